/** A bare HTTP client that keeps every byte of an answer: status line, headers, body (unpacked). */
import { Agent, request as send, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  json(): unknown;
  /** Everything of it in which a text could stand. */
  all(): string;
}

export interface Client {
  send(
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: unknown,
  ): Promise<Answer>;
  close(): void;
}

const UNPACK: Partial<Record<string, (packed: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
};

/** Listens on a free port of 127.0.0.1 if the server doesn't yet. */
export async function clientOf(server: Server): Promise<Client> {
  if (!server.listening)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  return {
    send: (method, path, headers = {}, body = undefined) =>
      new Promise((resolve, reject) => {
        const sent = body === undefined ? undefined : JSON.stringify(body);
        const outgoing = send(
          {
            host: '127.0.0.1',
            port,
            agent,
            method,
            path,
            headers: {
              ...headers,
              ...(sent !== undefined && {
                'Content-Type': 'application/json',
                'Content-Length': Buffer.byteLength(sent),
              }),
            },
          },
          (incoming) => {
            const chunks: Buffer[] = [];
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
            incoming.on('error', reject);
            incoming.on('end', () => {
              const packed = Buffer.concat(chunks);
              const unpack = UNPACK[incoming.headers['content-encoding'] ?? ''];
              const text = (unpack && packed.length > 0 ? unpack(packed) : packed).toString('utf8');
              resolve({
                status: incoming.statusCode ?? 0,
                headers: incoming.headers,
                body: text,
                json: () => JSON.parse(text) as unknown,
                all: () =>
                  `${incoming.statusMessage ?? ''}\n${incoming.rawHeaders.join('\n')}\n${text}`,
              });
            });
          },
        );
        outgoing.on('error', reject);
        outgoing.end(sent);
      }),
    close: () => agent.destroy(),
  };
}

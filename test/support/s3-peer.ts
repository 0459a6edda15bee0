/**
 * A small S3-compatible store: PUT, GET with ranges, HEAD and DELETE, path-style, of one bucket. Every request must be signed (Signature Version 4,
 * computed here anew), and what is sent must have the SHA-256 that was signed.
 */
import { createHash, createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

const BUCKET = 'gongkai-test';
const KEY_ID = 'TESTKEY';
const SECRET = 'test-secret';
const REGION = 'cn-test-1';

export interface S3Peer {
  /** By which an application uses it. */
  environment: Record<string, string>;
  /** Keys of what is kept. */
  keys(): string[];
  /** Why requests were refused; none is expected. */
  refused(): string[];
  /** Answers that are being sent for this key. */
  sending(key: string): number;
  /** From now on it answers nothing but 500. */
  breakDown(isBroken: boolean): void;
  stop(): Promise<void>;
}

export async function s3Peer(): Promise<S3Peer> {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  const sending = new Map<string, number>();
  let isBroken = false;

  const server = http.createServer((request, response) => {
    void receive(request).then((body) => {
      if (isBroken) return response.writeHead(500).end();
      const reason = faultOf(request, body);
      if (reason !== null) {
        refused.push(reason);
        return response.writeHead(403).end();
      }
      const key = decodeURIComponent(request.url ?? '').replace(/\?.*$/, '');
      return answer(request, response, key.replace(`/${BUCKET}/`, ''), body);
    });
  });

  const answer = (
    request: http.IncomingMessage,
    response: http.ServerResponse,
    key: string,
    body: Buffer,
  ) => {
    if (request.method === 'PUT') {
      objects.set(key, body);
      return response.writeHead(200, { ETag: '"x"' }).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return response.writeHead(204).end();
    }
    const object = objects.get(key);
    if (!object) return response.writeHead(404).end();
    const [, from = '', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = from === '' ? object : object.subarray(Number(from), Number(to) + 1);
    response.writeHead(from === '' ? 200 : 206, { 'Content-Length': part.length });
    if (request.method === 'HEAD') return response.end();
    sending.set(key, (sending.get(key) ?? 0) + 1);
    response.once('close', () => sending.set(key, (sending.get(key) ?? 0) - 1));
    return Readable.from(chunksOf(part)).pipe(response);
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      FILES_STORE: 's3',
      FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      FILES_S3_BUCKET: BUCKET,
      FILES_S3_REGION: REGION,
      FILES_S3_ACCESS_KEY_ID: KEY_ID,
      FILES_S3_SECRET_ACCESS_KEY: SECRET,
    },
    keys: () => [...objects.keys()],
    refused: () => refused,
    sending: (key) => sending.get(key) ?? 0,
    breakDown: (now) => void (isBroken = now),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const receive = async (request: http.IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

/** Null: signed by the key, and what came is what was signed. */
function faultOf(request: http.IncomingMessage, body: Buffer): string | null {
  const signed =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    );
  if (!signed) return `${request.method} is not signed`;
  const [, credential = '', names = '', signature] = signed;
  const scope = credential.replace(`${KEY_ID}/`, '');
  const said = String(request.headers['x-amz-content-sha256']);
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://peer');
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`);
  const canonical = [request.method, pathname, query, ...headers, '', names, said].join('\n');
  const wanted = signatureOf(canonical, String(request.headers['x-amz-date']), scope);
  if (signature !== wanted) return `${request.method} has a wrong signature`;
  return said === sha256(body) ? null : `${request.method}: the body is not what was signed`;
}

function signatureOf(canonical: string, time: string, scope: string): string {
  const [day = '', region = '', service = '', end = ''] = scope.split('/');
  const key = [day, region, service, end].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${SECRET}`),
  );
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(Buffer.from(canonical))].join('\n');
  return hmac(key, text).toString('hex');
}

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/**
 * What was answered once as a whole, with all its headers, goes out again before the application is asked: by the HTTP server itself. For the
 * same address and encoding, of nobody in particular, and only while the head of the log is certain and is the one it was answered for.
 * Whatever else is asked goes the way of all requests.
 */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Answer } from './answer';
import type { Encoding } from './encodings';
import { isHeld } from './validators';

/** An answer on the wire: headers as pairs in one list, as `writeHead` takes them. */
export interface Wire {
  etag: string;
  headers: string[];
  /** Of a 304: without those of the body. */
  headersWithoutBody: string[];
  body: Buffer;
}

const OF_THE_BODY = ['content-type', 'content-length', 'content-encoding'];

/** Takes down what a response that has gone out said; nothing of one that was meant for somebody. */
export function recordWire(
  answer: Answer,
  encoding: Encoding,
  body: Buffer,
  response: ServerResponse,
): void {
  response.once('finish', () => {
    const headers = response.getHeaders();
    const etag = headers.etag;
    const isWhole = response.statusCode === 200 && headers['content-length'] !== undefined;
    if (!isWhole || typeof etag !== 'string' || headers['set-cookie'] !== undefined) return;
    const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    answer.wires.set(encoding, {
      etag,
      headers: pairs.flat(),
      headersWithoutBody: pairs.filter(([name]) => !OF_THE_BODY.includes(name ?? '')).flat(),
      body,
    });
  });
}

/** @param wireFor what goes out for an address and an `Accept-Encoding`, if it is certain. */
export function replayBefore(
  server: Server,
  wireFor: (url: string, acceptEncoding: string) => Wire | undefined,
): void {
  const others = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const wire = isAnybodys(request)
      ? wireFor(request.url ?? '', String(request.headers['accept-encoding'] ?? ''))
      : undefined;
    if (wire) send(wire, request, response);
    else for (const listener of others) listener.call(server, request, response);
  });
}

const isAnybodys = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.cookie === undefined && headers.authorization === undefined;

const send = (wire: Wire, request: IncomingMessage, response: ServerResponse): void => {
  if (isHeld(wire.etag, request.headers['if-none-match'] ?? '')) {
    response.writeHead(304, wire.headersWithoutBody).end();
    return;
  }
  response.writeHead(200, wire.headers).end(wire.body);
};

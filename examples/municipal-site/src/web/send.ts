/**
 * Writes an answer to the socket, with the headers every answer has. Pages get an ETag from their own text, so that a
 * second look costs 304; the policy allows no script and nothing from elsewhere but the CMS's images.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './reply';

export function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  feedOrigin: string,
) {
  const headers: Record<string, string> = {
    'content-type': reply.contentType,
    'content-security-policy': policy(feedOrigin),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-cache',
    ...reply.headers,
  };
  if (reply.status === 200 && request.method !== 'POST') {
    headers['etag'] = etagOf(reply.body);
    if (request.headers['if-none-match'] === headers['etag']) {
      response.writeHead(304, headers).end();
      return;
    }
  }
  headers['content-length'] = String(Buffer.byteLength(reply.body));
  response.writeHead(reply.status, headers);
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

const etagOf = (body: string) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const policy = (feedOrigin: string) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    `img-src 'self' ${feedOrigin}`,
    `media-src ${feedOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

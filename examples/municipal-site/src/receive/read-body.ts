/**
 * Reads a request's body as raw bytes, up to a limit: the signature covers the bytes, not what a parser makes of them.
 * What is over the limit is read to its end and thrown away, so that the sender gets to see the answer.
 */
import type { IncomingMessage } from 'node:http';

export const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/** null: larger than the limit */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > limit ? null : Buffer.concat(chunks);
}

/**
 * The answer with a file that the caller may have: whole, a part (206), nothing new (304), or why not (412, 416); HEAD likewise, without
 * opening anything. It is streamed from the store, and whoever goes away in the middle closes what was opened. What a browser could run in
 * it runs nowhere: no sniffing, a sandbox, and nothing but pictures and PDF is shown by the browser itself.
 */
import type { Readable } from 'node:stream';
import type { Context } from 'koa';
import { rangeOf, type Bytes } from './byte-range';
import { isExpected, isHeld, mayAnswerRange } from './conditions';
import { contentDisposition, servedType } from './served-type';

export interface StoredFiles {
  /** Bytes; null: there is no such file. */
  size(sha256: string): Promise<number | null>;
  /** Null: it has gone since. */
  read(sha256: string, bytes?: Bytes): Promise<Readable | null>;
}

export interface Granted {
  sha256: string;
  mime: string;
  /** Under which it is saved; null: the address says none. */
  name: string | null;
  /** To anybody, or to one person. */
  isPublic: boolean;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

export async function sendFile(
  context: Context,
  store: StoredFiles,
  granted: Granted,
): Promise<void> {
  const { sha256 } = granted;
  const size = await store.size(sha256);
  if (size === null) return void context.notFound();
  const etag = `"${sha256}"`;
  if (!isExpected(context.get('If-Match'), etag)) return refuse(context, 412);
  if (isHeld(context.get('If-None-Match'), etag)) {
    setHeaders(context, granted, etag);
    context.status = 304;
    return;
  }
  if (context.method === 'HEAD') {
    setHeaders(context, granted, etag);
    context.status = 200;
    context.length = size;
    return;
  }
  const isRanged = mayAnswerRange(context.get('If-Range'), etag);
  const range = isRanged ? rangeOf(context.get('Range'), size) : null;
  if (range === 'unsatisfiable') {
    context.set('Content-Range', `bytes */${size}`);
    return refuse(context, 416);
  }
  const stream = await store.read(sha256, range ?? undefined);
  if (!stream) return void context.notFound();
  setHeaders(context, granted, etag);
  sendBytes(context, stream, size, range);
}

const sendBytes = (context: Context, stream: Readable, size: number, range: Bytes | null): void => {
  // Koa would leave an answer hanging whose stream fails in the middle; so the reader sees fewer bytes than were promised.
  stream.once('error', () => context.res.destroy());
  context.status = range ? 206 : 200;
  context.body = stream;
  context.length = range ? range.end - range.start + 1 : size;
  if (range) context.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
};

const setHeaders = (context: Context, { mime, name, isPublic }: Granted, etag: string): void => {
  const type = servedType(mime);
  context.set({
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': isPublic ? 'public, no-cache' : 'private, no-store',
    'Content-Type': type.mime,
    'Content-Disposition': contentDisposition(type.disposition, name),
    'Content-Security-Policy': POLICY,
    'Cross-Origin-Resource-Policy': isPublic ? 'cross-origin' : 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
};

const REFUSALS = {
  412: { name: 'PreconditionFailedError', message: 'If-Match names other bytes than these.' },
  416: { name: 'RangeNotSatisfiableError', message: 'No byte of the file is in this Range.' },
} as const;

const refuse = (context: Context, status: keyof typeof REFUSALS): void => {
  context.set('Cache-Control', 'no-store');
  context.status = status;
  context.body = { data: null, error: { status, ...REFUSALS[status], details: {} } };
};

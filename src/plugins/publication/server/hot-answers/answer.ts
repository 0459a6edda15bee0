/** What the rest of the server answered, as it can be given to others: status, the headers of its own by name, and the bytes. */
import { Stream } from 'node:stream';
import type { Context, Next } from 'koa';
import type { Wire } from './replay';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Compressed forms, made when first asked for. */
  readonly forms: Map<string, Promise<Buffer>>;
  /** By form, what it is called in an ETag: the same as long as the answer is kept. */
  readonly versions: Map<string, string>;
  /** By form, all of what went out for it. */
  readonly wires: Map<string, Wire>;
  /** Whether it may be given again: a refusal may not, asked again it is looked at again. */
  readonly mayBeKept: boolean;
  /** Whether it is a version of what is public, with an ETag: a redirection is none (RFC 9110, 13.2.1). */
  readonly isVersion: boolean;
  /** Where the rest of the server knows better than the head of the log when it changes: the ETag that it gave. */
  readonly ownVersion: string | null;
}

const OWN_HEADERS = ['Content-Type', 'Cache-Control', 'Location', 'Retry-After', 'Link'];

export const bytesOf = ({ body }: Answer): number => body.byteLength;

/**
 * Lets the rest of the server answer, and takes its answer back out of the context with all that it set there. A HEAD is asked as a GET.
 * Null for a stream, which is left to go out as it is.
 */
export async function recordedAnswer(context: Context, next: Next): Promise<Answer | null> {
  const { method } = context;
  const before = new Set(context.res.getHeaderNames());
  context.method = 'GET';
  await next().finally(() => {
    context.method = method;
  });
  const { status } = context;
  const given = context.body as unknown;
  if (given instanceof Stream) return null;
  const headers = Object.fromEntries(
    OWN_HEADERS.flatMap((name) => {
      const value = String(context.response.get(name));
      return value === '' ? [] : [[name, value]];
    }),
  );
  const body = bytes(given);
  const ownVersion = String(context.response.get('ETag'));
  const isKind = (statuses: number[]) =>
    statuses.includes(status) && !/no-store/.test(headers['Cache-Control'] ?? '');
  if (isObject(given)) headers['Content-Type'] = 'application/json; charset=utf-8';
  for (const name of context.res.getHeaderNames()) if (!before.has(name)) context.remove(name);
  return {
    status,
    headers,
    body,
    forms: new Map(),
    versions: new Map(),
    wires: new Map(),
    mayBeKept: isKind([200, 308]),
    isVersion: isKind([200]),
    ownVersion: ownVersion === '' ? null : ownVersion,
  };
}

const isObject = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && !Buffer.isBuffer(given);

const bytes = (given: unknown): Buffer => {
  if (Buffer.isBuffer(given)) return given;
  if (given === null || given === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof given === 'string' ? given : JSON.stringify(given));
};

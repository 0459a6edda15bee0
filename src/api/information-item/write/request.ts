/** Reads what a write request carries, and refuses what is no JSON or has query parameters. */
import type { Writer } from './collaborators';
import { IDEMPOTENCY_KEY, repeatableOf } from './idempotency-key';
import type { Outcome } from './once';
import { notJson } from './refusals';
import { refuseParameters } from './validate';
import type { DraftRequest, WriteRequest } from './with-draft';

export interface WriteContext {
  method: string;
  path: string;
  query: Record<string, unknown>;
  params: Record<string, string>;
  request: {
    body?: unknown;
    charset: string;
    length?: number | undefined;
    headers: Record<string, string | string[] | undefined>;
  };
  state: { writer?: Writer };
  status: number;
  body: unknown;
  is(type: string): string | false | null;
  set(name: string, value: string): void;
}

const UTF8 = ['', 'utf-8', 'utf8'];

export const writerOf = ({ state }: WriteContext): Writer => {
  // A route without the token middleware would let anyone write.
  if (!state.writer)
    throw new Error('a write route was reached without plugin::access.write-token');
  return state.writer;
};

/** The JSON body; `{}` where there is none. @throws 400 for a query parameter, 415 for another media type. */
export const bodyOf = (ctx: WriteContext): unknown => {
  refuseParameters(ctx.query);
  // An empty body (Content-Length: 0) is no body of another type.
  if (ctx.request.length !== 0 && ctx.is('json') === false) throw notJson();
  // RFC 8259 8.1: JSON is UTF-8; bytes in another charset would be kept as broken characters.
  if (!UTF8.includes(ctx.request.charset.toLowerCase())) throw notJson();
  return ctx.request.body ?? {};
};

export const writeRequestOf = (ctx: WriteContext): WriteRequest => {
  const { method, path } = ctx;
  return {
    writer: writerOf(ctx),
    repeatable: repeatableOf(headerOf(ctx, IDEMPOTENCY_KEY), {
      method,
      path,
      body: ctx.request.body,
      ifMatch: headerOf(ctx, 'If-Match'),
    }),
  };
};

export const draftRequestOf = (ctx: WriteContext): DraftRequest => ({
  ...writeRequestOf(ctx),
  documentId: ctx.params.documentId ?? '',
  ifMatch: headerOf(ctx, 'If-Match'),
});

const headerOf = ({ request }: WriteContext, name: string): string | undefined => {
  const header = request.headers[name.toLowerCase()];
  return Array.isArray(header) ? header.join(',') : header;
};

/** Answers `{ data }` with the revision as a strong entity tag; an item that is gone has neither. */
export const answer = (ctx: WriteContext, { status, item, isReplayed }: Outcome): void => {
  ctx.status = status;
  if (isReplayed) ctx.set('Idempotency-Replayed', 'true');
  if (item === null) return;
  if ('revision' in item) ctx.set('ETag', `"${item.revision}"`);
  ctx.body = { data: item };
};

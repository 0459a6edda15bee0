/**
 * A request body that can't be read is the sender's fault: 4xx, with a fixed sentence. Stands right before `strapi::body`, which in
 * 5.54 answers a broken compression or multipart body with 500, and a broken JSON with a piece of the text: what may not even be
 * kept (a secrecy mark) must not be echoed or logged either.
 */
interface Context {
  method: string;
  status: number;
  request: { body?: unknown };
  is(types: string[]): string | false | null;
  badRequest(message: string, details: Record<string, unknown>): void;
  payloadTooLarge(message: string, details: Record<string, unknown>): void;
  unsupportedMediaType(message: string, details: Record<string, unknown>): void;
}

const METHODS = ['POST', 'PUT', 'PATCH'];
/** What koa-body 6 reads; of these, a body that is still undefined could not be read. */
const READ_TYPES = [
  'application/json',
  'application/json-patch+json',
  'application/vnd.api+json',
  'application/csp-report',
  'application/reports+json',
  'text/*',
  'urlencoded',
  'multipart',
];

export const unreadableBody = () => async (ctx: Context, next: () => Promise<unknown>) => {
  try {
    await next();
  } catch (error) {
    const isRead = ctx.request.body !== undefined || !ctx.is(READ_TYPES);
    // An error that comes after the reading is somebody else's.
    if (!METHODS.includes(ctx.method) || isRead) throw error;
    answer(ctx, (error as { status?: unknown } | null)?.status);
  }
};

const answer = (ctx: Context, status: unknown): void => {
  if (status === 413) return ctx.payloadTooLarge('请求正文过大。', { code: 'body_too_large' });
  if (status === 415) {
    return ctx.unsupportedMediaType('请求正文的编码或压缩方式不能读取。', {
      code: 'unsupported_media_type',
    });
  }
  return ctx.badRequest('请求正文不完整或不合格式，不能读取。', { code: 'malformed_body' });
};

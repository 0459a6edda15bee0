/**
 * The 4xx answers of the write API, in Strapi's error shape with a machine code in `details`. 400 refusals of the rules come from the
 * gate. HTTP errors are used because Strapi 5.54 drops the text of its own ForbiddenError.
 */
import createHttpError from 'http-errors';
import { errors } from '@strapi/utils';

export interface FieldError {
  path: (string | number)[];
  code: string;
  message: string;
  /** What was given, where it is short. */
  value?: unknown;
  allowed?: readonly string[];
}

export const invalid = (fieldErrors: FieldError[]) =>
  new errors.ValidationError(
    fieldErrors.map(({ path, message }) => `${path.join('.') || 'body'}：${message}`).join('；'),
    {
      code: 'invalid_request',
      errors: fieldErrors.map((error) => ({ ...error, name: 'ValidationError' })),
    },
  );

export const notFound = (documentId: string) =>
  createHttpError(404, `没有这条信息：${documentId}`, { details: { code: 'not_found' } });

export const agencyOutside = (agency: string | null, tokenAgency: string) =>
  createHttpError(
    403,
    `机构 ${agency ?? '（未填）'} 不在令牌的机构 ${tokenAgency} 及其下级之内。`,
    { details: { code: 'agency_outside', field: 'agency', agency, tokenAgency } },
  );

/** 409: the state isn't what the request takes it for. */
export const conflict = (code: string, message: string, details: Record<string, unknown> = {}) =>
  createHttpError(409, message, { name: 'ConflictError', details: { code, ...details } });

export const tryAgain = () => conflict('try_again', '别人正在处理同一内容，请稍后重试。');

export const unknownAction = (action: string, allowed: readonly string[]) => {
  const given = action.slice(0, 100);
  return createHttpError(404, `没有“${given}”这一操作；可用：${allowed.join(', ')}`, {
    details: { code: 'unknown_action', field: 'action', value: given, allowed },
  });
};

/** The same key with another request: nothing is done (draft-ietf-httpapi-idempotency-key-header 2.7). */
export const keyReused = (key: string, first: { method: string; path: string }) =>
  createHttpError(
    422,
    `Idempotency-Key 已用于另一请求（${first.method} ${first.path}），同一键只能重复同一请求。`,
    {
      name: 'IdempotencyError',
      details: { code: 'idempotency_key_reused', field: 'Idempotency-Key', value: key, first },
    },
  );

export const notJson = () =>
  createHttpError(415, '请求正文须是 UTF-8 的 JSON（Content-Type: application/json）。', {
    details: { code: 'unsupported_media_type' },
  });

/** PostgreSQL: deadlock, serialisation failure, lock time-out. */
const LOCK_CODES = ['40P01', '40001', '55P03'];

/** A lock not had becomes 409 `try_again`; any other error passes as it is. */
export const asConflict = (error: unknown): unknown => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && LOCK_CODES.includes(code) ? tryAgain() : error;
};

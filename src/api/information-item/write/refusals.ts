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
  allowed?: readonly string[];
}

export const invalid = (fieldErrors: FieldError[]) =>
  new errors.ValidationError(
    fieldErrors.map(({ path, message }) => `${path.join('.') || 'body'}：${message}`).join('；'),
    { errors: fieldErrors.map((error) => ({ ...error, name: 'ValidationError' })) },
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

export const notJson = () =>
  createHttpError(415, '请求正文须是 UTF-8 的 JSON（Content-Type: application/json）。', {
    details: { code: 'unsupported_media_type' },
  });

/** PostgreSQL: deadlock, serialisation failure, lock time-out. */
const LOCK_CODES = ['40P01', '40001', '55P03'];

/** A lock not had becomes 409 `try_again`; any other error passes as it is. */
export const asConflict = (error: unknown): unknown => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && LOCK_CODES.includes(code)
    ? conflict('try_again', '别人正在处理同一内容，请稍后重试。')
    : error;
};

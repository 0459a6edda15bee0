/**
 * The errors with which the gate answers: a refusal by the rules (400), a state that does not allow it or a lock not had (409),
 * a system field written by hand (400). The admin shows `message`; programs read `details`.
 */
import createHttpError from 'http-errors';
import { errors } from '@strapi/utils';
import type { Finding } from '../contracts';

export class ClassificationError extends errors.ApplicationError<
  'ClassificationError',
  string,
  { violations: Finding[] }
> {
  constructor(violations: Finding[]) {
    super(violations.map(({ message }) => message.replace(/[。.]$/, '')).join('；'), {
      violations: violations.map(({ code, field, article, message }) => ({
        code,
        field,
        article,
        message,
      })),
    });
    this.name = 'ClassificationError';
  }
}

/** 409 with a machine code in `details.code`. */
export const conflict = (code: string, message: string, details: Record<string, unknown> = {}) =>
  createHttpError(409, message, { name: 'ConflictError', details: { code, ...details } });

export const systemFieldError = (fields: readonly string[]) =>
  new errors.ValidationError(`只能由系统填写：${fields.join('、')}。`, {
    errors: fields.map((field) => ({
      path: [field],
      message: `${field} 由系统在首次公开时填写，不能手工修改。`,
      name: 'system_field',
    })),
  });

const LOCK_CODES: Record<string, string> = {
  '40P01': 'deadlock',
  '40001': 'serialisation failure',
  '55P03': 'lock time-out',
};

/** A lock not had becomes 409 `try_again`; any other error passes as it is. */
export function asConflict(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !(code in LOCK_CODES)) return error;
  return conflict('try_again', '别人正在处理同一内容，请稍后重试。', { reason: LOCK_CODES[code] });
}

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

interface DatabaseError {
  message: string;
  /** PostgreSQL: `Key (scheme, code)=(…) already exists.` */
  detail?: string;
}

const UNIQUE_CODES = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/** Names the fields; the value is the caller's own and not repeated. */
const uniqueError = ({ message, detail }: DatabaseError) => {
  const columns =
    /^Key \(([^)]*)\)/.exec(detail ?? '')?.[1] ??
    /UNIQUE constraint failed: (.*)$/.exec(message)?.[1] ??
    '';
  const fields = columns
    .split(',')
    .map((column) => column.trim().replace(/^.*\./, '').replace(/"/g, ''))
    .filter((column) => column !== '')
    .map((column) => column.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase()));
  return new errors.ValidationError(`已有同样的值，不能重复：${fields.join('、')}。`, {
    errors: fields.map((field) => ({
      path: [field],
      message: '已有同样的值，不能重复。',
      name: 'not_unique',
    })),
  });
};

const LOCK_CODES: Record<string, string> = {
  '40P01': 'deadlock',
  '40001': 'serialisation failure',
  '55P03': 'lock time-out',
};

/** A lock not had becomes 409 `try_again`, a value that must be unique a 400 at its fields; any other error passes as it is. */
export function asRefusal(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (UNIQUE_CODES.includes(code)) return uniqueError(error as DatabaseError);
  if (!(code in LOCK_CODES)) return error;
  return conflict('try_again', '别人正在处理同一内容，请稍后重试。', { reason: LOCK_CODES[code] });
}

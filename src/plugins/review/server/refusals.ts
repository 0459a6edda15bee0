/**
 * The refusals of the review: HTTP errors with a machine code in `details.code` and a sentence in three languages. 409: the state does
 * not allow it; 403: not this person; 404: no such thing.
 */
import createHttpError from 'http-errors';
import { errors } from '@strapi/utils';
import { inputMessagesOf, type InputProblem } from '../../../domain/review/input-messages';
import { messagesOf, type RefusalCode } from '../../../domain/review/refusal-messages';

export const conflict = (code: RefusalCode, details: Record<string, unknown> = {}) =>
  refusal(409, code, details);

export const forbidden = (code: RefusalCode, details: Record<string, unknown> = {}) =>
  refusal(403, code, details);

export const notFound = (details: Record<string, unknown> = {}) =>
  refusal(404, 'not_found', details);

const refusal = (status: number, code: RefusalCode, details: Record<string, unknown>) => {
  const messages = messagesOf(code);
  return createHttpError(status, messages['zh-Hans'], {
    name: status === 409 ? 'ConflictError' : 'ReviewError',
    details: { code, ...details, messages },
  });
};

/** 400 for one field of an action's input. @param value what was given, where the sentence names it. */
export const invalid = (field: string, problem: InputProblem, value?: string | number) => {
  const messages = inputMessagesOf(problem, value);
  const message = messages['zh-Hans'];
  return new errors.ValidationError(`${field}：${message}`, {
    code: problem,
    messages,
    errors: [{ path: [field], code: problem, message, messages, name: 'ValidationError' }],
  });
};

/** PostgreSQL: deadlock, serialisation failure, lock time-out. */
const LOCK_CODES = ['40P01', '40001', '55P03'];

/** A lock not had becomes 409 `try_again`; any other error passes as it is. */
export const asConflict = (error: unknown): unknown => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && LOCK_CODES.includes(code) ? conflict('try_again') : error;
};

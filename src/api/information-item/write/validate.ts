/**
 * Turns what zod found into refusals that name the field and what is allowed. An unknown field is told apart from one that only the
 * system sets.
 */
import type { z } from 'zod';
import { FIELD_NAMES, SYSTEM_FIELDS } from './fields';
import { invalid, type FieldError } from './refusals';

/** @throws ValidationError (400) with one entry for each field at fault. */
export function validated<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap((issue) => errorsOf(issue, body)));
}

/** No query parameter means anything here: `?status=published` doesn't publish, it is refused. */
export function refuseParameters(query: Record<string, unknown>): void {
  const names = Object.keys(query);
  if (names.length === 0) return;
  throw invalid(
    names.map((name) => ({
      path: [name],
      code: 'unknown_parameter',
      message: '没有这个查询参数；写入接口不接受查询参数',
      allowed: [],
    })),
  );
}

type Issue = z.core.$ZodIssue;

const errorsOf = (issue: Issue, body: unknown): FieldError[] => {
  const path = withoutData(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(path, key, issue.path));
  }
  return [
    {
      path: path.length === 0 ? issue.path.map(String) : path,
      ...sentenceOf(issue, body),
      ...shortValueOf(valueAt(body, issue.path)),
    },
  ];
};

const SHORT = 100;

/** A long text is not sent back: its writer has it, and a log of answers need not. */
const shortValueOf = (value: unknown): { value?: unknown } => {
  if (typeof value === 'string') return value.length <= SHORT ? { value } : {};
  return typeof value === 'number' || typeof value === 'boolean' ? { value } : {};
};

const unknownField = (
  path: FieldError['path'],
  key: string,
  parents: readonly PropertyKey[],
): FieldError => {
  const isItem = parents.length === 1 && parents[0] === 'data';
  if (isItem && (SYSTEM_FIELDS as readonly string[]).includes(key)) {
    return {
      path: [...path, key],
      code: 'system_field',
      message: '由系统在首次公开时填写，不能写入',
    };
  }
  const message = isItem ? `没有这个字段；可用字段：${FIELD_NAMES.join(', ')}` : '没有这个字段';
  return {
    path: [...path, key],
    code: 'unknown_field',
    message,
    ...(isItem && { allowed: FIELD_NAMES }),
  };
};

const sentenceOf = (issue: Issue, body: unknown): Omit<FieldError, 'path'> => {
  if (valueAt(body, issue.path) === undefined) return { code: 'required', message: '必须填写' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'invalid_type', message: `须是 ${issue.expected}` };
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return { code: 'invalid_value', message: `须是：${allowed.join(', ')}`, allowed };
    }
    case 'too_big':
      return { code: 'too_long', message: `最多 ${issue.maximum}` };
    default:
      return { code: 'invalid_value', message: issue.message };
  }
};

// The envelope isn't part of a field's name; without it the field is the same in POST, PUT and an action.
const withoutData = (path: readonly PropertyKey[]): FieldError['path'] => {
  const named = path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  return named[0] === 'data' ? named.slice(1) : named;
};

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    body,
  );

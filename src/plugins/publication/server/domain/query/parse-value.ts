/**
 * The values of one comparison: checked against the kind of the field and the operator, and brought to the form in which the
 * register keeps them. Pure.
 */
import type { Queryable } from '../../contracts';
import { parsed, refused, type Operator, type Parsed, type Scalar } from './plan';

type Kind = Queryable['fields'][string]['is'];

export const MAXIMUM_VALUES = 200;

const LISTS: readonly Operator[] = ['$in', '$notIn'];
const FLAGS: readonly Operator[] = ['$null', '$notNull'];
/** PostgreSQL compares no number with a pattern, and half a date is no date. */
const OF_TEXT_ALONE: readonly Operator[] = ['$contains', '$containsi', '$startsWith'];

const LONGEST_TEXT = 500;

const EXPECTED: Record<Kind, string> = {
  text: `expects text, at most ${LONGEST_TEXT} characters`,
  date: 'expects a date, YYYY-MM-DD',
  instant: 'expects a date (midnight UTC) or an ISO 8601 time with its offset',
  flag: 'expects true or false',
  number: 'expects a whole number',
  year: 'expects a year, YYYY',
};

export function parseValues(
  operator: Operator,
  raw: unknown,
  is: Kind,
  path: string,
): Parsed<Scalar[]> {
  if (is !== 'text' && OF_TEXT_ALONE.includes(operator))
    return refused(path, raw, 'is an operator for text alone');
  if (FLAGS.includes(operator)) {
    return raw === 'true' || raw === 'false'
      ? parsed([raw])
      : refused(path, raw, 'expects true or false', ['true', 'false']);
  }
  const members = LISTS.includes(operator) ? listOf(raw) : [raw];
  if (members.length === 0 || members.length > MAXIMUM_VALUES)
    return refused(path, raw, `expects 1 to ${MAXIMUM_VALUES} values`);
  const values: Scalar[] = [];
  for (const member of members) {
    const value = parseScalar(member, is);
    if (value === null) return refused(path, member, EXPECTED[is]);
    values.push(value);
  }
  return parsed(values);
}

/** A list as array, as numbered object (`membersOf`) or with commas. */
export const listOf = (raw: unknown): unknown[] =>
  membersOf(raw) ?? (typeof raw === 'string' ? raw.split(',') : []);

/** An array, or an object with numbers for names: what the query parser makes of a long list, or of one with gaps. Null: no list. */
export const membersOf = (raw: unknown): unknown[] | null => {
  if (Array.isArray(raw)) return raw;
  return isObject(raw) && Object.keys(raw).every((name) => /^\d+$/.test(name))
    ? Object.values(raw)
    : null;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseScalar = (value: unknown, is: Kind): Scalar | null => {
  if (typeof value !== 'string' || value.includes('\u0000')) return null;
  switch (is) {
    case 'text':
      return value.length <= LONGEST_TEXT ? value : null;
    case 'date':
      return isDate(value) ? value : null;
    case 'instant':
      return instantOf(value);
    case 'flag':
      return value === 'true' ? 1 : value === 'false' ? 0 : null;
    case 'year':
      return /^\d{4}$/.test(value) ? value : null;
    case 'number':
      return /^-?\d{1,9}$/.test(value) ? Number(value) : null;
  }
};

/** `Date.parse` takes 30 February for 2 March. */
const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Without an offset a time would mean another instant on another machine. */
const TIME = /^T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const instantOf = (text: string): string | null => {
  const time = text.slice(10);
  if (!isDate(text.slice(0, 10)) || (time !== '' && !TIME.test(time))) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
};

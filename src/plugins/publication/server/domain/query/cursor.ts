/**
 * Where a list goes on: the values of the last row's order, bound to the type, the filters and the order they were given for. Opaque to
 * readers. What was changed on the way, or belongs to another list, is no cursor; the sum is no secret, so the values are checked
 * like any others of a request. Pure.
 */
import { createHash } from 'node:crypto';
import type { Queryable } from '../../contracts';
import type { ListPlan, Scalar } from './plan';

export type CursorValues = (Scalar | null)[];
type List = Pick<ListPlan, 'type' | 'where' | 'sort'>;
type Kind = Queryable['fields'][string]['is'];

const SUM_CHARACTERS = 16;
/** Titles are values too. */
const MAXIMUM_CHARACTERS = 8_000;
const FORM = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{16})$/;

/** @param values one for each key of the order, the documentId last. */
export function formatCursor(list: List, values: CursorValues): string {
  const text = JSON.stringify(values);
  return `${Buffer.from(text, 'utf8').toString('base64url')}.${sumOf(list, text)}`;
}

/**
 * @param kinds of the fields sorted by, in order.
 * Null: none of this list.
 */
export function parseCursor(
  list: List,
  kinds: readonly Kind[],
  cursor: string,
): CursorValues | null {
  const match = cursor.length <= MAXIMUM_CHARACTERS ? FORM.exec(cursor) : null;
  if (!match?.[1]) return null;
  const text = Buffer.from(match[1], 'base64url').toString('utf8');
  if (sumOf(list, text) !== match[2]) return null;
  const values = valuesIn(text);
  const expected: Kind[] = [...kinds, 'text'];
  if (values?.length !== expected.length || values.at(-1) === null) return null;
  return values.every((value, index) => isOf(expected[index], value))
    ? (values as CursorValues)
    : null;
}

const sumOf = ({ type, where, sort }: List, text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([type, where, sort, text]))
    .digest('base64url')
    .slice(0, SUM_CHARACTERS);

const valuesIn = (text: string): unknown[] | null => {
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) ? values : null;
  } catch {
    return null;
  }
};

const isOf = (kind: Kind | undefined, value: unknown): boolean => {
  if (value === null) return true;
  if (kind === 'flag' || kind === 'number')
    return Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647;
  return typeof value === 'string' && !value.includes('\u0000');
};

/**
 * Statements that are built once and filled in for every reading: building one with knex takes longer than SQLite takes to answer it. What is filled in stands
 * in the bindings, never in the text. A list is one binding, however many values it has, so that the statement stays the same.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres } from './is-postgres';
import type { Statement } from './work';

/** In the place of a value while a statement is built: to knex it is text like any other. */
export type Slot = `slot ${string}`;

/** Plain data, so that it can be sent to a thread. */
export interface Template {
  sql: string;
  bindings: readonly (Place | { value: unknown })[];
  mayBePrepared: boolean;
}

interface Place {
  name: string;
  /** How the engine takes it; a list as JSON or as an array. */
  as: 'value' | 'json' | 'array';
}

export type Fillings = Record<string, string | number | readonly string[]>;

/** No text of a request is taken for a slot: nobody else knows this. */
const MARK = `slot ${randomUUID()}`;
const FORM = new RegExp(`^${MARK} (value|json|array) (.+)$`);

export const slot = (name: string): Slot => `${MARK} value ${name}` as Slot;

/**
 * @param build with slots in it.
 * @param mayBePrepared false where the best plan depends on the values: several conditions, of which now one, now another leaves little.
 */
export function templateOf(
  knex: Knex,
  build: (knex: Knex) => Knex.QueryBuilder | Knex.Raw,
  mayBePrepared = true,
): Template {
  const { sql, bindings } = build(knex).toSQL().toNative();
  return {
    sql,
    bindings: bindings.map((binding) => placeOf(binding) ?? { value: binding }),
    mayBePrepared,
  };
}

const placeOf = (binding: unknown): Place | null => {
  const match = typeof binding === 'string' ? FORM.exec(binding) : null;
  return match && { as: match[1] as Place['as'], name: match[2] ?? '' };
};

/** @throws Error for a slot that nothing is given for. */
export const filled = (
  { sql, bindings, mayBePrepared }: Template,
  fillings: Fillings,
): Statement => ({
  sql,
  bindings: bindings.map((one) => ('value' in one ? one.value : fillingOf(one, fillings))),
  mayBePrepared,
});

const fillingOf = ({ name, as }: Place, fillings: Fillings): unknown => {
  const filling = fillings[name];
  if (filling === undefined) throw new Error(`nothing is given for "${name}"`);
  return as === 'json' ? JSON.stringify(filling) : filling;
};

/** Narrows to the rows that have one of these values. */
export const whereAmong = <Query extends Knex.QueryBuilder>(
  knex: Knex,
  query: Query,
  column: string,
  values: readonly string[] | Slot,
): Query => {
  const isArray = isPostgres(knex);
  const condition = isArray ? '?? = any(?::text[])' : '?? in (select value from json_each(?))';
  return query.whereRaw(condition, [column, listOf(values, isArray)]) as Query;
};

const listOf = (values: readonly string[] | Slot, isArray: boolean) => {
  if (typeof values === 'string') return values.replace(' value ', isArray ? ' array ' : ' json ');
  return isArray ? values : JSON.stringify(values);
};

/**
 * The tables of the ledger in pages by their keys, on the reading connections: each statement looks at so many keys and no more,
 * however few of their rows are wanted, so none runs into the deadline of reads and memory stays flat.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import { publication } from '../plugin-services';
import { DETAILS } from '../tables/steps';

export type Key = readonly (string | number)[];

export const ROW_KEY = ['subject_type', 'subject_id', 'ordinal'] as const;
export const SUBJECT_KEY = ['subject_type', 'subject_id'] as const;

/** Before the first of any table here: subjects are never empty. */
export const BEFORE_ALL = { row: ['', '', 0], subject: ['', ''] } as const;

const marks = (key: Key) => key.map(() => '?').join(', ');

/** `(a, b) > (?, ?)`: both engines walk the primary key from there. */
export const isAfter = (columns: readonly string[], key: Key, alias = '') =>
  [`(${columns.map((name) => alias + name).join(', ')}) > (${marks(key)})`, [...key]] as const;

export const isUpTo = (columns: readonly string[], key: Key, alias = '') =>
  [`(${columns.map((name) => alias + name).join(', ')}) <= (${marks(key)})`, [...key]] as const;

/** Reads on the lane of internal work. */
export const read = <Row>(
  strapi: Core.Strapi,
  build: (knex: Knex) => Knex.QueryBuilder | Knex.Raw,
): Promise<Row[]> => publication(strapi, 'reader').rows<Row>(build, 'internal');

/** The key `size` rows further, or null when fewer are left. */
export async function keyAhead(
  strapi: Core.Strapi,
  table: string,
  columns: readonly string[],
  after: Key,
  size: number,
): Promise<Key | null> {
  const [row] = await read<Record<string, string | number>>(strapi, (knex) =>
    knex(table)
      .select(...columns)
      .whereRaw(...isAfter(columns, after))
      .orderBy(columns.map((column) => ({ column })))
      .offset(size - 1)
      .limit(1),
  );
  return row ? columns.map((name) => row[name] as string | number) : null;
}

/** Joins the details to `ledger_entries as e`. */
export const withDetails = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.leftJoin(`${DETAILS} as d`, (on) => {
    for (const name of ROW_KEY) on.on(`d.${name}`, `e.${name}`);
  });

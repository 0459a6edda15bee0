/**
 * What stands beside one subject: who refers to it, and the paths that lead to it through the public trees (`paths.ts`). Everything is joined
 * from the register when it is read; one query for each of the two, however many there are.
 */
import type { Knex } from 'knex';
import type { Beside, NamedSubject } from '../contracts';
import { NAMED_COLUMNS, namedSubject, type NamedRow } from './named-rows';

/** Of each kind; the rest is a list, filtered by it. */
const MOST_REFERRING = 50;

export interface ReferringRow extends NamedRow {
  term: string;
  total: number | string;
}

/** The newest that refer to it, by the index of terms, and how many there are. */
export const referringQuery = (
  knex: Knex,
  type: string,
  terms: readonly string[],
  documentId: string,
): Knex.QueryBuilder => {
  const ranked = knex('public_register_terms')
    .where({ subject_type: type, value: documentId })
    .whereIn('kind', terms)
    .select('kind', 'subject_id')
    .select(
      knex.raw(
        `row_number() over (partition by kind order by published_at desc, subject_id desc) as place,
         count(*) over (partition by kind) as total`,
      ),
    );
  return (
    knex
      .from(ranked.as('referring'))
      // In this order on SQLite, which takes a cross join as it is written.
      .joinRaw('cross join public_register as row')
      .where({ 'row.subject_type': type, 'row.subject_id': knex.ref('referring.subject_id') })
      .where('referring.place', '<=', MOST_REFERRING)
      .orderBy(['referring.kind', 'referring.place'])
      .select({ term: 'referring.kind', total: 'referring.total' })
      .select(NAMED_COLUMNS.map((column) => `row.${column}`))
  );
};

/** @param paths one for each of `starts`. */
export const besideOf = (
  terms: readonly string[],
  referring: readonly ReferringRow[],
  paths: NamedSubject[][],
): Beside => ({
  referring: Object.fromEntries(
    terms.map((term) => {
      const rows = referring.filter((row) => row.term === term);
      return [term, { total: Number(rows[0]?.total ?? 0), newest: rows.map(namedSubject) }];
    }),
  ),
  paths,
});

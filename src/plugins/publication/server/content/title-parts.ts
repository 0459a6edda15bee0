/** Entries of the search index whose titles have all parts that are asked for, in its own folding: whatever a condition on titles is true of is among them. */
import type { Knex } from 'knex';
import type { SearchTerm } from '../contracts';
import type { Condition } from '../domain/query/plan';
import { slot, type Fillings } from '../reading/template';
import type { SearchEngine } from '../search/engine';
import { restrict } from './restrict';

/** `part_0` … and the `match`, to which labels may be added. */
export type Narrowed = Fillings & { match: string };

/** Narrows a query with `search_items as item` in it; by `part_0` … The index itself knows only that they are somewhere in the texts. */
export const withParts = (
  query: Knex.QueryBuilder,
  engine: SearchEngine,
  parts: number,
): Knex.QueryBuilder => {
  for (let index = 0; index < parts; index += 1)
    void query.whereRaw(`${engine.contains('item.title')} = 1`, [slot(partName(index))]);
  return query;
};

/** Entries (`docid`, `subject_id`, `published_at`) whose titles have all parts, and of whose rows the conditions are true; as `engine.newest` gives them. By `match` and the values of the list. */
export const titlesWith = (
  knex: Knex,
  engine: SearchEngine,
  { type, where, parts }: { type: string; where: Condition; parts: number },
): Knex.QueryBuilder =>
  withParts(
    engine.newest(knex, slot('match'), (rows) => restrict(rows, { knex, type, where })),
    engine,
    parts,
  ).select('item.docid', 'item.subject_id', 'item.published_at');

export const partValues = (terms: readonly SearchTerm[]): Record<string, string> =>
  Object.fromEntries(
    terms.map((term, index) => [
      partName(index),
      term.kind === 'character' ? term.character : term.stream,
    ]),
  );

const partName = (index: number): string => `part_${index}`;

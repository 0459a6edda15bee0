/**
 * The window of what is found that the page lies in, and what all of it is counted by, as one statement. The newest matches are read, so many at most; they are
 * joined to the register and narrowed by its filters before they are counted. What has a key that was asked for comes first, then what
 * has all terms in its title, then some, then none; equals by publication, the newest first.
 */
import type { Knex } from 'knex';
import type { SearchTerm } from '../contracts';
import { restrict } from '../content/restrict';
import type { Condition } from '../domain/query/plan';
import type { SearchEngine } from './engine';
import type { Window } from './found-window';

/** Ranked and counted: the newest of the matches. */
export const MOST_MATCHES = 10_000;
/** Of those whose number begins as the text does. */
const MOST_BY_KEY = 200;

export interface Search {
  terms: readonly SearchTerm[];
  /** Of the engine, for the terms. */
  match: string;
  /** What numbers and codes are equal to, or lie between. */
  keys: readonly string[];
  keyRange: readonly [from: string, to: string] | null;
  type: string;
  where: Condition;
  window: Window;
  hasFacets: boolean;
}

/** `subject_id` of the window in order, then one row without it: `total`, `matched` (of the text alone), the lines of facets, `is_index_whole`. */
export interface FoundRow {
  subject_id: string | null;
  rank: number | string | null;
  published_at: string | null;
  total: number | string | null;
  matched: number | string | null;
  lines: string | null;
  is_index_whole: number | null;
}

export function foundQuery(knex: Knex, engine: SearchEngine, search: Search): Knex.QueryBuilder {
  const { hasFacets, window } = search;
  const { keys, keyRange } = search;
  // What nothing is named by is ranked as it matches, and not copied.
  const ranked = keys.length > 0 || keyRange !== null ? 'ranked' : 'matched';
  const pageRows = knex
    .from(ranked)
    .select('subject_id', 'rank', 'published_at')
    .orderBy([
      { column: 'rank' },
      { column: 'published_at', order: 'desc' },
      { column: 'subject_id', order: 'desc' },
    ])
    .limit(window.limit)
    .offset(window.offset);
  const lines = hasFacets ? knex.raw(engine.joinLines('facets')) : knex.raw('null');
  const nothing = knex.raw('null');
  const query = knex.withMaterialized('matched', matched(knex, engine, search));
  if (ranked === 'ranked')
    void query
      .withMaterialized('named', named(knex, search))
      .withMaterialized('ranked', namedFirst(knex));
  return query
    .from(pageRows.as('page'))
    .select('subject_id', 'rank', 'published_at')
    .select({ total: nothing, matched: nothing, lines: nothing, is_index_whole: nothing })
    .unionAll((all) => {
      void all.from(ranked).select({
        subject_id: nothing,
        rank: nothing,
        published_at: nothing,
        total: knex.raw('count(*)'),
        matched: knex.from('matched').count('*'),
        lines,
        is_index_whole: knex
          .from('search_state')
          .where({ subject_type: search.type })
          .select('is_whole'),
      });
    });
}

const namedFirst = (knex: Knex) =>
  knex
    .from('named')
    .select('*')
    .unionAll(
      (matches) =>
        void matches
          .from('matched')
          .whereNotIn('subject_id', knex.from('named').select('subject_id'))
          .select('*'),
    );

/** Of the index, so that of the register no more than an index of its own is read. */
const COLUMNS = ['item.subject_id', 'item.published_at', 'item.facets'];

const matched = (knex: Knex, engine: SearchEngine, { terms, match, type, where }: Search) => {
  const matches = engine
    .matches(knex, match, terms)
    .where('item.subject_type', type)
    .select(...COLUMNS)
    .select({ rank: rankOf(knex, engine, terms) })
    .limit(MOST_MATCHES + 1);
  return restrict(matches, { knex, type, where });
};

const named = (knex: Knex, search: Search) => {
  const { type, where } = search;
  const rows = knex
    .from(keyed(knex, search).as('named'))
    // SQLite takes cross joins in the order in which they are written: from the keys, which are few.
    .joinRaw('cross join search_items as item cross join public_register as row')
    .whereRaw(
      'item.docid = named.docid and row.sequence = item.sequence and row.subject_id = item.subject_id',
    )
    .where('item.subject_type', type)
    .groupBy(COLUMNS)
    .select(...COLUMNS)
    .min({ rank: 'named.rank' })
    .limit(MOST_BY_KEY);
  return restrict(rows, { knex, type, where });
};

/** Two selects and no `or`: each is a range of the index. */
const keyed = (knex: Knex, { keys, keyRange }: Search) => {
  // A number in the text: PostgreSQL takes one that is bound for text.
  const entries = (rank: 0 | 1) => knex('search_keys').select('docid', knex.raw(`${rank} as rank`));
  const exact = entries(0).whereIn('search_key', keys);
  return keyRange === null
    ? exact
    : exact.unionAll(entries(1).whereBetween('search_key', keyRange));
};

const rankOf = (knex: Knex, engine: SearchEngine, terms: readonly SearchTerm[]) => {
  const inTitle = terms.map(() => engine.contains('item.title')).join(' + ');
  const wanted = terms.map((term) => (term.kind === 'character' ? term.character : term.stream));
  return knex.raw(`case ${inTitle} when ${terms.length} then 2 when 0 then 4 else 3 end`, wanted);
};

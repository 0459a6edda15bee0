/**
 * The window of what is found that the page lies in, and what all of it is counted by, as one statement. The newest matches are read, so many at most; they are
 * joined to the register and narrowed by its filters before they are counted. What is called so comes first, then what
 * has all terms in its title, then some, then none; equals by publication, the newest first. Where more was read than is ranked, its last are left out of
 * the pages and of all counts alike.
 */
import type { Knex } from 'knex';
import type { SearchTerm } from '../contracts';
import { restrict } from '../content/restrict';
import { conjunctsOf, type Condition } from '../domain/query/plan';
import type { SearchEngine } from './engine';
import { FOUND_COLUMNS, MOST_MATCHES, RANKS, type Search } from './found-rows';
import { namedQuery } from './named-query';

export function foundQuery(knex: Knex, engine: SearchEngine, search: Search): Knex.QueryBuilder {
  const { hasFacets, keys, keyRange, window } = search;
  const isNamed = keys.length > 0 || keyRange !== null;
  // What nothing is named by is ranked as it matches, and not copied.
  const read = isNamed ? 'ranked' : 'matched';
  const pageRows = ranked(knex, read)
    .select('subject_id', 'rank', 'published_at')
    .orderBy([
      { column: 'rank' },
      { column: 'published_at', order: 'desc' },
      { column: 'subject_id', order: 'desc' },
    ])
    .limit(window.limit)
    .offset(window.offset);
  const nothing = knex.raw('null');
  const none = { total: nothing, matched: nothing, is_whole: nothing, lines: nothing };
  const query = knex.withMaterialized('matched', matched(knex, engine, search));
  if (isNamed)
    void query
      .withMaterialized('named', namedQuery(knex, search))
      .withMaterialized('ranked', namedFirst(knex));
  return query
    .withMaterialized('counted', knex.from(read).count({ read: '*' }))
    .withMaterialized('left_out', lastLeftOut(knex, read))
    .from(pageRows.as('page'))
    .select('subject_id', 'rank', 'published_at')
    .select({ ...none, is_index_whole: nothing })
    .unionAll(
      ranked(knex, read).select({
        subject_id: nothing,
        rank: nothing,
        published_at: nothing,
        total: knex.raw('count(*)'),
        matched: knex.from('matched').count('*'),
        is_whole: isWhole(knex, isNamed),
        lines: hasFacets ? knex.raw(engine.joinLines('facets')) : nothing,
        is_index_whole: knex
          .from('search_state')
          .where({ subject_type: search.type })
          .select('is_whole'),
      }),
    );
}

/** What was read, without what is too much of it. */
const ranked = (knex: Knex, read: string): Knex.QueryBuilder =>
  knex.from(read).whereRaw('place > coalesce((select place from left_out), -1)');

/** No row where all is ranked. Of one too many, as a rule, it is found without ordering them all. */
const lastLeftOut = (knex: Knex, read: string): Knex.QueryBuilder =>
  knex
    .from(read)
    .whereRaw(`(select read from counted) > ${MOST_MATCHES}`)
    .select('place')
    .orderBy('place')
    .limit(1)
    .offset(
      knex.raw(
        `(select case when read > ${MOST_MATCHES} then read - ${MOST_MATCHES + 1} else 0 end from counted)`,
      ) as unknown as number,
    );

/** Of beginnings there may be more than were read although all that was read is ranked: a subject can have several. */
const isWhole = (knex: Knex, isNamed: boolean): Knex.Raw => {
  const counts = ['(select read from counted)'];
  if (isNamed) counts.push('(select coalesce(sum(entries), 0) from named)');
  const conditions = counts.map((count) => `${count} <= ${MOST_MATCHES}`).join(' and ');
  return knex.raw(`case when ${conditions} then 1 else 0 end`);
};

const FOUND = ['subject_id', 'published_at', 'facets', 'rank', 'place'];

const namedFirst = (knex: Knex) =>
  knex
    .from('named')
    .select(FOUND)
    .unionAll(
      (matches) =>
        void matches
          .from('matched')
          .whereNotIn('subject_id', knex.from('named').select('subject_id'))
          .select(FOUND),
    );

const matched = (knex: Knex, engine: SearchEngine, { terms, match, type, where }: Search) =>
  engine
    .matches(knex, match, terms, (rows) => restrict(rows, { knex, type, where }), mayLead(where))
    .where('item.subject_type', type)
    .select(...FOUND_COLUMNS)
    // Which are the last: the docid grows with the day of publication.
    .select({ rank: rankOf(knex, engine, terms), place: 'item.docid' })
    .limit(MOST_MATCHES + 1);

/** By nothing, or by a column that has no label, too: the planner knows how many rows that leaves. */
const mayLead = (where: Condition): boolean => {
  const conditions = conjunctsOf(where);
  return (
    conditions.length === 0 ||
    conditions.some(
      (one) => one.kind === 'column' && one.column !== 'name' && one.column !== 'year_key',
    )
  );
};

const rankOf = (knex: Knex, engine: SearchEngine, terms: readonly SearchTerm[]) => {
  const inTitle = terms.map(() => engine.contains('item.title')).join(' + ');
  const wanted = terms.map((term) => (term.kind === 'character' ? term.character : term.stream));
  const [all, none, some] = [RANKS.inTitle, RANKS.elsewhere, RANKS.partly];
  return knex.raw(
    `case ${inTitle} when ${terms.length} then ${all} when 0 then ${none} else ${some} end`,
    wanted,
  );
};

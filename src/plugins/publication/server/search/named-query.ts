/**
 * What is named by what was asked for: is called by this number now; has or had it as another number, or as its title; has a number that begins so. A title can be everybody's, and a number begin
 * with the code of an agency: of each no more is read than is ranked. One key leads to the newest first; beginnings have no such order, and
 * the highest numbers, in which the year stands before the count, are the newest as a rule.
 */
import type { Knex } from 'knex';
import { restrict } from '../content/restrict';
import { isPostgres } from '../reading/is-postgres';
import { FOUND_COLUMNS, MOST_MATCHES, RANKS, type Search } from './found-rows';

/** Above every docid: what stands before all that matches, whenever it was published. */
const BEFORE_MATCHES = 2n ** 55n;

/**
 * Rows as `matched` has them, each once, and how many `entries` of its were read by their beginning: more than are ranked where there are more than were read.
 */
export const namedQuery = (knex: Knex, search: Search): Knex.QueryBuilder => {
  const { keys, keyRange } = search;
  const [first, ...others] = [
    ...keys.map((key, index) =>
      // A number stands before a title, where what was asked is both.
      entries(knex, search, keyRange !== null && index === 0 ? 'number' : 'name')
        .where('named.search_key', key)
        .orderBy('named.docid', 'desc')
        .limit(MOST_MATCHES + 1),
    ),
    ...(keyRange === null
      ? []
      : [
          entries(knex, search, 'beginning')
            .whereBetween('named.search_key', keyRange)
            .orderBy('named.search_key', 'desc')
            .limit(MOST_MATCHES + 1),
        ]),
  ].map((range) => knex.from(range.as('range')).select('*'));
  if (first === undefined) throw new Error('nothing is named by no key');
  return knex
    .from(first.unionAll(others).as('item'))
    .groupBy(FOUND_COLUMNS)
    .select(FOUND_COLUMNS)
    .min({ rank: 'rank' })
    .max({ place: 'place' })
    .select(knex.raw(`sum(case when item.rank = ${RANKS.begins} then 1 else 0 end) as entries`));
};

type Naming = 'number' | 'name' | 'beginning';

/** A number may have been another's before: what has it now is found first. Of letters beyond A to Z the engines know different cases. */
const rankOf = (knex: Knex, naming: Naming): string => {
  if (naming === 'beginning') return `${RANKS.begins}`;
  if (naming === 'name') return `${RANKS.named}`;
  const number = isPostgres(knex) ? 'row.number collate "C"' : 'row.number';
  return `case when lower(${number}) = named.search_key then ${RANKS.own} else ${RANKS.named} end`;
};

const entries = (knex: Knex, { type, where }: Search, naming: Naming): Knex.QueryBuilder => {
  const place = BEFORE_MATCHES * (naming === 'beginning' ? 1n : 2n);
  const rows = knex
    .from('search_keys as named')
    // SQLite takes cross joins in the order in which they are written: from the keys, which are few.
    .joinRaw('cross join search_items as item cross join public_register as row')
    .whereRaw('item.docid = named.docid and row.sequence = item.sequence')
    // Hidden in a function: PostgreSQL takes a second column for as selective as the first, expects no row and reads all keys before it orders them.
    .whereRaw('coalesce(row.subject_id = item.subject_id, false)')
    .where('item.subject_type', type)
    .select(FOUND_COLUMNS)
    // Numbers in the text: PostgreSQL takes those that are bound for text.
    .select(knex.raw(`${rankOf(knex, naming)} as rank, item.docid + ${place} as place`));
  return restrict(rows, { knex, type, where });
};

/**
 * PostgreSQL: a `tsvector` without positions (those end at 16,383 and at 256 of one lexeme) under a GIN index, and the folded text, in
 * which longer words and phrases are looked up among the rows that have all their tokens. GIN gives matches in no order, so each entry
 * has its month as a token, too: the newest months are asked first.
 */
import type { Knex } from 'knex';
import type { SearchTerm } from '../contracts';
import type { Meeting, SearchEngine } from './engine';
import { LABEL_START } from './labels';

const textsWithItems = (knex: Knex): Knex.QueryBuilder =>
  knex('search_texts as text').joinRaw('join search_items as item on item.docid = text.docid');

/** Of each match the register is asked: by filters the planner would begin there, expecting too little of it, or read the whole of it. */
const oneByOne = (knex: Knex, meeting: Meeting): Knex.QueryBuilder => {
  const row = knex('public_register as row')
    .where('row.sequence', knex.ref('item.sequence'))
    .where('row.subject_id', knex.ref('item.subject_id'))
    .select(knex.raw('1'))
    .limit(1);
  return textsWithItems(knex).joinRaw('cross join lateral (?) as met', [meeting(row)]);
};

/** As two equations the planner takes these for independent: it expects one row of the join, where it has all there are. */
const inAnyOrder = (knex: Knex, meeting: Meeting): Knex.QueryBuilder =>
  meeting(
    textsWithItems(knex).joinRaw(
      `join public_register as row on row.sequence = item.sequence
        and coalesce(row.subject_id = item.subject_id, false)`,
    ),
  );

/** Of each day. */
const DOCIDS_A_DAY = 2 ** 31;
const DAY_MS = 86_400_000;
/** A `tsvector` has at most 1 MiB. */
const MOST_LEXEME_BYTES = 900_000;

export const postgresEngine: SearchEngine = {
  readsAll: true,
  // The planner takes the narrow rows for cheap to read and does not count the texts behind them: 360 ms by the table, 46 by the index.
  settings: ['set local enable_seqscan = off'],

  async addItem(trx, day, item) {
    const number = trx.raw(
      `?::bigint * ${DOCIDS_A_DAY} + nextval('search_docids') % ${DOCIDS_A_DAY}`,
      [day],
    );
    const rows = (await trx('search_items')
      .insert({ ...item, docid: number })
      .returning('docid')) as [{ docid: string }];
    return String(rows[0].docid);
  },

  async writeText(trx, docid, { labels, tokens, characters, stream }) {
    await trx.raw(
      `insert into search_texts (docid, content, tokens) values (?, ?, array_to_tsvector(?::text[]))
       on conflict (docid) do update set content = excluded.content, tokens = excluded.tokens`,
      [docid, stream, bounded([monthLabel(monthOf(docid)), ...labels, ...characters, ...tokens])],
    );
  },

  async removeText(trx, docid) {
    await trx('search_texts').where({ docid }).delete();
  },

  async textMarks(trx, docids) {
    return await trx('search_texts')
      .whereIn('docid', [...docids])
      .orderBy('docid')
      .select(
        'docid',
        trx.raw('hashtextextended(content, 0) as content'),
        trx.raw('hashtextextended(tokens::text, 0) as tokens'),
      );
  },

  async removeAllTexts(trx) {
    await trx.raw('truncate search_texts');
  },

  matches(knex, match, terms, meeting, mayLead) {
    const query = (mayLead ? inAnyOrder : oneByOne)(knex, meeting)
      .whereRaw('text.tokens @@ ?::tsquery', [match])
      // No plain column: by its index the planner would walk over all texts from the newest.
      .orderByRaw('text.docid + 0 desc');
    for (const term of terms) {
      if (term.kind === 'phrase' && (term.tokens.length > 1 || term.next !== undefined))
        // Titles are of the texts and lie with the rows; the texts lie elsewhere, and each is unpacked to be looked at.
        query.whereRaw('(strpos(item.title, ?) > 0 or strpos(text.content, ?) > 0)', [
          term.stream,
          term.stream,
        ]);
    }
    return query;
  },

  newest: (knex, match, meeting) =>
    oneByOne(knex, meeting).whereRaw('text.tokens @@ ?::tsquery', [match]),

  matchOf: tsqueryOf,
  syntax: { and: ' & ', or: ' | ', quote: "'" },

  candidates: (knex, type, match) =>
    knex('search_texts as text')
      .join('search_items as item', 'item.docid', 'text.docid')
      .whereRaw('text.tokens @@ ?::tsquery', [match])
      .where('item.subject_type', type)
      .select('item.subject_id'),

  contains: (column) => `(strpos(${column}, ?) > 0)::int`,
  joinLines: (column) => `string_agg(${column}, chr(10))`,
};

/** `YYYY-MM` of the publication of what has this docid. */
export const monthOf = (docid: number | string): string =>
  new Date(Math.floor(Number(docid) / DOCIDS_A_DAY) * DAY_MS).toISOString().slice(0, 7);

/** Every lexeme stands in quotes, so nothing that somebody typed is read as an operator. */
function tsqueryOf(terms: readonly SearchTerm[]): string {
  const tokens = terms.flatMap((term) => {
    if (term.kind === 'character') return [term.character];
    return term.next === undefined ? term.tokens : [...term.tokens, term.next];
  });
  return [...new Set(tokens)].map(quoted).join(' & ');
}

const quoted = (token: string): string => `'${token.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;

/** @param month of the docid. */
export const monthLabel = (month: string): string => LABEL_START + month;

const bounded = (tokens: readonly string[]): string[] => {
  const lexemes: string[] = [];
  let bytes = 0;
  for (const lexeme of new Set(tokens)) {
    bytes += Buffer.byteLength(lexeme);
    if (bytes > MOST_LEXEME_BYTES) break;
    lexemes.push(lexeme);
  }
  return lexemes;
};

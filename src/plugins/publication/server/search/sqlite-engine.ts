/**
 * SQLite: FTS5 without content. Its row numbers grow with the day of publication, so it gives the newest matches first and stops when
 * enough are read, however common the word.
 */
import type { Knex } from 'knex';
import type { SearchTerm } from '../contracts';
import { DOCIDS_A_DAY } from './docids';
import type { Meeting, SearchEngine } from './engine';

export const sqliteEngine: SearchEngine = {
  readsAll: false,
  settings: [],

  async addItem(trx, day, item) {
    const names = Object.keys(item);
    const rows = (await trx.raw(
      `insert into search_items (docid, ${names.map(() => '??').join(', ')})
       select max(?, coalesce((select max(docid) from search_items where docid < ?), -1) + 1), ${names.map(() => '?').join(', ')}
       returning docid`,
      [...names, ...(await dayWithRoom(trx, day)), ...Object.values(item)],
    )) as [{ docid: number }];
    return String(rows[0].docid);
  },

  async writeText(trx, docid, { labels, tokens, characters }) {
    await trx.raw('delete from search_texts where rowid = ?', [Number(docid)]);
    await trx.raw('insert into search_texts (rowid, tokens) values (?, ?)', [
      Number(docid),
      // Labels and characters before the text, and a token between them that no phrase has.
      [...labels, ...characters, BORDER, ...tokens].join(' '),
    ]);
  },

  async removeText(trx, docid) {
    await trx.raw('delete from search_texts where rowid = ?', [Number(docid)]);
  },

  // FTS5 keeps no text, but how many tokens each has. Others, as many, only damage can leave; whoever mends that empties the index first.
  async textMarks(trx, docids) {
    return await trx('search_texts_docsize')
      .whereIn('id', [...docids])
      .orderBy('id')
      .select('id', trx.raw('hex(sz) as tokens'));
  },

  async removeAllTexts(trx) {
    await trx.raw("insert into search_texts (search_texts) values ('delete-all')");
  },

  matchOf,
  syntax: { and: ' AND ', or: ' OR ', quote: '"' },

  matches: (knex, match, _terms, meeting) => newest(knex, match, meeting),
  newest,

  candidates: (knex, type, match) =>
    knex('search_texts as text')
      .joinRaw('cross join search_items as item')
      .whereRaw('search_texts match ?', [match])
      .whereRaw('item.docid = text.rowid')
      .where('item.subject_type', type)
      .select('item.subject_id'),

  contains: (column) => `(instr(${column}, ?) > 0)`,
  joinLines: (column) => `group_concat(${column}, char(10))`,
};

function newest(knex: Knex, match: string, meeting: Meeting): Knex.QueryBuilder {
  return meeting(
    knex('search_texts as text')
      // SQLite takes cross joins in the order in which they are written.
      .joinRaw('cross join search_items as item cross join public_register as row')
      .whereRaw('search_texts match ?', [match])
      .whereRaw('item.docid = text.rowid and row.sequence = item.sequence')
      // With a sign, by which SQLite looks for no other index: that of the keys leads anywhere, that of the sequences to what stands side by side.
      .whereRaw('+row.subject_id = item.subject_id')
      .orderByRaw('text.rowid desc'),
  );
}

/** The numbers of the day, or of the next that is not full: the first, and the first behind it. */
const dayWithRoom = async (trx: Knex.Transaction, day: number): Promise<[number, number]> => {
  for (let next = day; ; next += 1) {
    const [first, end] = [next * DOCIDS_A_DAY, (next + 1) * DOCIDS_A_DAY];
    const isFull = await trx('search_items')
      .where('docid', end - 1)
      .first('docid');
    if (!isFull) return [first, end];
  }
};

const BORDER = '¶';

/** Every token stands in quotes, so nothing that somebody typed is read as FTS5's own words. */
function matchOf(terms: readonly SearchTerm[]): string {
  return terms
    .map((term) => {
      if (term.kind === 'character') return inQuotes([term.character]);
      const { tokens, next } = term;
      // The star is of the last token: it begins so.
      return next === undefined ? inQuotes(tokens) : `${inQuotes([...tokens, next])} *`;
    })
    .join(' AND ');
}

const inQuotes = (tokens: readonly string[]): string =>
  `"${tokens.map((token) => token.replace(/"/g, '""')).join(' ')}"`;

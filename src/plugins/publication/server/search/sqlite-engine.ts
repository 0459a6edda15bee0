/**
 * SQLite: FTS5 without content. Its row numbers grow with the day of publication, so it gives the newest matches first and stops when
 * enough are read, however common the word.
 */
import type { SearchTerm } from '../contracts';
import type { SearchEngine } from './engine';

/** Of each day; a fuller day goes on in the next. Small, because the index keeps the gaps between row numbers. */
const DOCIDS_A_DAY = 65_536;

export const sqliteEngine: SearchEngine = {
  readsAll: false,
  settings: [],

  async takeDocid(trx, day) {
    for (let next = day; ; next += 1) {
      const [first, end] = [next * DOCIDS_A_DAY, (next + 1) * DOCIDS_A_DAY];
      const row = (await trx('search_items')
        .where('docid', '<', end)
        .max('docid as last')
        .first()) as { last: number | null } | undefined;
      const docid = Math.max(first, (row?.last ?? -1) + 1);
      if (docid < end) return String(docid);
    }
  },

  async writeText(trx, docid, { tokens, characters }) {
    await trx.raw('delete from search_texts where rowid = ?', [Number(docid)]);
    await trx.raw('insert into search_texts (rowid, tokens) values (?, ?)', [
      Number(docid),
      // Characters before the text, and a token between them that no phrase has.
      [...characters, BORDER, ...tokens].join(' '),
    ]);
  },

  async removeText(trx, docid) {
    await trx.raw('delete from search_texts where rowid = ?', [Number(docid)]);
  },

  async removeAllTexts(trx) {
    await trx.raw("insert into search_texts (search_texts) values ('delete-all')");
  },

  matches: (knex, terms) =>
    knex('search_texts as text')
      // SQLite takes cross joins in the order in which they are written.
      .joinRaw('cross join search_items as item cross join public_register as row')
      .whereRaw('search_texts match ?', [matchOf(terms)])
      .whereRaw('item.docid = text.rowid')
      .orderByRaw('text.rowid desc'),

  candidates: (knex, type, terms) =>
    knex('search_texts as text')
      .joinRaw('cross join search_items as item')
      .whereRaw('search_texts match ?', [matchOf(terms)])
      .whereRaw('item.docid = text.rowid')
      .where('item.subject_type', type)
      .select('item.subject_id'),

  contains: (column) => `(instr(${column}, ?) > 0)`,
  joinLines: (column) => `group_concat(${column}, char(10))`,
};

const BORDER = '¶';

/** Every token stands in quotes, so nothing that somebody typed is read as FTS5's own words. */
const matchOf = (terms: readonly SearchTerm[]): string =>
  terms
    .map((term) => (term.kind === 'character' ? [term.character] : term.tokens))
    .map((tokens) => `"${tokens.map((token) => token.replace(/"/g, '""')).join(' ')}"`)
    .join(' AND ');

/**
 * How each engine keeps a text of the search: `docidOf` gives a number that grows with the day of publication, as the program's `addItem` does by
 * asking the database; `rowOf` the row of the text. For PostgreSQL it is what the program's own writer binds.
 */
import { inPublication } from './product.mjs';

const { postgresEngine } = inPublication('search/postgres-engine.js');

const SQLITE_DAY = 65_536;
const POSTGRES_DAY = 2n ** 31n;
const BORDER = '¶';

const boundBy = (engine, docid, text) => {
  let bindings = [];
  void engine.writeText(
    { raw: (_sql, given) => Promise.resolve((bindings = given)) },
    String(docid),
    text,
  );
  return bindings;
};
const quoted = (lexeme) => `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;

export const TEXTS = {
  sqlite: {
    docidOf: (day, number) => day * SQLITE_DAY + (number % SQLITE_DAY),
    rowOf: (rowid, { labels, tokens, characters }) => ({
      rowid,
      tokens: [...labels, ...characters, BORDER, ...tokens].join(' '),
    }),
  },
  postgres: {
    docidOf: (day, number) => String(BigInt(day) * POSTGRES_DAY + BigInt(number + 1)),
    rowOf(docid, text) {
      const [, content, lexemes] = boundBy(postgresEngine, docid, text);
      return { docid, content, tokens: lexemes.map(quoted).join(' ') };
    },
  },
};

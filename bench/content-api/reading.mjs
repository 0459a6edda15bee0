/** A look into a data set: one query, and what its tables weigh, with their indexes. */
import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import pg from 'pg';

const PARTS = [
  ['log', /^(publication_log|publication_heads|publication_l|publication_h)/],
  ['documents', /^publication_documents/],
  ['texts', /^(publication_texts|pg_toast)/],
  ['register', /^public_register(?!_(terms|files))/],
  ['terms', /^public_register_terms/],
  ['search', /^search_|^sqlite_autoindex_search/],
];

const partOf = (table) => PARTS.find(([, pattern]) => pattern.test(table))?.[0] ?? 'other';

const added = (rows, whole) => {
  const bytes = { whole };
  for (const { table, bytes: own } of rows)
    bytes[partOf(table)] = (bytes[partOf(table)] ?? 0) + Number(own);
  return bytes;
};

export async function reading({ engine, filename, url }) {
  if (engine === 'sqlite') {
    const database = new Database(filename, { readonly: true });
    return {
      first: (sql) => Promise.resolve(database.prepare(sql).all()),
      bytes: () =>
        Promise.resolve(
          added(
            database
              .prepare(
                `select coalesce(m.tbl_name, s.name) as "table", sum(s.pgsize) as bytes from dbstat s left join sqlite_master m on m.name = s.name
                 where s.aggregate = true group by 1`,
              )
              .all(),
            statSync(filename).size,
          ),
        ),
      close: () => Promise.resolve(database.close()),
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    first: async (sql) => (await client.query(sql)).rows,
    async bytes() {
      const { rows } = await client.query(
        `select relname as "table", pg_total_relation_size(oid) as bytes from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      );
      const { rows: whole } = await client.query(
        'select pg_database_size(current_database()) as bytes',
      );
      return added(rows, Number(whole[0].bytes));
    },
    close: () => client.end(),
  };
}

/**
 * Tables filled quickly: many rows at once, with the indexes that are no constraints made anew at the end. One store for SQLite, one for PostgreSQL.
 * A table is its columns and its rows as lists.
 */
import Database from 'better-sqlite3';
import pg from 'pg';
export function sqliteStore(filename) {
  const database = new Database(filename);
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -1500000'])
    database.pragma(pragma);
  database.pragma('temp_store = MEMORY');
  const inserts = new Map();
  const insertOf = (table, columns) => {
    const name = `${table} ${columns.join()}`;
    if (!inserts.has(name))
      inserts.set(
        name,
        database.prepare(
          `insert into ${table} (${columns.map((one) => `"${one}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        ),
      );
    return inserts.get(name);
  };
  const put = database.transaction((tables) => {
    for (const [table, { columns, rows }] of Object.entries(tables)) {
      const insert = insertOf(table, columns);
      for (const row of rows) insert.run(row);
    }
  });
  let indexes = [];
  return {
    first: (sql) => Promise.resolve(database.prepare(sql).get()),
    put: (tables) => Promise.resolve(put(tables)),
    run: (sql) => Promise.resolve(database.exec(sql)),
    dropIndexes(tables) {
      indexes = database
        .prepare(
          `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${tables.map(() => '?').join(', ')})`,
        )
        .all(tables);
      for (const { name } of indexes) database.exec(`drop index "${name}"`);
      return Promise.resolve();
    },
    async finish() {
      for (const { sql } of indexes) database.exec(sql);
      database.pragma('journal_mode = WAL');
      database.close();
      await Promise.resolve();
    },
  };
}

export async function postgresStore(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query("set synchronous_commit = off; set maintenance_work_mem = '1500MB'");
  await client.query('set max_parallel_maintenance_workers = 0');
  const { rows: found } = await client.query(
    "select table_name, column_name, udt_name from information_schema.columns where table_schema = 'public'",
  );
  const types = new Map(
    found.map(({ table_name, column_name, udt_name }) => [
      `${table_name}.${column_name}`,
      udt_name,
    ]),
  );
  let indexes = [];
  const insert = (table, columns, rows) => {
    const typeOf = (column) => types.get(`${table}.${column}`);
    // Arrays of vectors are texts on the way.
    const sent = (column) => (typeOf(column) === 'tsvector' ? 'text' : typeOf(column));
    const names = columns.map((one) => `"${one}"`).join(', ');
    const read = columns.map((one) => `"${one}"::${typeOf(one)}`).join(', ');
    const given = columns.map((one, index) => `$${index + 1}::${sent(one)}[]`).join(', ');
    return client.query(
      `insert into ${table} (${names}) select ${read} from unnest(${given}) as row (${names})`,
      columns.map((_column, index) => rows.map((row) => row[index])),
    );
  };
  return {
    first: async (sql) => (await client.query(sql)).rows[0],
    async put(tables) {
      await client.query('begin');
      for (const [table, { columns, rows }] of Object.entries(tables)) {
        for (let start = 0; start < rows.length; start += 2_000)
          await insert(table, columns, rows.slice(start, start + 2_000));
      }
      await client.query('commit');
    },
    run: (sql) => client.query(sql),
    async dropIndexes(tables) {
      ({ rows: indexes } = await client.query(
        `select i.relname as name, pg_get_indexdef(i.oid) as sql from pg_index x join pg_class i on i.oid = x.indexrelid
         join pg_class t on t.oid = x.indrelid
         where t.relname = any($1) and not exists (select 1 from pg_constraint c where c.conindid = i.oid)`,
        [tables],
      ));
      for (const { name } of indexes) await client.query(`drop index "${name}"`);
    },
    async finish() {
      for (const { sql } of indexes) await client.query(sql);
      await client.query('vacuum analyze');
      await client.end();
    },
  };
}

/**
 * Prints `empty` or `has content` for the configured database, before the CMS is started: only an empty one may get
 * fresh secrets. Reads the catalogue of tables and nothing else; an absent SQLite file stays absent.
 */
import fs from 'node:fs';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { databaseSettings } from '../database-settings';
import { explainError } from '../explain-error';

function isSqliteEmpty(filename: string): boolean {
  if (!fs.existsSync(filename)) return true;
  const database = new Database(filename, { readonly: true });
  try {
    return (
      database.prepare("select 1 from sqlite_master where type = 'table' limit 1").get() ===
      undefined
    );
  } finally {
    database.close();
  }
}

async function isPostgresEmpty(connectionString: string | undefined): Promise<boolean> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const sql =
      "select 1 from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') limit 1";
    return (await client.query(sql)).rows.length === 0;
  } finally {
    await client.end();
  }
}

async function print(): Promise<void> {
  const settings = databaseSettings();
  const isEmpty =
    settings.client === 'sqlite'
      ? isSqliteEmpty(settings.filename)
      : await isPostgresEmpty(settings.connectionString);
  process.stdout.write(isEmpty ? 'empty\n' : 'has content\n');
}

print().catch((error: unknown) => {
  process.stdout.write(`无法读取数据库 · cannot read the database: ${explainError(error)}\n`);
  process.exitCode = 1;
});

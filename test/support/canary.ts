/** Looks for a text in every table of the database and in every file that was kept. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Application } from './application';
import { ENGINE } from './database';

/** The tables that have the text in some row, with the columns. */
export async function tablesWith({ strapi }: Application, text: string): Promise<string[]> {
  const knex = strapi.db.connection;
  const found: string[] = [];
  for (const table of await tables({ strapi })) {
    for (const row of (await knex(table)) as Record<string, unknown>[]) {
      const columns = Object.entries(row).filter(([, value]) => plain(value).includes(text));
      found.push(...columns.map(([column]) => `${table}.${column}`));
    }
  }
  return [...new Set(found)].sort();
}

async function tables({ strapi }: Pick<Application, 'strapi'>): Promise<string[]> {
  const knex = strapi.db.connection;
  const rows = (await (ENGINE === 'postgres'
    ? knex('pg_catalog.pg_tables').where({ schemaname: 'public' }).select('tablename as name')
    : knex('sqlite_master').where({ type: 'table' }).select('name'))) as { name: string }[];
  return rows.map(({ name }) => name).sort();
}

const plain = (value: unknown): string => {
  if (Buffer.isBuffer(value)) return value.toString('utf8');
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
};

/** The kept files, and what uploads left in the temporary folder of the test, that have the text. */
export function filesWith({ database }: Application, text: string): string[] {
  const directory = database.environment.GONGKAI_FILES as string;
  return below(directory).filter((file) => readFileSync(file).includes(text));
}

/** The files of a SQLite database that have its bytes, deleted rows and write-ahead log included. Empty on PostgreSQL. */
export function databaseFilesWith({ database }: Application, text: string): string[] {
  const file = database.environment.DATABASE_FILENAME;
  if (ENGINE !== 'sqlite' || file === undefined) return [];
  return ['', '-wal', '-shm']
    .map((ending) => file + ending)
    .filter((name) => existsSync(name) && readFileSync(name).includes(text));
}

const below = (directory: string): string[] =>
  readdirSync(directory).flatMap((name) => {
    const full = path.join(directory, name);
    return statSync(full).isDirectory() ? below(full) : [full];
  });

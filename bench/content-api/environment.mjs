/** Where the data sets lie, and the environment by which each program opens one. PostgreSQL: the server of `BENCH_DATABASE_URL`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { CACHE } from './product.mjs';

const SERVER = process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** @param program `ours` or `stock`. */
export function dataSet(program, engine, items) {
  const name = `gongkai_bench_${program}_${items}`;
  const folder = path.join(CACHE, 'data');
  mkdirSync(folder, { recursive: true });
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    program,
    engine,
    items,
    name,
    filename: path.join(folder, `${name}.db`),
    url: url.href,
    mark: path.join(folder, `${name}.${engine}.made`),
  };
}

export const environmentOf = ({ engine, filename, url }, port) => ({
  ...process.env,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: String(port),
  STRAPI_TELEMETRY_DISABLED: 'true',
  GONGKAI_FILES: path.join(CACHE, 'files'),
  APP_KEYS: 'bench-a,bench-b',
  ADMIN_JWT_SECRET: 'bench',
  API_TOKEN_SALT: 'bench',
  TRANSFER_TOKEN_SALT: 'bench',
  ENCRYPTION_KEY: 'bench-bench-bench-bench-bench-32',
  JWT_SECRET: 'bench',
  DATABASE_CLIENT: engine,
  DATABASE_FILENAME: engine === 'sqlite' ? filename : '',
  DATABASE_URL: engine === 'postgres' ? url : '',
});

export async function onServer(...statements) {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Processes of PostgreSQL that serve this database; where the server is another machine their time can't be read. */
export async function backendsOf({ name }) {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    const { rows } = await client.query('select pid from pg_stat_activity where datname = $1', [
      name,
    ]);
    return rows.map(({ pid }) => pid);
  } finally {
    await client.end();
  }
}

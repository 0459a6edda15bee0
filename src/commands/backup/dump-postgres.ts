/**
 * A consistent dump of a PostgreSQL database that others are writing: `pg_dump` in custom format, in the snapshot of a transaction of ours, in
 * which the manifest's facts are read too.
 */
import { Client } from 'pg';
import type { CommandIo } from '../command-io';
import { findTool, runTool } from '../postgres-tools';
import { readFacts } from './database-facts';
import type { DatabaseFacts } from './layout';
import { noteReferences } from './references';
import { refuseForeign } from './refuse-foreign';

const SIGN_OF_LIFE_MS = 15_000;

export async function dumpPostgres(
  connectionString: string,
  target: string,
  folder: string,
  io: CommandIo,
): Promise<DatabaseFacts> {
  const tool = findTool('pg_dump');
  const client = new Client({ connectionString });
  await client.connect();
  const query = async <Row>(sql: string) => (await client.query(sql)).rows as Row[];
  const life = setInterval(() => io.err('pg_dump…'), SIGN_OF_LIFE_MS);
  try {
    await query('begin isolation level repeatable read read only');
    await query('set local idle_in_transaction_session_timeout = 0');
    const tables = await tablesIn(query);
    refuseForeign(tables);
    const [taken] = await query<{ id: string }>('select pg_export_snapshot() as id');
    const facts = await readFacts(query, tables);
    await noteReferences(query, folder);
    await runTool(
      tool,
      ['--format=custom', `--snapshot=${taken?.id}`, `--file=${target}`],
      connectionString,
      io.signal,
    );
    await query('commit');
    return facts;
  } finally {
    clearInterval(life);
    await client.end();
  }
}

/** The tables of the schema that the CMS works in. */
export const tablesIn = async (query: <Row>(sql: string) => Promise<Row[]>): Promise<string[]> =>
  (
    await query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
    )
  ).map(({ name }) => name);

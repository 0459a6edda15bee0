/**
 * A PostgreSQL database to restore into. `pg_restore` puts everything in by one transaction; the marker before it and after it keeps a CMS away
 * that is started meanwhile.
 */
import { Client } from 'pg';
import { findTool, runTool } from '../postgres-tools';
import { Refusal } from '../refusal';
import {
  CREATE_UNFINISHED_RESTORE,
  UNFINISHED_RESTORE,
  type UnfinishedRestore,
} from '../unfinished-restore';
import type { Target } from './target';

/** The same lock that a booting CMS holds (`src/plugins/publication/server/operation/boot-lock.ts`). */
const BOOT_LOCK = 'gongkai:boot';

const ANY_TABLE = `select schemaname || '.' || tablename as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema') order by 1 limit 1`;

/** What is in the schema that the CMS works in; what an extension brought stays with it. */
const CLEAR = `do $$ declare one record; begin
  for one in select tablename as name from pg_tables where schemaname = 'public' loop
    execute format('drop table public.%I cascade', one.name);
  end loop;
  for one in select sequencename as name from pg_sequences where schemaname = 'public' loop
    execute format('drop sequence public.%I cascade', one.name);
  end loop;
  for one in select p.oid::regprocedure as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
    execute format('drop routine %s cascade', one.name);
  end loop;
end $$`;

export async function postgresTarget(connectionString: string): Promise<Target> {
  const tool = findTool('pg_restore');
  const client = new Client({ connectionString });
  await client.connect();
  const unfinished = async (): Promise<UnfinishedRestore | null> => {
    const { rows } = await client.query(
      `select to_regclass('public.${UNFINISHED_RESTORE}') as found`,
    );
    if (rows[0]?.found === null) return null;
    return (await client.query(`select * from public.${UNFINISHED_RESTORE}`)).rows[0] ?? null;
  };
  const alone = async (work: () => Promise<void>) => {
    await client.query('begin');
    try {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [BOOT_LOCK]);
      await work();
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  };
  return {
    unfinished,
    clear: () =>
      alone(async () => {
        if (await unfinished()) await client.query(CLEAR);
      }),
    begin: ({ backup, files, started_at }) =>
      alone(async () => {
        const { rows } = await client.query(ANY_TABLE);
        if (rows.length > 0)
          throw new Refusal(
            `数据库不是空的（有表 ${rows[0].name}）：只能恢复到空库。`,
            `The database is not empty (it has the table ${rows[0].name}): a backup is restored into an empty one only.`,
          );
        await client.query(CREATE_UNFINISHED_RESTORE);
        await client.query(`insert into ${UNFINISHED_RESTORE} values ($1, $2, $3)`, [
          backup,
          files,
          started_at,
        ]);
      }),
    load: (file, _marker, signal) =>
      runTool(
        tool,
        ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', file],
        connectionString,
        signal,
      ),
    close: () => client.end(),
  };
}

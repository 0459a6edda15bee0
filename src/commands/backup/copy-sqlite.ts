/**
 * A consistent copy of a SQLite database that others are writing: SQLite's online backup, under a read transaction that pins what it copies
 * (without that, every commit of another process would start the copy anew). The copy is one file, without a WAL beside it.
 */
import fs from 'node:fs';
import Database from 'better-sqlite3';
import type { CommandIo } from '../command-io';
import { Refusal } from '../refusal';
import { readFacts } from './database-facts';
import type { DatabaseFacts } from './layout';
import { noteReferences } from './references';
import { refuseForeign } from './refuse-foreign';
import { tellProgress } from '../tell-progress';

/** Between two steps other work of this process gets its turn, Ctrl-C too. */
const PAGES_A_STEP = 4_000;

export async function copySqlite(
  filename: string,
  target: string,
  folder: string,
  io: CommandIo,
): Promise<DatabaseFacts> {
  if (!fs.existsSync(filename))
    throw new Refusal(`没有数据库 ${filename}。`, `There is no database ${filename}.`);
  const source = new Database(filename, { readonly: true, fileMustExist: true });
  const tell = tellProgress(io);
  try {
    refuseForeign(tablesOf(source));
    source.exec('BEGIN');
    source.prepare('select 1 from sqlite_master limit 1').get();
    await source.backup(target, {
      progress({ totalPages, remainingPages }) {
        io.signal.throwIfAborted();
        const done = totalPages - remainingPages;
        tell(`数据库：${done}/${totalPages} 页`, `database: ${done} of ${totalPages} pages`);
        return PAGES_A_STEP;
      },
    });
    source.exec('COMMIT');
  } finally {
    source.close();
  }
  return settle(target, folder);
}

/** The copy by itself: in one file, sound, and read for the manifest. */
async function settle(target: string, folder: string): Promise<DatabaseFacts> {
  const copy = new Database(target);
  try {
    copy.pragma('journal_mode = delete');
    const verdict = copy.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok')
      throw new Error(`数据库已损坏 · the database is damaged: ${String(verdict)}`);
    const query = <Row>(sql: string) => Promise.resolve(copy.prepare(sql).all() as Row[]);
    await noteReferences(query, folder);
    return await readFacts(query, tablesOf(copy));
  } finally {
    copy.close();
  }
}

const tablesOf = (database: Database.Database): string[] =>
  (
    database
      .prepare(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
      )
      .all() as { name: string }[]
  ).map(({ name }) => name);

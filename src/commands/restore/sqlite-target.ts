/**
 * A SQLite file to restore into, held against every other process meanwhile. The database of the backup is made ready beside it and renamed
 * onto it, so that at no moment half of one lies there.
 */
import fs from 'node:fs';
import { copyFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { flush } from '../backup/backup-folder';
import { Refusal } from '../refusal';
import { DatabaseInUseError, acquireSingleWriter } from '../single-writer';
import {
  CREATE_UNFINISHED_RESTORE,
  UNFINISHED_RESTORE,
  type UnfinishedRestore,
} from '../unfinished-restore';
import type { Target } from './target';

export function sqliteTarget(filename: string): Target {
  const lock = hold(filename);
  const beside = `${filename}.restoring`;
  const remove = () => {
    for (const file of [filename, beside])
      for (const suffix of ['', '-wal', '-shm', '-journal'])
        fs.rmSync(file + suffix, { force: true });
  };
  return {
    unfinished: () => Promise.resolve(readMarker(filename)),
    clear: () => Promise.resolve(remove()),
    begin(marker) {
      const table = anyTable(filename);
      if (table !== null)
        throw new Refusal(
          `数据库 ${filename} 不是空的（有表 ${table}）：只能恢复到空库。`,
          `The database ${filename} is not empty (it has the table ${table}): a backup is restored into an empty one only.`,
        );
      remove();
      writeMarker(filename, marker);
      return Promise.resolve();
    },
    async load(file, marker) {
      await copyFile(file, beside);
      fs.chmodSync(beside, 0o600);
      writeMarker(beside, marker);
      flush(beside);
      fs.renameSync(beside, filename);
    },
    close: () => Promise.resolve(lock.release()),
  };
}

function hold(filename: string) {
  try {
    return acquireSingleWriter(filename);
  } catch (error) {
    if (!(error instanceof DatabaseInUseError)) throw error;
    throw new Refusal(...(error.message.split('\n') as [string, string]));
  }
}

function writeMarker(filename: string, { backup, files, started_at }: UnfinishedRestore): void {
  const database = new Database(filename);
  try {
    database.pragma('journal_mode = delete');
    database.transaction(() => {
      database.exec(CREATE_UNFINISHED_RESTORE);
      database
        .prepare(`insert into ${UNFINISHED_RESTORE} values (?, ?, ?)`)
        .run(backup, files, started_at);
    })();
  } finally {
    database.close();
  }
}

function readMarker(filename: string): UnfinishedRestore | null {
  return reading(filename, (database) =>
    hasTable(database, UNFINISHED_RESTORE)
      ? ((database.prepare(`select * from ${UNFINISHED_RESTORE}`).get() as UnfinishedRestore) ??
        null)
      : null,
  );
}

const anyTable = (filename: string): string | null =>
  reading(
    filename,
    (database) =>
      (
        database.prepare(`select name from sqlite_master where type = 'table' limit 1`).get() as
          { name: string } | undefined
      )?.name ?? null,
  );

const hasTable = (database: Database.Database, name: string) =>
  database.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name) !==
  undefined;

function reading<Value>(
  filename: string,
  read: (database: Database.Database) => Value,
): Value | null {
  if (!fs.existsSync(filename)) return null;
  const database = new Database(filename, { readonly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}

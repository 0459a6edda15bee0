/**
 * `npm run backup -- DIR`: database and files into a folder, while the CMS goes on. It reads the database by itself and hands nothing over, so
 * that a running CMS has no work with it.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CommandIo } from '../command-io';
import { EXIT } from '../command-io';
import { databaseSettings } from '../database-settings';
import { fileFolder } from '../file-store-settings';
import { hashFile } from '../hash-file';
import { PROJECT_ROOT } from '../load-application';
import { readArguments } from '../read-arguments';
import { flush, prepareFolder, writeManifest } from './backup-folder';
import { copyFiles } from './copy-files';
import { copySqlite } from './copy-sqlite';
import { dumpPostgres } from './dump-postgres';
import { keyFingerprint } from './key-fingerprint';
import { DATABASE, FORMAT, type Manifest } from './layout';
import { findLost } from './references';
import { summaryLines } from './summary';

export async function backup(argv: string[], io: CommandIo): Promise<number> {
  const { folder: given, flags } = readArguments(argv, ['--json']);
  const folder = path.resolve(io.cwd, given);
  const settings = databaseSettings();
  const engine = settings.client;
  const startedAt = new Date().toISOString();
  if (prepareFolder(folder))
    io.err('继续上次中断的备份 · going on with the backup that was interrupted');
  const database = path.join(folder, DATABASE[engine]);
  fs.rmSync(database, { force: true });
  io.err(`正在复制数据库（${engine}）… · copying the database (${engine})…`);
  const facts =
    settings.client === 'sqlite'
      ? await copySqlite(settings.filename, database, folder, io)
      : await dumpPostgres(settings.connectionString, database, folder, io);
  flush(database);
  const store = fileFolder();
  io.err(store === null ? REMOTE_STORE : '正在复制文件… · copying the files…');
  const files = store === null ? null : await copyFiles(store, folder, io);
  const lost = await findLost(folder, files !== null);
  const manifest: Manifest = {
    format: FORMAT,
    program: programVersion(),
    engine,
    startedAt,
    finishedAt: new Date().toISOString(),
    keyFingerprint: keyFingerprint(process.env.ENCRYPTION_KEY),
    database: { file: DATABASE[engine], ...(await hashFile(database, io.signal)) },
    files: files && { count: files.count, bytes: files.bytes, list: files.list },
    facts,
  };
  writeManifest(folder, manifest);
  const isWhole = lost.length === 0 && (files?.damaged.length ?? 0) === 0;
  for (const sha256 of files?.damaged ?? [])
    io.err(`文件库中的文件已损坏 · damaged in the store of files: ${sha256}`);
  for (const sha256 of lost)
    io.err(`数据库引用的文件不存在 · the database refers to a file that is not there: ${sha256}`);
  if (flags.has('--json')) io.out(JSON.stringify({ folder, host: os.hostname(), ...manifest }));
  else io.out(summaryLines(folder, manifest).join('\n'));
  return isWhole ? EXIT.done : EXIT.failed;
}

const REMOTE_STORE =
  '文件不在本机目录中（S3）：请用对象存储自身的版本控制与复制 · the files are in a store of their own (S3) and are not copied: use its versioning and replication';

const programVersion = (): string =>
  (
    JSON.parse(fs.readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
      version: string;
    }
  ).version;

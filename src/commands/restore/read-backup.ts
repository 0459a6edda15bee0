/** Reads a backup and every byte of it: what is not exactly as its manifest says is refused before anything is written anywhere. */
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import {
  DATABASE,
  FILE_LIST,
  FILES,
  FORMAT,
  MANIFEST,
  manifestSchema,
  placeOf,
  type Manifest,
} from '../backup/layout';
import { tellProgress } from '../tell-progress';
import type { CommandIo } from '../command-io';
import { hashFile } from '../hash-file';
import { Refusal } from '../refusal';

const LINE = /^([0-9a-f]{64}) {2}(\S+)$/;

/** @throws Refusal naming the file that is missing or damaged. */
export async function checkBytes(
  folder: string,
  { engine, database, files }: Manifest,
  io: CommandIo,
): Promise<void> {
  io.err('正在核对备份… · checking the backup…');
  // The file that is loaded, whatever name the manifest gives.
  await check(folder, DATABASE[engine], database.sha256, io.signal);
  if (!files) return;
  await check(folder, FILE_LIST, files.list, io.signal);
  const tell = tellProgress(io);
  let count = 0;
  for await (const { sha256, place } of listedFiles(folder)) {
    io.signal.throwIfAborted();
    await check(folder, place, sha256, io.signal);
    count += 1;
    tell(`已核对 ${count}/${files.count} 个文件`, `${count} of ${files.count} files checked`);
  }
  if (count !== files.count)
    throw new Refusal(
      `${FILE_LIST} 有 ${count} 个文件，清单为 ${files.count} 个：备份已损坏。`,
      `${FILE_LIST} lists ${count} files, the manifest says ${files.count}: the backup is damaged.`,
    );
}

/** The files of a backup in the order of its list. @throws Refusal for a line that is none of ours. */
export async function* listedFiles(
  folder: string,
): AsyncGenerator<{ sha256: string; place: string }> {
  for await (const line of createInterface({
    input: createReadStream(path.join(folder, FILE_LIST)),
  })) {
    const [, sha256 = '', place = ''] = LINE.exec(line) ?? [];
    // The path is made of the hash: nothing outside the folder can be named.
    if (place !== path.posix.join(FILES, placeOf(sha256)))
      throw new Refusal(
        `${FILE_LIST} 中有无法识别的行：${line.slice(0, 200)}`,
        `${FILE_LIST} has a line that is none of ours: ${line.slice(0, 200)}`,
      );
    yield { sha256, place };
  }
}

/** What a backup says of itself; nothing of it is believed before `checkBytes`. @throws Refusal for a folder that is no whole backup. */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(path.join(folder, MANIFEST), 'utf8');
  } catch (error) {
    throw new Refusal(
      `${folder} 中没有 ${MANIFEST}：不是完整的备份（${(error as NodeJS.ErrnoException).code}）。`,
      `${folder} has no ${MANIFEST}: it is no whole backup (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
  const read = manifestSchema.safeParse(parsed(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.join('.') || MANIFEST;
  throw new Refusal(
    `${MANIFEST} 无法识别（${where}）：已损坏，或由更新版本的程序写成（本程序读格式 ${FORMAT}）。`,
    `${MANIFEST} is not understood (${where}): it is damaged, or of a newer program (this one reads format ${FORMAT}).`,
  );
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

async function check(folder: string, place: string, sha256: string, signal: AbortSignal) {
  let found: string;
  try {
    found = (await hashFile(path.join(folder, place), signal)).sha256;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refusal(`备份中缺少 ${place}。`, `${place} is missing from the backup.`);
  }
  if (found !== sha256)
    throw new Refusal(
      `备份中的 ${place} 已损坏：SHA-256 为 ${found}，应为 ${sha256}。`,
      `${place} of the backup is damaged: its SHA-256 is ${found}, it should be ${sha256}.`,
    );
}

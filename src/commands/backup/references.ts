/**
 * Which files the copied database refers to, noted while its state is at hand and looked for when the files have been copied. A work file holds
 * them, since there may be a million.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Query } from './database-facts';
import { FILES, placeOf } from './layout';

const WORK_FILE = 'references.unfinished';
const ROWS_A_PAGE = 5_000;
const MOST_NAMED = 100;
const HASHES = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

/** What the public is shown, and what the entries have: originals and their smaller pictures. */
export async function noteReferences(query: Query, folder: string): Promise<void> {
  const noted = createWriteStream(path.join(folder, WORK_FILE), { mode: 0o600 });
  const note = async (hashes: readonly string[]) => {
    if (hashes.length > 0 && !noted.write(`${hashes.join('\n')}\n`)) await once(noted, 'drain');
  };
  for (let after = ''; ;) {
    const page = await query<{ sha256: string }>(
      `select distinct sha256 from public_register_files where sha256 > '${after}' order by sha256 limit ${ROWS_A_PAGE}`,
    );
    await note(page.map(({ sha256 }) => sha256));
    if (page.length < ROWS_A_PAGE) break;
    after = (page.at(-1) as { sha256: string }).sha256;
  }
  for (let after = 0; ;) {
    const page = await query<{ id: number; url: string; formats: unknown }>(
      `select id, url, formats from files where id > ${after} order by id limit ${ROWS_A_PAGE}`,
    );
    for (const { url, formats } of page)
      await note(JSON.stringify([url, formats]).match(HASHES) ?? []);
    if (page.length < ROWS_A_PAGE) break;
    after = Number((page.at(-1) as { id: number }).id);
  }
  noted.end();
  await once(noted, 'close');
}

/** Those that are not among the copied files (none were: nothing is looked for), a hundred at most. Removes the work file. */
export async function findLost(folder: string, areFilesCopied: boolean): Promise<string[]> {
  const file = path.join(folder, WORK_FILE);
  const lost = new Set<string>();
  for await (const sha256 of createInterface({ input: createReadStream(file) })) {
    if (lost.size >= MOST_NAMED || !areFilesCopied) break;
    await access(path.join(folder, FILES, placeOf(sha256))).catch(() => lost.add(sha256));
  }
  await rm(file);
  return [...lost];
}

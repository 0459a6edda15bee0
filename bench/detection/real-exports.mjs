// The files of the folder of real exports that was named. None was: none, because they are in no repository. A folder without any ends the
// program: figures of fewer files than were meant would look like the others.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

export function realExports(folder) {
  if (!folder) return [];
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => /\.(csv|jsonl?|xlsx)$/.test(name));
  if (files.length > 0) return files.map((name) => path.join(folder, name));
  console.error(`no exports (csv, json, jsonl, xlsx) in ${path.resolve(folder)}`);
  process.exit(2);
}

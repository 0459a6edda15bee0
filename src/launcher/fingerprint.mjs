/**
 * A fingerprint of source files by path and content, so that a fresh checkout or a touched file builds nothing anew.
 * Some hundred small files: a few hundredths of a second.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project.mjs';

const NEVER = new Set(['node_modules', 'dist', '.git', '.tmp']);

/** All files at or below `start` (relative to `root`, with forward slashes), sorted; none when it is absent. */
export function filesBelow(start, root = projectRoot) {
  const full = path.join(root, start);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [start];
  return readdirSync(full)
    .filter((name) => !NEVER.has(name))
    .sort()
    .flatMap((name) => filesBelow(path.posix.join(start, name), root));
}

/** SHA-256 over path and content of the files below `starts` that `wanted` lets through. */
export function fingerprint(starts, wanted = () => true, root = projectRoot) {
  const hash = createHash('sha256');
  for (const file of starts.flatMap((start) => filesBelow(start, root)).filter(wanted)) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

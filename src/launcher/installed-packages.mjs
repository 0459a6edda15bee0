/**
 * Whether `node_modules` is what `package-lock.json` asks for. After our own install a stamp says so. Without a stamp,
 * npm's own record (`node_modules/.package-lock.json`) is compared, so that a hand-made `npm ci` counts too.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project.mjs';

const STAMP = path.join('node_modules', '.gongkai-installed');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Lock file content, and the ABI of this Node, for which native modules are compiled. */
function wantedStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} abi ${process.versions.modules} ${process.platform}-${process.arch}\n`;
}

/** Every package of the lock file is there in its version, optional ones (other platforms) aside. */
export function isRecordComplete(lock, record) {
  if (!lock?.packages || !record?.packages) return false;
  return Object.entries(lock.packages).every(([place, entry]) => {
    if (!place.includes('node_modules/')) return true; // the project itself, and folders that are linked
    const installed = record.packages[place];
    if (!installed) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return installed.version === entry.version;
  });
}

/** `installed`, `unstamped` (complete by npm's record; native modules unproven) or `missing`. */
export function stateOfPackages(root = projectRoot) {
  let stamp = null;
  try {
    stamp = readFileSync(path.join(root, STAMP), 'utf8');
  } catch {
    // No stamp: npm's record decides.
  }
  if (stamp === wantedStamp(root)) return 'installed';
  const record = readJson(path.join(root, 'node_modules', '.package-lock.json'));
  return isRecordComplete(readJson(path.join(root, 'package-lock.json')), record)
    ? 'unstamped'
    : 'missing';
}

/** Records that what is installed now was installed for the present lock file and Node. */
export function stampPackages(root = projectRoot) {
  writeFileSync(path.join(root, STAMP), wantedStamp(root));
}

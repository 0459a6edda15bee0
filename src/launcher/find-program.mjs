/** Where a program is on this machine: in PATH, or in the folders where Debian keeps PostgreSQL. */
import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of `names` found in PATH or `folders`, or null. */
export function findProgram(names, folders = []) {
  const places = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...folders];
  for (const name of names) {
    const found = places.map((folder) => path.join(folder, name)).find(isExecutable);
    if (found) return found;
  }
  return null;
}

/** The folder with `initdb` and `postgres`, newest version first, or null. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  let versions = [];
  try {
    versions = readdirSync(debian).sort((a, b) => Number(b) - Number(a));
  } catch {
    // Not Debian, or not installed.
  }
  const initdb = findProgram(
    ['initdb'],
    versions.map((version) => path.join(debian, version, 'bin')),
  );
  return initdb && isExecutable(path.join(path.dirname(initdb), 'postgres'))
    ? path.dirname(initdb)
    : null;
}

export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && isExecutable(named)) return named;
  return findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
}

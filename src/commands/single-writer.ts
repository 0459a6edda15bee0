/**
 * One process writes a SQLite database. A second writer would get `SQLITE_BUSY_SNAPSHOT` at once, whatever the busy
 * timeout. The lock is an exclusive transaction on `<database>.lock`, a database file of its own: the operating system
 * frees it when the process dies, however it dies. `<database>.owner.json` says who holds it and where its commands are
 * taken; it is information, never the lock.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';

export interface Owner {
  pid: number;
  /** The socket of a listening CMS that takes commands; null while it starts, and for a single command. */
  socket: string | null;
}

export interface SingleWriter {
  release(): void;
}

/** Another process has the database open for writing. */
export class DatabaseInUseError extends Error {
  constructor(
    filename: string,
    readonly owner: Owner | null,
  ) {
    const who = owner ? String(owner.pid) : '?';
    super(
      `数据库 ${filename} 正被进程 ${who} 使用，请先停止该进程（或等其结束）。\n` +
        `The database ${filename} is in use by process ${who}; stop that process, or wait until it ends.`,
    );
    this.name = 'DatabaseInUseError';
  }
}

export const ownerFileOf = (filename: string): string => `${filename}.owner.json`;

/** Who says to hold the database, or null. */
export function readOwner(filename: string): Owner | null {
  try {
    const owner = JSON.parse(fs.readFileSync(ownerFileOf(filename), 'utf8')) as Owner;
    return Number.isInteger(owner.pid) ? owner : null;
  } catch {
    return null;
  }
}

/** Written beside and renamed, so that nobody reads half of it. */
export function writeOwner(filename: string, owner: Owner): void {
  const temporary = `${ownerFileOf(filename)}.${process.pid}`;
  fs.writeFileSync(temporary, JSON.stringify(owner), { mode: 0o600 });
  fs.renameSync(temporary, ownerFileOf(filename));
}

/** Another process that only tries the lock touches it for a moment; a holder keeps it for longer than this. */
const PROBE_MS = 300;

/**
 * A process that was killed leaves its socket and the socket's folder behind; whoever holds the lock next removes them. The owner
 * file is only information: nothing is removed but a socket of our name in a temporary folder, and that folder when it is empty.
 */
function removeStaleSocket(owner: Owner | null): void {
  if (typeof owner?.socket !== 'string') return;
  const socket = path.resolve(owner.socket);
  const folder = path.dirname(socket);
  const isOurs =
    path.basename(socket) === 'commands.sock' &&
    path.basename(folder).startsWith('gongkai-') &&
    [path.resolve(os.tmpdir()), '/tmp'].includes(path.dirname(folder));
  if (!isOurs) return;
  try {
    if (!fs.lstatSync(folder).isDirectory()) return;
    if (fs.lstatSync(socket, { throwIfNoEntry: false })?.isSocket()) fs.unlinkSync(socket);
    fs.rmdirSync(folder);
  } catch {
    // Gone already, somebody else's, or not empty: it stays.
  }
}

const heldHere = new Map<string, { lock: Database.Database; holders: number }>();

function lockFile(filename: string): Database.Database {
  fs.mkdirSync(path.dirname(filename), { recursive: true, mode: 0o700 });
  const lock = new Database(`${filename}.lock`, { timeout: PROBE_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error;
    throw new DatabaseInUseError(filename, readOwner(filename));
  }
}

/**
 * Takes the writer's lock on the database `filename`, or throws `DatabaseInUseError`. Several applications in one
 * process (tests) share it: closing a second handle on the file would free POSIX locks of the first.
 */
export function acquireSingleWriter(filename: string): SingleWriter {
  const key = path.resolve(filename);
  const held = heldHere.get(key) ?? { lock: lockFile(key), holders: 0 };
  if (held.holders === 0) {
    removeStaleSocket(readOwner(key));
    writeOwner(key, { pid: process.pid, socket: null });
  }
  held.holders += 1;
  heldHere.set(key, held);
  let isReleased = false;
  return {
    release() {
      if (isReleased) return;
      isReleased = true;
      held.holders -= 1;
      if (held.holders > 0) return;
      heldHere.delete(key);
      fs.rmSync(ownerFileOf(key), { force: true });
      held.lock.close();
    },
  };
}

/**
 * One launcher at a time installs or builds. The lock is a file that names its process; it is made complete by `link`
 * (never half written), and taken over when that process is gone. A process is known by its number and its start time,
 * since numbers come again (in a container at every start).
 */
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const POLL_MS = 250;

/** Start time in clock ticks where the system tells it (Linux), otherwise an empty text. */
function startTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Whether the process that wrote `owner` is still the one with that number. */
export function isAlive(owner) {
  if (!Number.isInteger(owner?.pid)) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return owner.startTime === '' || startTimeOf(owner.pid) === owner.startTime;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Puts away the lock of a dead process; puts it back if somebody else was faster and it is alive. */
function putAway(file) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (isAlive(read(aside))) linkSync(aside, file);
    unlinkSync(aside);
  } catch {
    // Another launcher has put it away, or has taken it.
  }
}

function take(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) }));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(own);
  }
}

/** Runs `work` while no other process holds `file`; waits for it as long as it takes. */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  let hasSaid = false;
  while (!take(file)) {
    const owner = read(file);
    if (!isAlive(owner)) {
      putAway(file);
      continue;
    }
    if (!hasSaid)
      say(
        `等待另一进程（${owner.pid}）完成安装或构建…`,
        `Waiting for process ${owner.pid}, which is installing or building…`,
      );
    hasSaid = true;
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    unlinkSync(file);
  }
}

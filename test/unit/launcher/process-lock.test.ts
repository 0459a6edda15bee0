import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LAUNCHER } from './evaluate';

const url = pathToFileURL(path.join(LAUNCHER, 'process-lock.mjs')).href;

/** Holds the lock for a moment and notes when it began and ended. */
const holder = (lock: string, journal: string) => `
  import { appendFileSync } from 'node:fs';
  import { setTimeout as sleep } from 'node:timers/promises';
  import { withLock } from ${JSON.stringify(url)};
  await withLock(${JSON.stringify(lock)}, async () => {
    appendFileSync(${JSON.stringify(journal)}, 'in ');
    await sleep(150);
    appendFileSync(${JSON.stringify(journal)}, 'out ');
  });`;

const run = (program: string) =>
  new Promise((resolve) =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' }).once(
      'exit',
      resolve,
    ),
  );

describe('the lock of the launchers', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-lock-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('lets one in at a time', async () => {
    const [lock, journal] = [path.join(folder, 'lock'), path.join(folder, 'journal')];
    await Promise.all([1, 2, 3, 4].map(() => run(holder(lock, journal))));
    expect(fs.readFileSync(journal, 'utf8')).toBe('in out '.repeat(4));
    expect(fs.readdirSync(folder)).toEqual(['journal']);
  });

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, startTime: '1' }],
    ['an earlier process with the number of a living one', { pid: process.pid, startTime: '1' }],
  ])('is taken over from %s', async (_title, owner) => {
    const [lock, journal] = [path.join(folder, 'lock'), path.join(folder, 'journal')];
    fs.writeFileSync(lock, JSON.stringify(owner));
    await Promise.all([1, 2].map(() => run(holder(lock, journal))));
    expect(fs.readFileSync(journal, 'utf8')).toBe('in out '.repeat(2));
  });
});

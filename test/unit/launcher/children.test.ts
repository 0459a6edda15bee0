/** Real processes: what a launcher starts ends with it, also when the launcher is killed. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { LAUNCHER } from './evaluate';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return !fs.readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

/** A launcher that starts a child with a grandchild that ignores SIGTERM, and prints their numbers. */
const program = (grandchild: string) => `
  import { main } from ${JSON.stringify(pathToFileURL(path.join(LAUNCHER, 'main.mjs')).href)};
  import { startNode } from ${JSON.stringify(pathToFileURL(path.join(LAUNCHER, 'children.mjs')).href)};
  await main(async ({ whenUp }) => {
    const child = startNode(['-e', ${JSON.stringify(grandchild)}], { output: 'inherit' });
    whenUp();
    return (await child.ended).code ?? 1;
  });`;

const GRANDCHILD = `
  const { spawn } = require('node:child_process');
  const deaf = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('deaf')";
  const grandchild = spawn(process.execPath, ['-e', deaf], { stdio: ['ignore', 'pipe', 'inherit'] });
  grandchild.stdout.once('data', () => console.log(JSON.stringify([process.pid, grandchild.pid])));
  setInterval(() => {}, 1000);`;

async function start() {
  const { npm_lifecycle_event: _event, ...env } = process.env;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-children-'));
  const file = path.join(folder, 'launcher with spaces.mjs');
  fs.writeFileSync(file, program(GRANDCHILD));
  const launcher = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => launcher.once('exit', resolve));
  const line = await new Promise<string>((resolve) =>
    launcher.stdout.once('data', (part) => resolve(String(part))),
  );
  return {
    launcher,
    ended,
    pids: JSON.parse(line) as number[],
    clean: () => fs.rmSync(folder, { recursive: true }),
  };
}

async function untilDead(pids: number[], withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(50)) {
    if (!pids.some(isAlive)) return true;
  }
  return false;
}

describe('what a launcher starts', () => {
  it('ends with it on Ctrl-C, exit code 0 once it was up', async () => {
    const { launcher, ended, pids, clean } = await start();
    launcher.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await untilDead(pids, 1000)).toBe(true);
    clean();
  });

  it('ends when the launcher is killed', async () => {
    const { launcher, pids, clean } = await start();
    launcher.kill('SIGKILL');
    expect(await untilDead(pids, 10_000)).toBe(true);
    clean();
  }, 15_000);
});

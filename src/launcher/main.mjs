/**
 * The frame of every launcher: checks Node, runs the body, turns a `LauncherStop` into its sentence, and ends all
 * children on Ctrl-C, SIGTERM, SIGHUP, or when npm itself is gone. A terminal sends Ctrl-C to npm and to us, and npm
 * forwards it once more: signals within a second are one.
 */
import { checkNode } from './check-node.mjs';
import { endAll, killAll } from './children.mjs';
import { LauncherStop, say } from './say.mjs';

const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const ONE_KEYSTROKE_MS = 1000;
const PARENT_POLL_MS = 1000;

/**
 * @param {(control: { whenUp(): void, onStop(work: () => Promise<unknown>): void }) => Promise<number>} body
 *   answers the exit code. After `whenUp()`, Ctrl-C is the ordinary end: exit code 0. The work given to `onStop`
 *   is done before the children are ended.
 */
export async function main(body) {
  let isUp = false;
  let stoppingSince = 0;
  const before = [];

  async function stop(signal) {
    if (stoppingSince > 0) {
      if (Date.now() - stoppingSince < ONE_KEYSTROKE_MS) return;
      killAll();
      process.exit(CODES[signal]);
    }
    stoppingSince = Date.now();
    say('正在停止…', 'Stopping…');
    await Promise.allSettled(before.map((work) => work()));
    await endAll();
    process.exit(isUp ? 0 : CODES[signal]);
  }

  for (const signal of Object.keys(CODES)) process.on(signal, () => void stop(signal));
  process.on('exit', killAll);
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && void stop('SIGTERM'), PARENT_POLL_MS).unref();
  }

  try {
    checkNode();
    const code = await body({ whenUp: () => (isUp = true), onStop: (work) => before.push(work) });
    if (stoppingSince > 0) return; // stop() ends the process
    await endAll();
    process.exit(code);
  } catch (error) {
    if (stoppingSince > 0) return;
    process.stderr.write(
      `${error instanceof LauncherStop ? error.message : (error.stack ?? error)}\n`,
    );
    await endAll();
    process.exit(error instanceof LauncherStop ? error.exitCode : 1);
  }
}

/** Starts a server as a process of its own, waits until it answers, says what memory it has, ends it. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { engineOptions } from '../../src/launcher/engine-options.mjs';
import { backendsOf, environmentOf } from './environment.mjs';
import { ROOT } from './product.mjs';

const PORTS = { ours: 18_101, stock: 18_102, bare: 18_103 };
const PATIENCE_MS = 180_000;

/** @param kind `ours`, `stock` or `bare`; @param script that tells by a message when it listens. */
export async function startServer(
  kind,
  script,
  set,
  { cwd = ROOT, argv = [], execArgv = [] } = {},
) {
  const port = PORTS[kind];
  const child = fork(script, argv, {
    env: environmentOf(set, port),
    cwd,
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const isUp = new Promise((resolve, reject) => {
    child.on('message', (message) => message.listening && resolve());
    child.once('exit', (code) => reject(new Error(`${path.basename(script)} ended: ${code}`)));
    setTimeout(
      () => reject(new Error(`${path.basename(script)} does not listen`)),
      PATIENCE_MS,
    ).unref();
  });
  await isUp;
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    /** Milliseconds of processor time until now, of the process with its threads and of its connections to PostgreSQL. */
    async cpu() {
      const backends = set.engine === 'postgres' ? await backendsOf(set) : [];
      return cpuOf(child.pid) + backends.reduce((all, pid) => all + cpuOf(pid), 0);
    },
    /** Resident memory in MB. */
    memory: () =>
      Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

const TICK_MS = 10;

/** Of a process that has ended: nothing. */
const cpuOf = (pid) => {
  try {
    const [, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
};

/** As `npm start` starts it. */
export const startOurs = (set, { execArgv = [], ...options } = {}) =>
  startServer('ours', path.join(ROOT, 'dist/src/commands/start/serve.js'), set, {
    ...options,
    execArgv: [...engineOptions(), ...execArgv],
  });
/** With a writer that publishes when it is told to; see there. */
export const startPublishing = (set, options) =>
  startServer('ours', path.join(import.meta.dirname, 'serve-and-publish.mjs'), set, options);
export const startBare = (set, options) =>
  startServer('bare', path.join(import.meta.dirname, 'bare-server.mjs'), set, options);
export const startStock = (script, set) =>
  startServer('stock', script, set, { cwd: path.dirname(script) });

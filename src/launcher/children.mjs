/**
 * Starts Node processes that never outlive the launcher. Each is the leader of its own process group (Ctrl-C in a
 * terminal reaches the launcher alone, which then ends its children in order) and holds a lifeline pipe for the case
 * that the launcher is killed (`end-with-launcher.cjs`).
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { inProject, projectRoot } from './project.mjs';

const LIFELINE = inProject('src', 'launcher', 'end-with-launcher.cjs');
const GRACE_MS = 15_000;
const running = new Set();

/**
 * Starts `node <options> <script> <args>` in the project root.
 * @param {string[]} args options of Node first, then the script
 * @param {{ env?: NodeJS.ProcessEnv, output?: 'inherit'|'pipe'|'to-stderr'|[number, number], ipc?: boolean, cwd?: string }} options
 */
export function startNode(args, { env = process.env, output = 'inherit', ipc = false, cwd } = {}) {
  const streams = { inherit: ['inherit', 'inherit'], pipe: ['pipe', 'pipe'], 'to-stderr': [2, 2] };
  const child = spawn(process.execPath, ['--require', LIFELINE, ...args], {
    cwd: cwd ?? projectRoot,
    detached: true,
    env: { ...env, GONGKAI_LIFELINE_FD: '3' },
    stdio: ['ignore', ...(streams[output] ?? output), 'pipe', ...(ipc ? ['ipc'] : [])],
  });
  child.stdio[3].on('error', () => undefined);
  child.stdio[3].unref();
  running.add(child);
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, signal: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal, error: null }));
  }).finally(() => running.delete(child));
  child.title = path.basename(args.find((arg) => !arg.startsWith('-')) ?? '');
  return child;
}

/** Runs to the end and answers the exit code and, with `output: 'pipe'`, everything it wrote. */
export async function runNode(args, options = {}) {
  const child = startNode(args, options);
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part) => (text += part));
  child.stderr?.setEncoding('utf8').on('data', (part) => (text += part));
  const { code, error } = await child.ended;
  return { code: code ?? 1, output: error ? `${text}${error.message}` : text };
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group is gone already.
  }
}

/** Ends one child: SIGTERM, and SIGKILL for its group when it takes too long. */
export async function endChild(child, graceMs = GRACE_MS) {
  if (child.exitCode === null && child.signalCode === null) {
    signal(child, 'SIGTERM');
    const timer = setTimeout(() => signal(child, 'SIGKILL'), graceMs);
    await child.ended;
    clearTimeout(timer);
  }
  signal(child, 'SIGKILL'); // whatever it left behind in its group
}

/** Ends every child that is still running. */
export async function endAll() {
  await Promise.all([...running].map((child) => endChild(child)));
}

/** The last resort, at exit: nothing survives. */
export function killAll() {
  for (const child of running) signal(child, 'SIGKILL');
}

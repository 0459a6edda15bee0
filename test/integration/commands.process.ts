/** The compiled CMS and the command runner as processes of their own, as `npm start` and `npm run token` start them. */
import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PROJECT_ROOT } from '../support/application';

const COMMANDS = path.join(PROJECT_ROOT, 'dist', 'src', 'commands');

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

export interface Running {
  child: ChildProcess;
  outcome: Promise<Outcome>;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function start(script: string, args: string[], environment: Record<string, string>): Running {
  const child = spawn(process.execPath, [path.join(COMMANDS, script), ...args], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env.PATH, ENV_PATH: '/nowhere/.env', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (err += part));
  const outcome = new Promise<Outcome>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return { child, outcome };
}

/** Starts one command; its standard error is at hand while it runs. */
export const startCommand = (args: string[], environment: Record<string, string>): Running =>
  start('run.js', args, environment);

/** Runs one command to its end. */
export const runCommand = (args: string[], environment: Record<string, string>): Promise<Outcome> =>
  start('run.js', args, environment).outcome;

/** Starts a CMS; `up` is its address, or rejects with what it said when it ends before. */
export function startCms(environment: Record<string, string>): Running & { up: Promise<string> } {
  const running = start(path.join('start', 'serve.js'), [], environment);
  const up = new Promise<string>((resolve, reject) => {
    running.child.once('message', (message: { listening: string }) => resolve(message.listening));
    void running.outcome.then(({ out, err }) => reject(new Error(out + err)));
  });
  up.catch(() => undefined);
  return { ...running, up };
}

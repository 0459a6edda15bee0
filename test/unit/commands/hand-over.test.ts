/** Both ends of the local socket, with a command that is a function of the test. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandIo } from '../../../src/commands/command-io';
import type { CommandSocket, Perform } from '../../../src/commands/command-socket';
import { openCommandSocket } from '../../../src/commands/command-socket';
import { NobodyListensError, handOver } from '../../../src/commands/hand-over';

const asked = { command: 'feed', argv: ['sites', 'list'], cwd: '/somewhere else' };

function listener() {
  const said: string[] = [];
  const controller = new AbortController();
  const io: CommandIo = {
    out: (line) => said.push(`out ${line}`),
    err: (line) => said.push(`err ${line}`),
    cwd: '/',
    signal: controller.signal,
  };
  return { said, controller, io };
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

describe('a command handed over', () => {
  let socket: CommandSocket | undefined;
  const errors: unknown[] = [];
  const open = async (perform: Perform) =>
    (socket = await openCommandSocket(perform, (error) => errors.push(error)));
  afterEach(async () => {
    await socket?.close();
    socket = undefined;
    errors.length = 0;
  });

  it('says the same, in the same order, and ends with the same exit code', async () => {
    const { path: socketPath } = await open((command, argv, io) => {
      io.out(`${command} ${argv.join(' ')}`);
      io.err('两行\n都在');
      io.out(io.cwd);
      return Promise.resolve(3);
    });
    const { said, io } = listener();
    expect(await handOver(socketPath, asked, io)).toBe(3);
    expect(said).toEqual(['out feed sites list', 'err 两行\n都在', 'out /somewhere else']);
  });

  it('is told of Ctrl-C and may still finish its sentence', async () => {
    const { path: socketPath } = await open(async (_command, _argv, io) => {
      io.out('begun');
      await untilAborted(io.signal);
      io.out('stopped after 200 rows');
      return 130;
    });
    const { said, io, controller } = listener();
    const exit = handOver(socketPath, asked, io);
    while (said.length === 0) await sleep(5);
    controller.abort();
    expect(await exit).toBe(130);
    expect(said).toEqual(['out begun', 'out stopped after 200 rows']);
  });

  it('is aborted when its caller goes away', async () => {
    let isAborted = false;
    const { path: socketPath } = await open(async (_command, _argv, io) => {
      io.out('begun');
      await untilAborted(io.signal);
      isAborted = true;
      return 1;
    });
    const request = http.request({ socketPath, path: '/run', method: 'POST' });
    request.on('error', () => undefined);
    request.once('response', () => request.destroy());
    request.end(JSON.stringify(asked));
    for (let round = 0; round < 200 && !isAborted; round += 1) await sleep(5);
    expect(isAborted).toBe(true);
  });

  it('fails, and says so, when the CMS stops meanwhile', async () => {
    const own = await open(async (_command, _argv, io) => {
      io.out('begun');
      await sleep(60_000, undefined, { ref: false });
      return 0;
    });
    const { said, io } = listener();
    const exit = handOver(own.path, asked, io);
    while (said.length === 0) await sleep(5);
    await own.close();
    expect(await exit).toBe(1);
    expect(said.at(-1)).toContain('the CMS stopped while it ran the command');
  });

  it('fails when it throws, and the CMS hears why', async () => {
    const { path: socketPath } = await open(() => Promise.reject(new Error('broken')));
    const { io } = listener();
    expect(await handOver(socketPath, asked, io)).toBe(1);
    expect(errors).toEqual([new Error('broken')]);
  });

  it('is taken by nobody where nobody listens', async () => {
    const { io } = listener();
    await expect(handOver('/nowhere/commands.sock', asked, io)).rejects.toThrow(NobodyListensError);
  });

  it('goes through a folder that nobody else can enter, removed at the end', async () => {
    const own = await open(() => Promise.resolve(0));
    const folder = path.dirname(own.path);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    await own.close();
    socket = undefined;
    expect(fs.existsSync(folder)).toBe(false);
  });

  it.each([
    ['GET', '/run', 404],
    ['POST', '/elsewhere', 404],
    ['POST', '/runs/00000000-0000-0000-0000-000000000000/abort', 204],
    ['POST', '/run', 400],
  ])('%s %s without a request is answered %i', async (method, url, status) => {
    const { path: socketPath } = await open(() => Promise.resolve(0));
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const request = http.request({ socketPath, path: url, method, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.once('error', reject);
      request.end(method === 'POST' ? '{}' : undefined);
    });
    expect(answer).toBe(status);
  });
});

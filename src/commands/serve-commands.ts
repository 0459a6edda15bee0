/**
 * The side of the running CMS: takes commands from `npm run …` on the same machine, because only one process may write
 * a SQLite database. The socket lies in a fresh folder that only this user can enter, and its path in
 * `<database>.owner.json`. On PostgreSQL nothing is started: any number of processes may write there.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import { EXIT } from './command-io';
import { databaseSettings } from './database-settings';
import type { RunEvent } from './hand-over-protocol';
import { REQUEST_BYTES_MAX, parseRunRequest } from './hand-over-protocol';
import { performCommand } from './perform-command';
import { writeOwner } from './single-writer';

/** The path of a Unix socket holds about a hundred bytes; deep TMPDIRs don't fit. */
const SOCKET_PATH_MAX = 100;

export interface CommandServer {
  /** Aborts what is running, closes the socket and removes its folder. */
  stop(): Promise<void>;
}

function makeSocketPath(): string {
  const preferred = path.join(os.tmpdir(), 'gongkai-XXXXXX', 'commands.sock');
  const base = Buffer.byteLength(preferred) < SOCKET_PATH_MAX ? os.tmpdir() : '/tmp';
  return path.join(fs.mkdtempSync(path.join(base, 'gongkai-')), 'commands.sock');
}

/** Runs one command and streams what it says; the caller's leaving aborts it. */
async function run(
  strapi: Core.Strapi,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  running: Map<string, AbortController>,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > REQUEST_BYTES_MAX) {
    response.writeHead(413).end();
    return;
  }
  const { command, argv, cwd } = parseRunRequest(await text(request));
  const id = randomUUID();
  const controller = new AbortController();
  running.set(id, controller);
  response.on('close', () => controller.abort());
  const send = (event: RunEvent) =>
    void (response.writable && response.write(`${JSON.stringify(event)}\n`));
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  send({ run: id });
  const io = {
    out: (line: string) => send({ out: line }),
    err: (line: string) => send({ err: line }),
    cwd,
    signal: controller.signal,
  };
  send({ exit: await performCommand(strapi, command, argv, io) });
  running.delete(id);
  response.end();
}

function answer(
  strapi: Core.Strapi,
  running: Map<string, AbortController>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  const aborted = /^\/runs\/([0-9a-f-]+)\/abort$/.exec(request.url ?? '')?.[1];
  if (request.method === 'POST' && aborted) {
    running.get(aborted)?.abort();
    response.writeHead(204).end();
  } else if (request.method === 'POST' && request.url === '/run') {
    run(strapi, request, response, running).catch((error: unknown) => {
      strapi.log.error(error);
      if (!response.headersSent) response.writeHead(400);
      response.end(`${JSON.stringify({ exit: EXIT.failed } satisfies RunEvent)}\n`);
    });
  } else {
    response.writeHead(404).end();
  }
}

/** Starts taking commands. Call it once the CMS listens; `stop` it in `destroy`. */
export async function startCommandServer(strapi: Core.Strapi): Promise<CommandServer> {
  const settings = databaseSettings();
  if (settings.client !== 'sqlite') return { stop: () => Promise.resolve() };
  const { filename } = settings;
  const running = new Map<string, AbortController>();
  const socket = makeSocketPath();
  const server = http.createServer((request, response) =>
    answer(strapi, running, request, response),
  );
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(socket, resolve),
  );
  fs.chmodSync(socket, 0o600);
  server.unref();
  writeOwner(filename, { pid: process.pid, socket });
  return {
    async stop() {
      for (const controller of running.values()) controller.abort();
      writeOwner(filename, { pid: process.pid, socket: null });
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      fs.rmSync(path.dirname(socket), { recursive: true, force: true });
    },
  };
}

/**
 * The listening end of the local socket: takes a run, streams what it says, tells its exit code. Knows nothing of
 * Strapi: `perform` does the work. The socket lies in a fresh folder that only this user can enter.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { CommandIo } from './command-io';
import { EXIT } from './command-io';
import type { RunEvent } from './hand-over-protocol';
import { REQUEST_BYTES_MAX, parseRunRequest } from './hand-over-protocol';

export type Perform = (command: string, argv: string[], io: CommandIo) => Promise<number>;

export interface CommandSocket {
  path: string;
  /** Aborts what is running, closes the socket and removes its folder. */
  close(): Promise<void>;
}

/** The path of a Unix socket holds about a hundred bytes; deep TMPDIRs don't fit. */
const SOCKET_PATH_MAX = 100;

function makeSocketPath(): string {
  const preferred = path.join(os.tmpdir(), 'gongkai-XXXXXX', 'commands.sock');
  const base = Buffer.byteLength(preferred) < SOCKET_PATH_MAX ? os.tmpdir() : '/tmp';
  return path.join(fs.mkdtempSync(path.join(base, 'gongkai-')), 'commands.sock');
}

/** Runs one command; the caller's leaving aborts it. */
async function run(
  perform: Perform,
  running: Map<string, AbortController>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { command, argv, cwd } = parseRunRequest(await text(request));
  const id = randomUUID();
  const controller = new AbortController();
  running.set(id, controller);
  response.on('close', () => controller.abort());
  const send = (event: RunEvent) =>
    void (response.writable && response.write(`${JSON.stringify(event)}\n`));
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  send({ run: id });
  try {
    const { signal } = controller;
    const code = await perform(command, argv, {
      out: (line) => send({ out: line }),
      err: (line) => send({ err: line }),
      cwd,
      signal,
    });
    send({ exit: code });
  } finally {
    running.delete(id);
    response.end();
  }
}

/** Opens a socket for commands. `onError` hears of what `perform` threw; the caller is told exit code 1. */
export async function openCommandSocket(
  perform: Perform,
  onError: (error: unknown) => void,
): Promise<CommandSocket> {
  const running = new Map<string, AbortController>();
  const socketPath = makeSocketPath();
  const server = http.createServer((request, response) => {
    const aborted = /^\/runs\/([0-9a-f-]+)\/abort$/.exec(request.url ?? '')?.[1];
    const isTooLong = Number(request.headers['content-length'] ?? 0) > REQUEST_BYTES_MAX;
    if (request.method !== 'POST' || isTooLong || (!aborted && request.url !== '/run')) {
      response.writeHead(isTooLong ? 413 : 404).end();
    } else if (aborted) {
      running.get(aborted)?.abort();
      response.writeHead(204).end();
    } else {
      run(perform, running, request, response).catch((error: unknown) => {
        onError(error);
        if (!response.headersSent) response.writeHead(400);
        if (!response.writableEnded)
          response.end(`${JSON.stringify({ exit: EXIT.failed } satisfies RunEvent)}\n`);
      });
    }
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(socketPath, resolve),
  );
  fs.chmodSync(socketPath, 0o600);
  server.unref();
  return {
    path: socketPath,
    async close() {
      for (const controller of running.values()) controller.abort();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      fs.rmSync(path.dirname(socketPath), { recursive: true, force: true });
    },
  };
}

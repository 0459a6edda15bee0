/**
 * A scanner that speaks clamd's INSTREAM and judges by what is in the bytes: `VIRUS` is one. It can be told to be slow, to talk nonsense, to hang
 * up, or to refuse, all of it or files with a word in them; and it can be switched off and on at the same address.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export type Manner = 'judge' | 'silent' | 'nonsense' | 'hang_up' | 'refuse';

export interface FakeClamd {
  /** For `CLAMD_SOCKET`. */
  address: string;
  /** Of files that hold the word; without one, of all. */
  behave(manner: Manner, word?: string): void;
  /** How many files it was asked about. */
  asked(): number;
  off(): Promise<void>;
  on(): Promise<void>;
  remove(): Promise<void>;
}

export async function fakeClamd(kind: 'unix' | 'tcp' = 'unix'): Promise<FakeClamd> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-clamd-'));
  const socketFile = path.join(directory, 'clamd.ctl');
  const sockets = new Set<net.Socket>();
  let manners: { manner: Manner; word: string }[] = [];
  let asked = 0;
  let port = 0;

  const answer = (socket: net.Socket, content: Buffer): void => {
    asked += 1;
    const manner = manners.find(({ word }) => content.includes(word))?.manner ?? 'judge';
    if (manner === 'silent') return;
    if (manner === 'hang_up') return void socket.end('stream: O');
    if (manner === 'nonsense') return void socket.end('I am no scanner\0');
    if (manner === 'refuse') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    socket.end(content.includes('VIRUS') ? 'stream: Test-Signature FOUND\0' : 'stream: OK\0');
  };
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let received = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes]);
      const content = contentOf(received);
      if (content) answer(socket, content);
    });
  });
  const on = () =>
    new Promise<void>((resolve) => {
      if (kind === 'unix') server.listen(socketFile, resolve);
      else server.listen(port, '127.0.0.1', resolve);
    });
  const off = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  await on();
  if (kind === 'tcp') port = (server.address() as net.AddressInfo).port;
  return {
    address: kind === 'unix' ? socketFile : `tcp://127.0.0.1:${port}`,
    behave(manner, word = '') {
      manners = manner === 'judge' ? [] : [{ manner, word }, ...manners];
    },
    asked: () => asked,
    on,
    off,
    async remove() {
      if (server.listening) await off();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Null: not all of it has come. @throws Error where it is not the protocol. */
function contentOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return null;
  if (received.toString('latin1', 0, command.length) !== command) throw new Error('no INSTREAM');
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > received.length) return null;
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

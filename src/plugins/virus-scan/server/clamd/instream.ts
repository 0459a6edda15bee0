/**
 * Has clamd scan one file, by INSTREAM of its protocol (clamd(8)): the bytes in chunks, each after its length in four bytes, the highest
 * first; a length of 0 ends them. One connection a file, so that a broken one spoils no other. The answer is one line, ended by a zero byte.
 */
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Endpoint } from './endpoint';

export type Verdict = { state: 'clean' } | { state: 'infected'; signature: string };

/** `unreachable`: nobody listens. The others are about this file: too slow, no answer that can be understood, refused by the scanner, not there. */
export type ScanFailure = 'unreachable' | 'timed_out' | 'broken_answer' | 'refused' | 'unreadable';

export class ScanError extends Error {
  constructor(readonly reason: ScanFailure) {
    super(`the virus scanner did not judge a file: ${reason}`);
  }
}

export interface ScanTimes {
  connectMs: number;
  /** Without a byte sent or received. */
  idleMs: number;
  totalMs: number;
}

const ANSWER_MAX = 4096;
const CHUNK_BYTES = 64 * 1024;

/** @throws ScanError when there is no verdict. The source is read to its end or destroyed. */
export async function scanStream(
  endpoint: Endpoint,
  source: Readable,
  times: ScanTimes,
): Promise<Verdict> {
  const socket = connect(endpoint);
  let failure: ScanFailure | undefined;
  const fail = (reason: ScanFailure) => {
    failure ??= reason;
    socket.destroy();
  };
  source.once('error', () => fail('unreadable'));
  const connecting = setTimeout(() => fail('unreachable'), times.connectMs);
  const total = setTimeout(() => fail('timed_out'), times.totalMs);
  socket.once('connect', () => clearTimeout(connecting));
  socket.setTimeout(times.idleMs, () => fail('timed_out'));
  try {
    const answered = answerOf(socket);
    // It may answer and hang up before it has everything (a file too large for it): then the answer counts.
    const sent = pipeline(framed(source), socket, { end: false }).catch(() => undefined);
    const answer = await answered;
    if (answer !== null) return verdictOf(answer);
    await sent;
    throw new ScanError(failure ?? (socket.bytesRead > 0 ? 'broken_answer' : 'unreachable'));
  } finally {
    clearTimeout(connecting);
    clearTimeout(total);
    socket.destroy();
    source.destroy();
  }
}

async function* framed(source: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const bytes of source as AsyncIterable<Buffer>) {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const chunk = bytes.subarray(at, at + CHUNK_BYTES);
      yield lengthOf(chunk.length);
      yield chunk;
    }
  }
  yield lengthOf(0);
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

/** Null: the connection ended without a whole answer. */
const answerOf = (socket: Socket): Promise<string | null> =>
  new Promise((resolve) => {
    let answer = '';
    socket.on('data', (bytes: Buffer) => {
      answer += bytes.toString('latin1');
      const end = answer.indexOf('\0');
      if (end >= 0) resolve(answer.slice(0, end));
      else if (answer.length > ANSWER_MAX) socket.destroy();
    });
    socket.once('error', () => resolve(null));
    socket.once('close', () => resolve(null));
  });

const verdictOf = (answer: string): Verdict => {
  if (/^stream: OK\s*$/.test(answer)) return { state: 'clean' };
  const signature = /^stream: (.{1,200}) FOUND\s*$/.exec(answer)?.[1];
  if (signature !== undefined) return { state: 'infected', signature };
  throw new ScanError(/ERROR\s*$/.test(answer) ? 'refused' : 'broken_answer');
};

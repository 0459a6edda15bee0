/**
 * The head sequence, held in memory: the version of what is public. The database says what it is, by a one-row poll; a commit of
 * this process moves it on at once and asks the poll, which corrects it both ways (a savepoint may have been rolled back, a backup
 * put back). Whoever must act on news (delivery) subscribes. A subscriber that throws is logged and never ends the process.
 */
import type { Core } from '@strapi/strapi';
import type { Reader } from '../reading/reader';
import { HEAD_COLUMNS, headOf, isSameHead, type Head, type StateRow } from './head';

const POLL_MS = 250;
/** Without a poll for so long, nothing is called current any more. */
const TRUSTED_MS = 1_000;
/** Whoever asks for what is certain waits so long for a poll; a database that answers slowly must not hold up what can be read without it. */
const PATIENCE_MS = 500;
const LOG_PAUSE_MS = 60_000;

export interface HeadWatch {
  start(): Promise<void>;
  stop(): void;
  /** The newest that is known or was announced: for those who look for work. */
  head(): Head;
  /** As the database has said it within the last second, after all that this process has committed; else null. */
  current(): Promise<Head | null>;
  /** The same where no poll is needed to know it. */
  certain(): Head | null;
  /** Told after a commit; what it says is only believed until the poll that it starts. */
  advance(sequence: bigint): void;
  subscribe(listener: () => void): () => void;
}

export const headWatch = ({ strapi }: { strapi: Core.Strapi }): HeadWatch => {
  const listeners = new Set<() => void>();
  let head: Head = { epoch: '', sequence: 0n, repairs: 0n };
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let polling: Promise<void> | undefined;
  let polledAt = -Infinity;
  let failureLoggedAt = -Infinity;
  /** How often a commit was told, and how often by the start of the newest poll that succeeded. */
  let told = 0;
  let seen = 0;

  const tell = () => {
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        strapi.log.error(`A subscriber of the publication log failed: ${String(error)}`);
      }
    }
  };
  const move = (next: Head) => {
    if (isSameHead(next, head)) return;
    head = next;
    tell();
  };
  const noteFailure = (error: unknown) => {
    if (performance.now() - failureLoggedAt < LOG_PAUSE_MS) return;
    failureLoggedAt = performance.now();
    strapi.log.warn(`The head of the publication log could not be read: ${String(error)}`);
  };
  const read = async () => {
    const [startedAt, toldBefore] = [performance.now(), told];
    const reader = strapi.plugin('publication').service<Reader>('reader');
    const [row] = await reader.rows<StateRow>(
      (knex) => knex('publication_state').select(HEAD_COLUMNS).where({ id: 1 }),
      'internal',
    );
    if (!row) throw new Error('the counter row is missing');
    [polledAt, seen] = [startedAt, toldBefore];
    const next = headOf(row);
    // A commit told meanwhile may be newer than what was read: the next poll says.
    if (told === toldBefore || next.sequence > head.sequence) move(next);
  };
  /** One at a time; after one during which a commit was told, another. */
  const poll = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    polling ??= read().then(
      () => {
        polling = undefined;
        if (seen !== told) void poll();
      },
      (error: unknown) => {
        polling = undefined;
        if (!isStopped) noteFailure(error);
      },
    );
    return polling;
  };
  const pollAnew = async () => {
    await poll();
    // What was under way may have begun before the last commit.
    if (!isCertain()) await poll();
  };
  const isCertain = () => seen === told && performance.now() - polledAt <= TRUSTED_MS;

  return {
    async start() {
      await poll();
      timer = setInterval(() => void poll(), POLL_MS);
      timer.unref();
    },
    stop() {
      isStopped = true;
      clearInterval(timer);
      listeners.clear();
    },
    head: () => head,
    certain: () => (isCertain() ? head : null),
    async current() {
      if (isCertain()) return head;
      await orAfter(PATIENCE_MS, pollAnew());
      return isCertain() ? head : null;
    },
    advance(sequence) {
      told += 1;
      if (sequence > head.sequence) move({ ...head, sequence });
      void poll();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const orAfter = async (milliseconds: number, pending: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const later = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([pending, later]);
  clearTimeout(timer);
};

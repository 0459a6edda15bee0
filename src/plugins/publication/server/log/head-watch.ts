/**
 * The head sequence, held in memory: the version of what is public. Own commits are told at once, other processes' by a one-row
 * poll; whoever must act on news (delivery, caches) subscribes. A subscriber that throws is logged and never ends the process.
 */
import type { Core } from '@strapi/strapi';
import type { Reader } from '../reading/reader';

const POLL_MS = 250;

export interface HeadWatch {
  start(): Promise<void>;
  stop(): void;
  head(): { epoch: string; sequence: bigint };
  advance(sequence: bigint): void;
  subscribe(listener: () => void): () => void;
}

export const headWatch = ({ strapi }: { strapi: Core.Strapi }): HeadWatch => {
  const listeners = new Set<() => void>();
  let head = { epoch: '', sequence: 0n };
  let timer: NodeJS.Timeout | undefined;
  let isPolling = false;

  const tell = () => {
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        strapi.log.error(`A subscriber of the publication log failed: ${String(error)}`);
      }
    }
  };
  const move = (epoch: string, sequence: bigint) => {
    if (epoch === head.epoch && sequence <= head.sequence) return;
    head = { epoch, sequence };
    tell();
  };
  const poll = async () => {
    if (isPolling) return;
    isPolling = true;
    try {
      const reader = strapi.plugin('publication').service<Reader>('reader');
      const [row] = await reader.rows<{ epoch: string; sequence: number | string }>((knex) =>
        knex('publication_state').select('epoch', 'sequence').where({ id: 1 }),
      );
      if (row) move(row.epoch, BigInt(row.sequence));
    } catch (error) {
      strapi.log.warn(`The head of the publication log could not be read: ${String(error)}`);
    } finally {
      isPolling = false;
    }
  };

  return {
    async start() {
      await poll();
      timer = setInterval(() => void poll(), POLL_MS);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
      listeners.clear();
    },
    head: () => head,
    advance: (sequence) => move(head.epoch, sequence),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

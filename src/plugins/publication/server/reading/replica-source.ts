/**
 * Reads on a replica of PostgreSQL, which may be behind. An answer is called by the head of the log that was certain before it was read, so it is read on the replica
 * only where that has come as far: asked once for each connection and head, because behind one address there may be several servers. Else, and
 * where the replica fails, it is read on the primary.
 */
import type { Core } from '@strapi/strapi';
import type { Head } from '../log/head';
import { HEAD, headIn } from './kept-values';
import { NotAdmittedError, postgresSource } from './postgres-source';
import type { ReadSource } from './reader';
import { isTimedOut, SilentServerError } from './timed-out';

/** After a failure the replica is left alone for a while. */
const REST_MS = 1_000;
const LOG_PAUSE_MS = 60_000;

interface Replica {
  primary: ReadSource;
  connectionString: string;
  connections: number;
  /** Null: not certain, and nothing is read on the replica. */
  certainHead(): Head | null;
  currentMemory: Parameters<typeof postgresSource>[1]['currentMemory'];
}

export function replicaSource(
  { log }: Pick<Core.Strapi, 'log'>,
  { primary, connectionString, connections, certainHead, currentMemory }: Replica,
): ReadSource {
  const reached = new WeakMap<object, Head>();
  const replica = postgresSource(
    { log },
    {
      connectionString,
      connections,
      currentMemory,
      async mayRead(connection, read) {
        const wanted = certainHead();
        if (!wanted) return false;
        const known = reached.get(connection);
        if (known && hasReached(known, wanted)) return true;
        const head = headIn(await read(HEAD));
        if (head) reached.set(connection, head);
        const isThere = head !== null && hasReached(head, wanted);
        if (!isThere) noteBehind(head, wanted);
        return isThere;
      },
    },
  );
  let restsUntil = -Infinity;
  let loggedAt = -Infinity;
  const note = (text: string) => {
    if (performance.now() - loggedAt < LOG_PAUSE_MS) return;
    loggedAt = performance.now();
    log.warn(text);
  };
  const noteBehind = (head: Head | null, wanted: Head) =>
    note(
      `The read replica is at ${head ? String(head.sequence) : 'no entry'} of the publication log, ${String(wanted.sequence)} is wanted: the primary is read until it has come so far`,
    );

  return {
    async perform(name, input) {
      if (performance.now() < restsUntil) return primary.perform(name, input);
      try {
        return await replica.perform(name, input);
      } catch (error) {
        // A slow question is as slow there: asked again it would take twice the time that it has.
        if (isTimedOut(error) && !(error instanceof SilentServerError)) throw error;
        if (!(error instanceof NotAdmittedError)) {
          restsUntil = performance.now() + REST_MS;
          note(`The read replica failed, the primary is read instead: ${String(error)}`);
        }
        return primary.perform(name, input);
      }
    },
    async stop() {
      await Promise.all([replica.stop(), primary.stop()]);
    },
  };
}

/** Another epoch is another log: of a backup that was put back. */
const hasReached = (own: Head, wanted: Head): boolean =>
  own.epoch === wanted.epoch && own.sequence >= wanted.sequence && own.repairs >= wanted.repairs;

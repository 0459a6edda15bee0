/**
 * Erases the bytes of every superseded document up to now, by one act that the ledger records before the first is gone. Rows of the log and
 * their hashes stay; the newest document of a subject is never touched. Done in small transactions; one that was interrupted is ended by
 * calling it again. Texts go when no document has them any more.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import type { LedgerEntry } from '../../../../../types/ledger';
import { clientOf } from '../raw-tables/database-client';
import type { Reader } from '../reading/reader';
import { eraseUnusedTexts } from './unused-texts';
import type { LogProgress } from './verify';

export interface Redaction {
  /** E-mail address of the person who ordered it. */
  actor: string;
  reason: string;
  /** Who sat at the machine. */
  operator: string;
}

export interface Redacted {
  documents: number;
  texts: number;
  /** Everything superseded at or below it is erased. */
  upTo: string;
}

const DOCUMENTS_A_BATCH = 200;
/** The one subject of acts on the log as a whole. */
export const LOG_SUBJECT = { subjectType: 'publication_log', subjectId: 'log' } as const;

export async function redactLog(
  strapi: Core.Strapi,
  { actor, reason, operator }: Redaction,
  { onProgress, signal }: LogProgress = {},
): Promise<Redacted> {
  const upTo = await headSequence(strapi);
  const documents = await countSuperseded(strapi, upTo);
  if (documents > 0) {
    await strapi.db.transaction(({ trx }) =>
      ledger(strapi).append(trx, {
        ...LOG_SUBJECT,
        act: 'redacted',
        actor,
        ...{ from: null, to: null, ground: null, contentHash: null },
        details: { reason, operator, upTo, documents },
      }),
    );
  }
  return beforeForgetting(strapi, async () => {
    let done = 0;
    for (let after = '0'; ;) {
      signal?.throwIfAborted();
      const batch = await superseded(strapi, after, upTo);
      const last = batch.at(-1);
      if (last === undefined) break;
      await strapi.db.transaction(async ({ trx }) => {
        await trx('publication_documents').whereIn('sequence', batch).delete();
      });
      done += batch.length;
      after = last;
      onProgress?.({ entries: done, subjects: 0 });
    }
    return { documents: done, texts: await eraseUnusedTexts(strapi, signal), upTo };
  });
}

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

const ledger = (strapi: Core.Strapi) =>
  strapi.plugin('ledger').service('ledger') as unknown as {
    append(trx: Knex.Transaction, entry: LedgerEntry): Promise<unknown>;
  };

const headSequence = async (strapi: Core.Strapi): Promise<string> => {
  const [row] = await readerOf(strapi).rows<{ sequence: number | string }>(
    (knex) => knex('publication_state').where({ id: 1 }).select('sequence'),
    'internal',
  );
  return String(row?.sequence ?? 0);
};

/** In pages: a table of any size is looked through within the deadline of reads. */
const countSuperseded = async (strapi: Core.Strapi, upTo: string): Promise<number> => {
  let count = 0;
  for (let after = '0'; ;) {
    const batch = await superseded(strapi, after, upTo);
    const last = batch.at(-1);
    if (last === undefined) return count;
    count += batch.length;
    after = last;
  }
};

/** A superseded entry never becomes the newest again, so what is read here may be erased later. */
const superseded = async (strapi: Core.Strapi, after: string, upTo: string): Promise<string[]> => {
  const rows = await readerOf(strapi).rows<{ sequence: number | string }>(
    (knex) =>
      knex('publication_documents as d')
        .leftJoin('publication_heads as h', 'h.sequence', 'd.sequence')
        .where('d.sequence', '>', after)
        .where('d.sequence', '<=', upTo)
        .whereNull('h.sequence')
        .orderBy('d.sequence')
        .limit(DOCUMENTS_A_BATCH)
        .select('d.sequence'),
    'internal',
  );
  return rows.map(({ sequence }) => String(sequence));
};

/** SQLite overwrites what is deleted with zeros meanwhile, in the file too; PostgreSQL's space is reused after its own vacuum. */
const beforeForgetting = async <Result>(strapi: Core.Strapi, work: () => Promise<Result>) => {
  if (clientOf(strapi) === 'postgres') return work();
  const knex = strapi.db.connection;
  await knex.raw('pragma secure_delete = on');
  try {
    return await work();
  } finally {
    await knex.raw('pragma secure_delete = off');
    await knex.raw('pragma wal_checkpoint(truncate)');
  }
};

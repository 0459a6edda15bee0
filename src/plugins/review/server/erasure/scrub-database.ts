/**
 * What a database keeps of deleted rows after their deletion has committed. SQLite overwrites them in the file (`secure_delete`, set on the
 * connection), but the write-ahead log still has the pages of before, and the full-text index the words: both are worked off. PostgreSQL keeps dead rows
 * until a VACUUM. Outside any transaction. What fails is logged with what to do, and tried again by the clock.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { publication } from '../plugin-services';
import { DRAFTS } from '../tables/steps';

const RAW_TABLES = [
  DRAFTS,
  'ledger_details',
  'publication_addresses',
  'publication_documents',
  'publication_heads',
  'publication_texts',
  'public_register',
  'public_register_files',
  'public_register_former_files',
  'public_register_terms',
  'search_items',
  'search_keys',
  'search_texts',
  'files',
  'files_related_mph',
];

/** @throws Error when bytes may still be there. */
export async function scrubDatabase(strapi: Core.Strapi): Promise<void> {
  const isPostgres = strapi.db.connection.client.config.client === 'pg';
  await (isPostgres ? vacuum(strapi) : emptyWriteAheadLog(strapi));
}

async function vacuum(strapi: Core.Strapi): Promise<void> {
  for (const table of [...RAW_TABLES, ...contentTables(strapi)]) {
    try {
      await strapi.db.connection.raw('vacuum ??', [table]);
    } catch (error) {
      throw new Error(
        `VACUUM of ${table} was refused; as the owner of the tables run "VACUUM ${table}" (请以表的所有者执行): ${String(error)}`,
        { cause: error },
      );
    }
  }
}

/** Of every reviewed type: the entries, what links them and their components. */
const contentTables = (strapi: Core.Strapi): string[] => {
  const { metadata } = strapi.db;
  const tables = publication(strapi, 'descriptors')
    .all()
    .filter(({ review }) => review !== undefined)
    .flatMap(({ uid }) => {
      const { tableName, attributes } = metadata.get(uid as UID.ContentType);
      const links = Object.values(attributes).flatMap((attribute) => {
        const { joinTable, target } = attribute as {
          joinTable?: { name: string };
          target?: string;
        };
        const isComponent = target !== undefined && target in strapi.components;
        return [
          ...(joinTable ? [joinTable.name] : []),
          ...(isComponent ? [metadata.get(target).tableName] : []),
        ];
      });
      return [tableName, ...links];
    });
  return [...new Set(tables)];
};

const PAGES_A_STEP = 200;
const TRIES = 10;
const PAUSE_MS = 200;

async function emptyWriteAheadLog(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  await workOffDeletedWords(strapi);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // Somebody who reads at this moment needs the log: once more, a little later.
    const [{ busy }] = (await knex.raw('pragma wal_checkpoint(truncate)')) as [{ busy: number }];
    if (busy === 0) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(
    'the write-ahead log could not be emptied beside readers; it is tried again (预写日志尚未清空，稍后再试)',
  );
}

/**
 * FTS5 keeps the words of deleted rows until its segments are merged: merged in small steps, so that writers come between.
 * https://www.sqlite.org/fts5.html#the_merge_command
 */
async function workOffDeletedWords(strapi: Core.Strapi): Promise<void> {
  for (let pages = -PAGES_A_STEP, isWorking = true; isWorking; pages = PAGES_A_STEP) {
    isWorking = await strapi.db.connection.transaction(async (trx) => {
      const before = await changesOf(trx);
      await trx.raw(`insert into search_texts (search_texts, rank) values ('merge', ${pages})`);
      return (await changesOf(trx)) - before >= 2;
    });
  }
}

const changesOf = async (trx: Knex.Transaction): Promise<number> => {
  const [{ total }] = (await trx.raw('select total_changes() as total')) as [{ total: number }];
  return total;
};

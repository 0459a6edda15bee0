/**
 * A write that carries an `Idempotency-Key` is done once (draft-ietf-httpapi-idempotency-key-header): the key is remembered in the transaction
 * of the write, so a crash leaves both or neither, and what was refused may be tried again. A repetition does nothing and answers the
 * status of the first with the item as it stands now. A repetition at the same time waits for the first.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { publication, type Writer } from './collaborators';
import { WRITE_KEYS } from './idempotency-table';
import { presentAgain, type Answered } from './present-now';
import { keyReused, tryAgain } from './refusals';

/** What a repetition must have in common with the first request. */
export interface Repeatable {
  key: string;
  method: string;
  path: string;
  /** SHA-256 of body and precondition. */
  requestHash: string;
}

export interface Outcome {
  status: number;
  /** Null: there is none any more. */
  item: Answered | null;
  isReplayed: boolean;
}

interface KeyRow {
  method: string;
  path: string;
  request_hash: string;
  status: number | null;
  document_id: string | null;
}

/** Call inside the transaction of the write, before its first lock. */
export async function once(
  strapi: Core.Strapi,
  { writer, repeatable }: { writer: Writer; repeatable: Repeatable | null },
  status: number,
  work: () => Promise<Answered | null>,
): Promise<Outcome> {
  if (repeatable === null) return outcomeOf(await work(), status);
  return strapi.db.transaction(async ({ trx }) => {
    await forgetExpired(strapi, trx, { person_id: writer.personId, key: repeatable.key });
    const own = { person_id: writer.personId, key: repeatable.key };
    if (!(await isFirst(strapi, trx, own, repeatable))) {
      return repeated(strapi, writer, repeatable, await rowOf(trx, own));
    }
    const outcome = outcomeOf(await work(), status);
    await trx(WRITE_KEYS)
      .where(own)
      .update({ status: outcome.status, document_id: outcome.item?.documentId ?? null });
    return outcome;
  });
}

const outcomeOf = (item: Answered | null, status: number): Outcome => ({
  status: item === null ? 204 : status,
  item,
  isReplayed: false,
});

interface Own {
  person_id: number;
  key: string;
}

/** Waits, on PostgreSQL, for another transaction that is about to keep the same key. */
async function isFirst(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  own: Own,
  { method, path, requestHash }: Repeatable,
): Promise<boolean> {
  const rows = (await trx(WRITE_KEYS)
    .insert({
      ...own,
      method,
      path,
      request_hash: requestHash,
      recorded_at: publication(strapi, 'database-clock').now(),
    })
    .onConflict(['person_id', 'key'])
    .ignore()
    .returning('id')) as unknown[];
  return rows.length > 0;
}

const rowOf = (trx: Knex.Transaction, own: Own) =>
  trx(WRITE_KEYS).where(own).first() as Promise<KeyRow | undefined>;

async function repeated(
  strapi: Core.Strapi,
  writer: Writer,
  { key, method, path, requestHash }: Repeatable,
  row: KeyRow | undefined,
): Promise<Outcome> {
  // Removed by somebody's clearing-up between the two looks.
  if (!row || row.status === null) throw tryAgain();
  if (row.method !== method || row.path !== path || row.request_hash !== requestHash) {
    throw keyReused(key, { method: row.method, path: row.path });
  }
  const item =
    row.document_id === null ? null : await presentAgain(strapi, writer, row.document_id);
  return { status: row.status, item, isReplayed: true };
}

/** A few at a time: keys are short-lived and each new one takes some old ones with it. */
const EXPIRED_AT_ONCE = 100;

async function forgetExpired(strapi: Core.Strapi, trx: Knex.Transaction, own: Own): Promise<void> {
  const hours = strapi.config.get<number>('disclosure.idempotencyKeyHours');
  const expired = () =>
    trx(WRITE_KEYS)
      .where('recorded_at', '<', publication(strapi, 'database-clock').now(-hours * 3600))
      .select('id');
  await trx(WRITE_KEYS).whereIn('id', expired().where(own)).delete();
  const old = expired().orderBy('recorded_at').limit(EXPIRED_AT_ONCE);
  // Two writers that clear up at once leave each other's rows alone.
  const isPostgres = trx.client.config.client === 'postgres' || trx.client.config.client === 'pg';
  const rows = (await (isPostgres ? old.forUpdate().skipLocked() : old)) as { id: number }[];
  if (rows.length === 0) return;
  await trx(WRITE_KEYS)
    .whereIn(
      'id',
      rows.map(({ id }) => id),
    )
    .delete();
}

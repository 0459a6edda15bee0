/**
 * A batch of rows in one transaction: looked up first, then written row by row, then committed with the importer's records of them. A
 * rehearsal takes the same path and rolls back. Where a lock was not had, the whole batch is taken again.
 */
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { MappedRecord } from '../map/mapped-record';
import { provisionalAgency } from '../plan/provisional-agency';
import { applyRow, type BatchState } from './apply-row';
import { currentItems, numbersTaken } from './current-items';
import { knownRecords, rememberRecords } from './known-records';
import type { Outcome } from './outcome';
import { isTryAgain } from './refusal';
import type { BatchRow, RunContext } from './run-context';

const ATTEMPTS = 4;
const PAUSE_MILLISECONDS = 250;

class Rehearsed extends Error {}

export async function applyBatch(
  context: RunContext,
  rows: readonly BatchRow[],
): Promise<Outcome[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptBatch(context, rows);
    } catch (error) {
      if (!isTryAgain(error) || attempt >= ATTEMPTS) throw error;
      await wait(PAUSE_MILLISECONDS * attempt);
    }
  }
}

async function attemptBatch(context: RunContext, rows: readonly BatchRow[]): Promise<Outcome[]> {
  const { strapi } = context;
  const prepared = await prepare(context, rows);
  const createdAgencies: BatchState['createdAgencies'] = [];
  const outcomes: Outcome[] = [];
  const state: Omit<BatchState, 'trx'> = {
    ...prepared,
    seen: new Map(),
    written: new Map(),
    createdAgencies,
  };
  try {
    await strapi.db.transaction(async ({ trx }) => {
      const batch: BatchState = { ...state, trx };
      for (const row of rows) {
        outcomes.push(await applyRow(context, batch, row));
        // SQLite answers within the call: without a pause nobody who reads would be answered before the batch is written.
        await setImmediate();
      }
      if (context.isDryRun) throw new Rehearsed();
      await rememberRecords(strapi, trx, context.runId, batch.written);
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) {
      for (const agency of createdAgencies) context.directories.agencies.remove(agency);
      throw error;
    }
  }
  for (const [key, { rowHash, wasTaken }] of state.seen) {
    if (context.seen.find(key, rowHash) === null) context.seen.note(key, rowHash, wasTaken);
  }
  context.agenciesCreated.push(...createdAgencies.map(({ name }) => provisionalAgency(name)));
  return outcomes;
}

/** Everything that can be asked before the transaction is opened: it should hold its locks for as short as possible. */
async function prepare(context: RunContext, rows: readonly BatchRow[]) {
  const { strapi, scalars, plan } = context;
  const records = rows.flatMap(({ mapped }) => (mapped.kind === 'record' ? [mapped.record] : []));
  const known = await knownRecords(
    strapi,
    records.map(({ key }) => key),
  );
  const isToLookAt = (record: MappedRecord) => {
    const before = known.get(record.key);
    return (
      before && (before.rowHash !== record.rowHash || (plan.publish && before.state === 'draft'))
    );
  };
  const documentIds = records.filter(isToLookAt).map(({ key }) => known.get(key)?.documentId ?? '');
  const current = await currentItems(strapi, documentIds, scalars);
  const isToWrite = (record: MappedRecord) => known.get(record.key)?.rowHash !== record.rowHash;
  const numbers = records.filter(isToWrite).flatMap(({ indexNumber }) => indexNumber ?? []);
  return { known, current, numbers: await numbersTaken(strapi, numbers) };
}

/**
 * Records acts inside the caller's transaction. The head of each subject is locked by the statement that moves it on, so parallel
 * writers of one subject queue there and a chain never forks, whatever other locks the callers hold or not. Heads are taken in order of subject:
 * two who record on the same subjects don't wait for each other in a ring. At most five statements for a hundred acts.
 */
import type { Knex } from 'knex';
import type { LedgerEntry, LedgerRow } from '../../../../../types/ledger';
import { checkEntry } from '../domain/check-entry';
import { NO_HASH, rowFor, type HashedHeader } from '../domain/header';
import { recordingTime } from '../domain/recording-time';
import { DETAILS, ENTRIES, HEADS, SEALING } from '../tables/steps';
import { lockSeal } from './seal-lock';

/** SQLite takes some hundred rows in one insert. */
const ROWS_A_STATEMENT = 100;

interface LockedHead {
  subject_type: string;
  subject_id: string;
  ordinal: number;
  hash: string;
  recorded_at: string;
  now: string;
  cut: string;
}

/** @param now the database's clock as SQL. */
export async function appendMany(
  trx: Knex.Transaction,
  now: Knex.Raw,
  entries: readonly LedgerEntry[],
): Promise<LedgerRow[]> {
  entries.forEach(checkEntry);
  if (entries.length === 0) return [];
  await lockSeal(trx, 'shared');
  const recorded: LedgerRow[] = [];
  const groups = bySubject(entries);
  for (let at = 0; at < groups.length; at += ROWS_A_STATEMENT) {
    await appendGroups(trx, now, groups.slice(at, at + ROWS_A_STATEMENT), recorded);
  }
  return recorded;
}

const appendGroups = async (
  trx: Knex.Transaction,
  now: Knex.Raw,
  groups: Group[],
  recorded: LedgerRow[],
) => {
  const heads = await lockHeads(trx, now, groups);
  const headers: HashedHeader[] = [];
  const details: Record<string, unknown>[] = [];
  const moved: Record<string, unknown>[] = [];
  for (const group of groups) {
    const head = heads.get(group.key) as LockedHead;
    const recordedAt = recordingTime(head.now, head.recorded_at, head.cut);
    let [ordinal, previousHash] = [head.ordinal - group.entries.length, head.hash];
    for (const { entry, position } of group.entries) {
      ordinal += 1;
      const { header, details: text } = rowFor(entry, { ordinal, recordedAt, previousHash });
      const { subject_type, subject_id, details_hash: detailsHash, hash } = header;
      headers.push(header);
      if (text !== null) details.push({ subject_type, subject_id, ordinal, details: text });
      recorded[position] = { ...entry, ordinal, recordedAt, detailsHash, previousHash, hash };
      previousHash = hash;
    }
    const { subject_type, subject_id } = head;
    moved.push({ subject_type, subject_id, ordinal, recorded_at: recordedAt, hash: previousHash });
  }
  await insertAll(trx, ENTRIES, headers);
  await insertAll(trx, DETAILS, details);
  await trx(HEADS)
    .insert(moved)
    .onConflict(['subject_type', 'subject_id'])
    .merge(['recorded_at', 'hash']);
};

/** Locks the heads and moves their ordinals on; hash and time are still those of the row before. */
const lockHeads = async (trx: Knex.Transaction, now: Knex.Raw, groups: Group[]) => {
  const rows = (await trx(HEADS)
    .insert(
      groups.map(({ subjectType, subjectId, entries }) => ({
        subject_type: subjectType,
        subject_id: subjectId,
        ordinal: entries.length,
        recorded_at: '',
        hash: NO_HASH,
      })),
    )
    .onConflict(['subject_type', 'subject_id'])
    .merge({ ordinal: trx.raw('?? + excluded.ordinal', [`${HEADS}.ordinal`]) })
    .returning([
      'subject_type',
      'subject_id',
      'ordinal',
      'hash',
      'recorded_at',
      trx.raw('? as now', [now]) as unknown as string,
      trx.raw(`(select cut from ${SEALING} where id = 1) as cut`) as unknown as string,
    ])) as LockedHead[];
  return new Map(rows.map((row) => [keyOf(row.subject_type, row.subject_id), row]));
};

const insertAll = async (trx: Knex.Transaction, table: string, rows: object[]) => {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await trx(table).insert(rows.slice(at, at + ROWS_A_STATEMENT));
  }
};

interface Group {
  key: string;
  subjectType: string;
  subjectId: string;
  /** With their position among all that were given. */
  entries: { entry: LedgerEntry; position: number }[];
}

const keyOf = (subjectType: string, subjectId: string) => `${subjectType}\n${subjectId}`;

/** One group a subject, in order of subject; within it the given order. */
const bySubject = (entries: readonly LedgerEntry[]): Group[] => {
  const groups = new Map<string, Group>();
  entries.forEach((entry, position) => {
    const { subjectType, subjectId } = entry;
    const key = keyOf(subjectType, subjectId);
    const group = groups.get(key) ?? { key, subjectType, subjectId, entries: [] };
    group.entries.push({ entry, position });
    groups.set(key, group);
  });
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
};

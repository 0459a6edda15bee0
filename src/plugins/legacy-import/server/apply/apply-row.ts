/**
 * One row of a batch: how it stands, what is planned, and the write, all or nothing by its savepoint. The one place where plan and
 * database meet; the rules themselves are in `plan/`.
 *
 * Over 150 lines because every way a row can end (and what is undone then) is told in this one place.
 */
import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import type { MappedRecord, Remark } from '../map/mapped-record';
import {
  publicationOf,
  refusalToOverwrite,
  standingOf,
  type CurrentItem,
  type KnownRecord,
} from '../plan/plan-row';
import { resolveReferences, type References, type Resolved } from '../plan/resolve-references';
import type { Agency } from '../plan/agency-directory';
import type { Seen } from '../plan/seen-keys';
import { createAgencies } from './create-agencies';
import { numberKey } from './current-items';
import { rejected, type Outcome } from './outcome';
import { rehearsedReview } from './rehearsed-review';
import { isTryAgain, remarksOf, violationsOf } from './refusal';
import type { BatchRow, RunContext } from './run-context';
import { inSavepoint } from './savepoint';
import { publishItem, writeItem } from './write-item';

/** What is known before the rows of a batch are taken one by one, and what they add to it. */
export interface BatchState {
  trx: Knex.Transaction;
  known: Map<string, KnownRecord>;
  current: Map<string, CurrentItem>;
  numbers: Map<string, Set<string>>;
  /** By key; over what `context.seen` knows from earlier batches. */
  seen: Map<string, { rowHash: string; wasTaken: boolean }>;
  written: Map<string, KnownRecord>;
  createdAgencies: Agency[];
}

export async function applyRow(
  context: RunContext,
  batch: BatchState,
  { row, mapped }: BatchRow,
): Promise<Outcome> {
  if (mapped.kind === 'rejected') return rejected(row, mapped.remarks);
  const { record } = mapped;
  const known = batch.known.get(record.key) ?? null;
  const standing = standingOf(record, known, seenBefore(context, batch, record));
  if (standing.kind === 'rejected') return rejected(row, [standing.remark]);
  if (standing.kind === 'repeated') return unchanged(row, known, []);
  const outcome = await applied(context, batch, row, record, standing.kind, known);
  if (!batch.seen.has(record.key)) {
    batch.seen.set(record.key, { rowHash: record.rowHash, wasTaken: outcome.kind !== 'rejected' });
  }
  return outcome;
}

async function applied(
  context: RunContext,
  batch: BatchState,
  row: BatchRow['row'],
  record: MappedRecord,
  standing: 'new' | 'unchanged' | 'changed',
  known: KnownRecord | null,
): Promise<Outcome> {
  const isUnchanged = standing === 'unchanged';
  if (isUnchanged && (known?.state === 'published' || !context.plan.publish))
    return unchanged(row, known, []);
  const current = known ? (batch.current.get(known.documentId) ?? null) : null;
  const refusal =
    known && refusalToOverwrite(known, current, isUnchanged ? { overwrite: false } : context.plan);
  if (isUnchanged && current?.isPublic) return unchanged(row, known, []);
  if (refusal && isUnchanged) return unchanged(row, known, [refusal]);
  if (refusal) return rejected(row, [refusal]);

  const agenciesBefore = batch.createdAgencies.length;
  try {
    return await inSavepoint(batch.trx, async () => {
      const resolved = await referencesOf(context, batch, record);
      if (resolved.kind !== 'references') throw new Rejection(resolved.remarks);
      const { references, warnings } = resolved;
      const publication = publicationOf(record, references, current, context.plan);
      if ('rejection' in publication) throw new Rejection([publication.rejection]);
      const { mayPublish, reasons } = publication;
      if (isUnchanged && known) {
        if (!mayPublish) return unchanged(row, known, reasons);
        const refused = await publishItem(context, record, known.documentId);
        if (refused.length > 0) return unchanged(row, known, refused);
        remember(context, batch, record, references, { ...known, state: 'published' });
        return { ...unchanged(row, known, []), isPublished: true };
      }
      const documentId = current === null ? null : (known?.documentId ?? null);
      const write = { record, references, documentId, current, publish: mayPublish };
      const { written, heldBack } = await writtenItem(context, batch, write, reasons);
      const state =
        known?.state === 'published' && documentId !== null ? 'published' : written.state;
      remember(context, batch, record, references, { ...written, state });
      return {
        kind: documentId === null ? 'created' : 'updated',
        row,
        isPublished: mayPublish && heldBack.length === 0,
        heldBack,
        rejections: [],
        warnings: [...record.warnings, ...warnings],
        documentId: written.documentId,
      };
    });
  } catch (error) {
    for (const agency of batch.createdAgencies.splice(agenciesBefore))
      context.directories.agencies.remove(agency);
    if (error instanceof Rejection) return rejected(row, error.remarks);
    if (isTryAgain(error)) throw error;
    const reasons = violationsOf(error);
    if (isUnchanged && reasons) return unchanged(row, known, reasons);
    return rejected(row, remarksOf(error));
  }
}

/** The write; where the gate refuses publication for a reason the plan could not see, the item is kept as a draft and says why. */
async function writtenItem(
  context: RunContext,
  batch: BatchState,
  write: Omit<Parameters<typeof writeItem>[1], 'isNumberFree'>,
  reasons: Remark[],
): Promise<{ written: KnownRecord; heldBack: Remark[] }> {
  const { record, references } = write;
  const isNumberFree =
    record.indexNumber === null ||
    isFree(context, batch, references, record.indexNumber, write.documentId);
  const attempt = (publish: boolean, isFreeStill: boolean) =>
    inSavepoint(batch.trx, () =>
      writeItem(context, { ...write, publish, isNumberFree: isFreeStill }),
    );
  try {
    const written = await attempt(write.publish, isNumberFree);
    if (!write.publish || write.documentId === null) return { written, heldBack: reasons };
    return { written, heldBack: await rehearsedReview(context, record, write.documentId) };
  } catch (error) {
    const violations = violationsOf(error);
    if (!violations || !write.publish) throw error;
    // Drafts don't claim their number, so only the gate knows of some that are taken.
    if (isNumberFree && violations.every(({ code }) => code === 'index_number_taken')) {
      return { written: await attempt(true, false), heldBack: reasons };
    }
    return { written: await attempt(false, isNumberFree), heldBack: violations };
  }
}

async function referencesOf(
  context: RunContext,
  batch: BatchState,
  record: MappedRecord,
): Promise<Resolved> {
  const resolved = resolveReferences(record, context.directories);
  if (resolved.kind === 'references' || !context.createsAgencies || resolved.names.length === 0)
    return resolved;
  batch.createdAgencies.push(...(await createAgencies(context, resolved.names)));
  return resolveReferences(record, context.directories);
}

function remember(
  context: RunContext,
  batch: BatchState,
  record: MappedRecord,
  references: References,
  known: KnownRecord,
): void {
  batch.known.set(record.key, known);
  batch.written.set(record.key, known);
  if (record.indexNumber === null) return;
  const key = numberKey(references.agency.documentId, record.indexNumber);
  batch.numbers.set(key, (batch.numbers.get(key) ?? new Set()).add(known.documentId));
  if (context.isDryRun) context.numbersRehearsed.note(hashed(key), hashed(record.key), true);
}

function isFree(
  context: RunContext,
  batch: BatchState,
  references: References,
  number: string,
  documentId: string | null,
): boolean {
  const key = numberKey(references.agency.documentId, number);
  if ([...(batch.numbers.get(key) ?? [])].some((bearer) => bearer !== documentId)) return false;
  return !context.isDryRun || context.numbersRehearsed.find(hashed(key), '0') === null;
}

function seenBefore(context: RunContext, batch: BatchState, record: MappedRecord): Seen | null {
  const here = batch.seen.get(record.key);
  if (here) return { isSameContent: here.rowHash === record.rowHash, wasTaken: here.wasTaken };
  return context.seen.find(record.key, record.rowHash);
}

function unchanged(row: BatchRow['row'], known: KnownRecord | null, heldBack: Remark[]): Outcome {
  return {
    ...rejected(row, []),
    kind: 'unchanged',
    heldBack,
    documentId: known?.documentId ?? null,
  };
}

const hashed = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

class Rejection extends Error {
  constructor(readonly remarks: Remark[]) {
    super('rejected');
  }
}

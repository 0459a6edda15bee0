/**
 * The register made anew from the log's newest entries, beside the writers. A page is prepared outside any transaction; then, with the
 * counter held for a moment, what is still the newest is compared and put right. Rows that are right stay as they are, so a rebuild of a
 * sound register writes nothing, and the public never sees half of one. Each transaction that mends something notes the repair itself: what was
 * mended is shown at once everywhere, also where the rest is interrupted.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { descriptorsOf } from '../descriptors';
import { recountSets } from '../register/count-sets';
import { publicRowOf } from '../register/public-row';
import { removePublicRow, replacePublicRows } from '../register/write-row';
import { holdCounter } from './counter';
import { rebuildDerived } from './derived';
import { noteRepair } from './note-repair';
import { difference, wantedRows } from './register-rows';
import { subjectPages, type Subject } from './subject-pages';
import type { LogProgress } from './verify';

export interface Rebuilt {
  subjects: number;
  /** Register rows written anew, and taken away. */
  written: number;
  removed: number;
  /** Public subjects whose newest document can't be read: nothing is invented for them; `verify` names them. */
  unreadable: number;
}

type Mend = (trx: Knex.Transaction) => Promise<void>;

export async function rebuildRegister(
  strapi: Core.Strapi,
  { onProgress, signal }: LogProgress = {},
): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { subjects: 0, written: 0, removed: 0, unreadable: 0 };
  for await (const page of subjectPages(strapi)) {
    const mends = page.flatMap((subject) => mendOf(strapi, subject, rebuilt) ?? []);
    rebuilt.subjects += page.filter(({ head }) => head !== null).length;
    if (mends.length > 0) await apply(strapi, mends);
    onProgress?.({ entries: 0, subjects: rebuilt.subjects });
    signal?.throwIfAborted();
  }
  await strapi.db.transaction(async ({ trx }) => {
    await holdCounter(trx);
    if (await recountSets(trx)) await noteRepair(strapi, trx);
  });
  await rebuildDerived(strapi, signal);
  return rebuilt;
}

interface PageMend {
  subject: Subject;
  mend: Mend;
}

/** Null: the register is right about it. */
const mendOf = (strapi: Core.Strapi, subject: Subject, rebuilt: Rebuilt): PageMend | null => {
  const { type, id, head, registered } = subject;
  const key = { subject_type: type, subject_id: id };
  if (!head || head.change === 'withdrawn') {
    if (!registered) return null;
    rebuilt.removed += 1;
    return { subject, mend: (trx) => removePublicRow(trx, key) };
  }
  const descriptor = descriptorsOf(strapi).byType(type);
  const { document, sequence, documentHash, recordedAt: revisedAt } = head;
  if (!document || !descriptor) {
    rebuilt.unreadable += 1;
    return null;
  }
  if (registered && difference(wantedRows(descriptor, document, head), registered) === null)
    return null;
  rebuilt.written += 1;
  const row = publicRowOf(descriptor, { document, sequence, documentHash, revisedAt });
  return { subject, mend: (trx) => replacePublicRows(trx, [row]) };
};

const apply = async (strapi: Core.Strapi, mends: PageMend[]): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await holdCounter(trx);
    const ids = mends.map(({ subject }) => subject.id);
    const heads = (await trx('publication_heads')
      .whereIn('subject_id', ids)
      .select('subject_type', 'subject_id', 'sequence')) as {
      subject_type: string;
      subject_id: string;
      sequence: number | string;
    }[];
    const newest = new Map(
      heads.map((row) => [`${row.subject_type}\n${row.subject_id}`, String(row.sequence)]),
    );
    // What was published or withdrawn meanwhile has written its row itself.
    const due = mends.filter(
      ({ subject: { type, id, head } }) => newest.get(`${type}\n${id}`) === head?.sequence,
    );
    for (const { mend } of due) await mend(trx);
    if (due.length > 0) await noteRepair(strapi, trx);
  });
};

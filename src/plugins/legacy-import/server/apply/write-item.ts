/** One planned record into the item tables, through the Document Service and so through the gate. */
import type { UID } from '@strapi/strapi';
import type { MappedRecord, Remark } from '../map/mapped-record';
import type { CurrentItem, KnownRecord } from '../plan/plan-row';
import type { References } from '../plan/resolve-references';
import { acting, type ActingAs } from '../plugin-services';
import { isRehearsed } from './create-agencies';
import { ITEM } from './current-items';
import { itemData, relationsOf } from './item-data';
import { itemHash } from './item-hash';
import { rehearsedReview } from './rehearsed-review';
import type { RunContext } from './run-context';

export interface ItemWrite {
  record: MappedRecord;
  references: References;
  /** Null: a new item. */
  documentId: string | null;
  current: CurrentItem;
  publish: boolean;
  isNumberFree: boolean;
}

export async function writeItem(context: RunContext, write: ItemWrite): Promise<KnownRecord> {
  const { record, documentId, current } = write;
  const relations = relationsOf(write.references);
  const ids = Object.entries(relations).map(([name, all]) => [
    name,
    all.filter((id) => !isRehearsed(id)),
  ]);
  const data = itemData(record, Object.fromEntries(ids), current, {
    isFree: write.isNumberFree,
  }) as never;
  // A rehearsal writes drafts only: becoming public would take the counter that the running system needs.
  const status = write.publish && !context.isDryRun ? 'published' : 'draft';
  const items = context.strapi.documents(ITEM as UID.ContentType);
  const entry = await acting(context.strapi).run(actingFor(context, record), () =>
    documentId === null
      ? items.create({ data, status })
      : items.update({ documentId, data, status }),
  );
  if (entry === null) throw new Error('the item is gone');
  return {
    documentId: entry.documentId,
    rowHash: record.rowHash,
    itemHash: itemHash(entry as unknown as Record<string, unknown>, context.scalars, relations),
    state: write.publish ? 'published' : 'draft',
  };
}

/** Answers what a rehearsal finds against it. */
export async function publishItem(
  context: RunContext,
  record: MappedRecord,
  documentId: string,
): Promise<Remark[]> {
  if (context.isDryRun) return rehearsedReview(context, record, documentId);
  await acting(context.strapi).run(actingFor(context, record), () =>
    context.strapi.documents(ITEM as UID.ContentType).publish({ documentId }),
  );
  return [];
}

function actingFor(
  { actor, approver, runId }: RunContext,
  { firstPublishedAt }: MappedRecord,
): ActingAs {
  return {
    actor,
    mayWriteSystemFields: true,
    ...(approver ? { importApproval: { ...approver, run: runId } } : {}),
    ...(firstPublishedAt ? { evidence: { firstPublishedAt } } : {}),
  };
}

/**
 * The rows of drafts that were written before the review noted them: what the draft is now, the state that follows from its facts, who may
 * have drafted it, and the files of what is edited and of what is public. A row that is there stays: it was written with its draft.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { localDate } from '../../../../domain/dates/local-date';
import type { PublicTypeDescriptor, Reviewed } from '../../../../../types/publication';
import { addDrafter, draftFrom, readDraft, writeDraft } from '../facts/draft';
import { filesOfRevision, noteFiles } from '../facts/files';
import { personKey } from '../facts/person';
import { notePublishedContent } from '../facts/published-content';
import { factsOf } from '../facts/review-facts';
import { keyOf } from '../facts/subject';
import { publication } from '../plugin-services';
import { DRAFTS } from '../tables/steps';
import type { FillingWork } from './filling';

/** Some milliseconds each: on SQLite it holds the connection of the writers. */
const PAGE = 10;

interface Row {
  documentId: string;
  createdBy: { id: number } | null;
  updatedBy: { id: number } | null;
}

/** Undefined for a type that is not reviewed. */
export function draftsOf(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
): FillingWork | undefined {
  const { uid, type, review } = descriptor;
  if (!review) return undefined;
  const query = () => strapi.db.query(uid as UID.ContentType);
  return {
    name: `drafts:${type}`,
    start: '',
    isEmpty: async () => (await query().findOne({ select: ['id'] })) === null,

    async page(trx, after) {
      const rows = (await query().findMany({
        select: ['documentId'],
        where: { documentId: { $gt: after }, publishedAt: { $null: true } },
        populate: { createdBy: { select: ['id'] }, updatedBy: { select: ['id'] } },
        orderBy: { documentId: 'asc' },
        limit: PAGE,
      })) as Row[];
      await publication(strapi, 'gate').lock(
        uid,
        rows.map(({ documentId }) => documentId),
      );
      for (const row of rows) await fillDraft(strapi, trx, { ...descriptor, review }, row);
      return {
        count: rows.length,
        next: rows.length < PAGE ? null : (rows.at(-1)?.documentId ?? null),
      };
    },
  };
}

async function fillDraft(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, type, review, textFields }: PublicTypeDescriptor & { review: Reviewed },
  { documentId, createdBy, updatedBy }: Row,
): Promise<void> {
  const gate = publication(strapi, 'gate');
  const facts = await gate.draftFacts(uid, documentId);
  // Deleted before the lock was held.
  if (!facts) return;
  const subject = { type, documentId };
  const published = await gate.publishedFacts(uid, documentId);
  const files = [facts, published].flatMap((one) => (one ? filesOfRevision(one, textFields) : []));
  await noteFiles(trx, subject, 'content', [...new Set(files)]);
  if (await readDraft(trx, subject)) return;
  // Whoever had a hand in it does not review it: who changed what was not kept.
  for (const id of new Set([createdBy?.id, updatedBy?.id]))
    if (id !== undefined) await addDrafter(strapi, trx, subject, personKey(id));
  const isPublic = published !== null;
  await writeDraft(
    strapi,
    trx,
    subject,
    draftFrom(review, facts, { today: localDate(new Date()), isPublic }),
  );
  if (published) {
    const contentHash = review.contentHash(published);
    const lightHash = review.lightHash(published);
    await notePublishedContent(trx, subject, { contentHash, lightHash });
  }
  const since = (await factsOf(trx, subject)).at(-1)?.at;
  if (since) await trx(DRAFTS).where(keyOf(subject)).update({ state_since: since });
}

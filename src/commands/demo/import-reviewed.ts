/**
 * The legacy import as a city does it: records that were public before are published at once under the approver; new ones wait for the levels
 * of their agency, so people review them, and the same command run again publishes what it then may.
 */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { CommandIo } from '../command-io';
import type { DemoPerson, ImportCounts } from './demo-messages';
import { importLegacy } from './import-legacy';
import { isReviewBegun, ITEM, reviewersOf, reviewUpToApproval } from './review-item';

interface Gate {
  assess(uid: string, documentId: string): Promise<{ decision: string } | null>;
}

export async function importReviewed(
  strapi: Core.Strapi,
  people: readonly DemoPerson[],
  plan: { file: string; reportDirectory: string },
  io: CommandIo,
): Promise<ImportCounts> {
  const reviewers = await reviewersOf(strapi, people);
  const { file, reportDirectory } = plan;
  const approver = reviewers.approver.email;
  const first = await importLegacy(strapi, { file, approver, reportDirectory }, io);
  const waiting = await onlyUnreviewed(strapi);
  if (waiting.length === 0) return first;
  io.err(`正在审查 ${waiting.length} 条新信息… · reviewing ${waiting.length} new items…`);
  for (const documentId of waiting) await reviewUpToApproval(strapi, documentId, reviewers);
  const again = path.join(reportDirectory, 'after-review');
  const second = await importLegacy(strapi, { file, approver, reportDirectory: again }, io);
  return {
    ...first,
    published: first.published + second.published,
    heldBack: second.heldBack,
  };
}

/**
 * What the import left as a draft to be disclosed, though no rule stands against it and nobody has begun its review: what it lacks is the
 * review. In a database that is kept there are other drafts besides, those of `show-review.ts` and of whoever tried the admin: they stay
 * where people left them.
 */
async function onlyUnreviewed(strapi: Core.Strapi): Promise<string[]> {
  const imported = (await strapi.db
    .connection('import_records')
    .where({ state: 'draft' })
    .pluck('document_id')) as string[];
  const where = {
    documentId: { $in: imported },
    disclosure: 'proactive',
    slug: null,
    publishedAt: null,
  };
  const drafts = (await strapi.db
    .query(ITEM)
    .findMany({ select: ['id', 'documentId'], where, orderBy: { id: 'asc' } })) as {
    documentId: string;
  }[];
  const gate = strapi.plugin('publication').service('gate') as unknown as Gate;
  const waiting: string[] = [];
  for (const { documentId } of drafts) {
    const verdict = await gate.assess(ITEM, documentId);
    if (verdict?.decision !== 'may_publish') continue;
    if (await isReviewBegun(strapi, documentId)) continue;
    waiting.push(documentId);
  }
  return waiting;
}

/**
 * A full version and its part-disclosure versions (区分处理), of which one is public at a time: whoever publishes one of them holds the full one's
 * lock. Strapi 5.54 leaves a relation to an unpublished entry out of the published version, so the pointer to the full version is read from
 * the draft.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { rowOf, textOf } from '../../../domain/public-document/plain-values';
import type { Facts } from '../../../../types/publication';
import { draftsPointingTo, ITEM, linkOf } from './pointing-drafts';

type Row = Record<string, unknown>;

const DRAFT = { publishedAt: { $null: true } };
const PUBLISHED = { publishedAt: { $notNull: true } };

/** @param isDraft nothing is published: nothing is locked. */
export async function fullVersionOf(
  strapi: Core.Strapi,
  { documentId, isPartialVersion }: Facts,
  isDraft: boolean,
): Promise<Row | null> {
  const draft = (await strapi.db.query(ITEM).findOne({
    select: ['id'],
    where: { documentId, ...DRAFT },
    populate: {
      fullVersion: {
        select: ['documentId', 'documentNumber', 'indexNumber', 'isPartialVersion'],
        populate: { agency: { select: ['code'] } },
      },
    },
  })) as Row | null;
  const full = rowOf(draft?.fullVersion);
  const fullId = textOf(full?.documentId);
  if (!full || fullId === null) return null;
  // Held already, unless this very write has made the item or named another full version.
  if (!isDraft) await lockItem(strapi, fullId);
  const others = await otherPartials(strapi, fullId, documentId);
  return {
    ...full,
    isPublic: await isPublic(strapi, [fullId]),
    hasOtherPublicPartialVersion:
      isPartialVersion === true &&
      ((await isPublic(strapi, others)) || (await isNumberPublic(strapi, fullId, documentId))),
  };
}

const lockItem = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  (
    strapi.plugin('publication').service('gate') as unknown as {
      lock(uid: string, documentIds: readonly string[]): Promise<void>;
    }
  ).lock(ITEM, [documentId]);

export async function hasPublicPartial(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const partials = await otherPartials(strapi, documentId, documentId);
  return (
    (await isPublic(strapi, partials)) || (await isNumberPublic(strapi, documentId, documentId))
  );
}

/** The part-disclosure versions of a full one, as their drafts say, but one. */
const otherPartials = async (
  strapi: Core.Strapi,
  fullId: string,
  documentId: string,
): Promise<string[]> =>
  (await draftsPointingTo(strapi, 'fullVersion', fullId))
    .filter((row) => Boolean(row.is_partial_version) && row.document_id !== documentId)
    .map((row) => row.document_id);

/** Whether another item is public under a number that is the full version's: its draft may say something else by now. */
const isNumberPublic = (
  strapi: Core.Strapi,
  fullId: string,
  documentId: string,
): Promise<boolean> =>
  strapi.db.transaction(
    async ({ trx }) =>
      (await trx('index_number_claims as claim')
        .join('public_register as register', (on: Knex.JoinClause) =>
          on
            .on('register.number', 'claim.number')
            .andOn('register.agency_id', 'claim.agency_id')
            .andOnVal('register.subject_type', 'information_item'),
        )
        .where('claim.document_id', fullId)
        .whereNotIn('register.subject_id', [fullId, documentId])
        .first('register.subject_id')) !== undefined,
  ) as Promise<unknown> as Promise<boolean>;

const isPublic = async (strapi: Core.Strapi, documentIds: readonly string[]): Promise<boolean> =>
  documentIds.length > 0 &&
  (await strapi.db.query(ITEM).findOne({
    select: ['id'],
    where: { documentId: { $in: [...documentIds] }, ...PUBLISHED },
  })) !== null;

/**
 * The full versions that these drafts name, for their locks: taken with those of the drafts, in one order.
 * @param trx on PostgreSQL, where there are locks.
 */
export async function fullVersionsOf(
  documentIds: readonly string[],
  strapi: Core.Strapi,
  trx: Knex.Transaction,
): Promise<string[]> {
  const { table, link, source, target } = linkOf(strapi, 'fullVersion');
  return trx(`${table} as source`)
    .join(link, `${link}.${source}`, 'source.id')
    .join(`${table} as target`, 'target.id', `${link}.${target}`)
    .whereIn('source.document_id', documentIds)
    .whereNull('source.published_at')
    .distinct('target.document_id')
    .pluck('target.document_id') as unknown as Promise<string[]>;
}

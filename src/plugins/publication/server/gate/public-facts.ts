/**
 * The state of a document in the content tables, read inside the transaction: the version that would be public, and the draft.
 */
import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { Facts, PublicTypeDescriptor } from '../contracts';

export const hasDraftAndPublish = (strapi: Core.Strapi, uid: string): boolean => {
  const type = strapi.contentTypes[uid as UID.ContentType];
  return type !== undefined && contentTypes.hasDraftAndPublish(type);
};

/** The facts of the published version; of a type without draft and publish, those of the entry. Null: there is none. */
export async function publishedFacts(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documentId: string,
): Promise<Facts | null> {
  const isPublished = hasDraftAndPublish(strapi, descriptor.uid)
    ? { publishedAt: { $notNull: true } }
    : {};
  const facts = await factsWhere(
    strapi,
    descriptor,
    { documentId, ...isPublished },
    descriptor.populate,
  );
  return facts && withRelated(strapi, descriptor, facts);
}

/** With what the rules for publication look at beside the row (`relatedFacts` of the descriptor). */
export const withRelated = async (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  facts: Facts,
): Promise<Facts> => ({ ...facts, ...(await descriptor.relatedFacts?.(facts, strapi)) });

/**
 * Which version is published: it changes whenever that version is written anew. Null: none is, or the type has no versions, and every
 * write of it is a write of what is public.
 */
export async function publishedVersion(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<string | null> {
  if (!hasDraftAndPublish(strapi, uid)) return null;
  const row = (await strapi.db.query(uid as UID.ContentType).findOne({
    select: ['id', 'updatedAt'],
    where: { documentId, publishedAt: { $notNull: true } },
  })) as { id: number; updatedAt: unknown } | null;
  return row && `${row.id}@${String(row.updatedAt)}`;
}

/** The facts of the draft (what an editor sees); of a type without draft and publish, those of the entry. */
export async function draftFacts(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documentId: string,
  populate: Record<string, unknown> = descriptor.populate,
): Promise<Facts | null> {
  const isDraft = hasDraftAndPublish(strapi, descriptor.uid)
    ? { publishedAt: { $null: true } }
    : {};
  return factsWhere(strapi, descriptor, { documentId, ...isDraft }, populate);
}

const factsWhere = (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  where: Record<string, unknown>,
  populate: Record<string, unknown>,
) =>
  strapi.db
    .query(descriptor.uid as UID.ContentType)
    .findOne({ where, populate }) as Promise<Facts | null>;

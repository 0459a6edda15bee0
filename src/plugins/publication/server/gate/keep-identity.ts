/**
 * By its code an entry is known to other systems, and what is filed under it copies that code when it becomes public. Given another, it would lose all of that, and whoever took
 * the code that is free would find it filed there: it can't be changed while anything refers to the entry.
 */
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor } from '../contracts';
import { findReference, relationsTo } from './references';
import { conflict } from './refusals';

/** Whether a write says what the identity is: it may be the one that it has. */
export const namesIdentity = (
  descriptor: PublicTypeDescriptor | undefined,
  data: unknown,
): boolean => (descriptor?.identity ?? []).some((field) => isGiven(data, field));

export async function refuseNewIdentityWhileReferenced(
  strapi: Core.Strapi,
  { uid, identity }: PublicTypeDescriptor,
  documentId: string,
  data: unknown,
): Promise<void> {
  const given = identity.filter((field) => isGiven(data, field));
  if (given.length === 0) return;
  const present = (await strapi.db
    .query(uid)
    .findOne({ select: given, where: { documentId } })) as Record<string, unknown> | null;
  const changed = given.find((field) => present && present[field] !== valueOf(data, field));
  if (changed === undefined) return;
  // What lies under it in its own tree names it by its documentId.
  const others = relationsTo(strapi, uid).filter((relation) => relation.uid !== uid);
  const referring = await findReference(strapi, others, documentId);
  if (referring)
    throw conflict(
      'identity_in_use',
      `已有内容归入本条，不能更改 ${changed}；请另建一条，并注明停用日期和承接者。`,
      { field: changed, referredToBy: referring },
    );
}

const valueOf = (data: unknown, field: string): unknown =>
  (data as Record<string, unknown> | null | undefined)?.[field];

const isGiven = (data: unknown, field: string): boolean => valueOf(data, field) !== undefined;

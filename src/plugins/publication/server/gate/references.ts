/** Who refers to an entry: one indexed look-up for each relation that points at its type. */
import type { Core, UID } from '@strapi/strapi';

export interface Reference {
  uid: UID.ContentType;
  field: string;
}

/** The first of the relations by which an entry refers to this one. Null: none does. */
export async function findReference(
  strapi: Core.Strapi,
  relations: readonly Reference[],
  documentId: string,
): Promise<Reference | null> {
  for (const relation of relations) {
    const referring = await strapi.db
      .query(relation.uid)
      .findOne({ select: ['documentId'], where: { [relation.field]: { documentId } } });
    if (referring) return relation;
  }
  return null;
}

interface Relation {
  type: string;
  target?: string;
}

/** Of all types whose entries may refer to one of this type. */
export const relationsTo = (strapi: Core.Strapi, target: string): Reference[] =>
  Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .flatMap((type) =>
      Object.entries(type.attributes as Record<string, Relation>)
        // Strapi 5.54 gives every type a hidden relation to its own translations, which names the entry itself.
        .filter(
          ([name, attribute]) =>
            name !== 'localizations' &&
            attribute.type === 'relation' &&
            attribute.target === target,
        )
        .map(([field]) => ({ uid: type.uid as UID.ContentType, field })),
    );

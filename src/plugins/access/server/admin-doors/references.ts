/** What an entry refers to that not everybody may see: entries of types that are read by their agency, and files. */
import type { Core, UID } from '@strapi/strapi';
import { isReadByItsAgency } from '../domain/whose-entries';

export interface References {
  entries: { uid: string; documentId: string }[];
  fileIds: number[];
}

interface Attribute {
  type: string;
  target?: string;
}

type Row = Record<string, unknown>;

export function referencesOf(strapi: Core.Strapi, uid: string) {
  const attributes = Object.entries(
    strapi.contentTypes[uid as UID.ContentType].attributes as unknown as Record<string, Attribute>,
  );
  const media = attributes.filter(([, { type }]) => type === 'media').map(([name]) => name);
  const related = attributes.filter(
    ([name, { type, target }]) =>
      // Every type has this hidden relation to its own translations.
      name !== 'localizations' && type === 'relation' && isReadByItsAgency(target ?? ''),
  );
  const populate: Record<string, { select: string[] }> = {};
  for (const name of media) populate[name] = { select: ['id'] };
  for (const [name] of related) populate[name] = { select: ['documentId'] };
  return {
    populate,
    read: (row: Row): References => ({
      fileIds: media.flatMap((name) => listed<{ id: number }>(row[name]).map(({ id }) => id)),
      entries: related.flatMap(([name, { target = '' }]) =>
        listed<{ documentId: string }>(row[name]).map(({ documentId }) => ({
          uid: target,
          documentId,
        })),
      ),
    }),
  };
}

const listed = <One>(value: unknown): One[] => {
  if (Array.isArray(value)) return value as One[];
  return value ? [value as One] : [];
};

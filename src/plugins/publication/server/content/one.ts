/** One subject, by its keys or by an address that it had elsewhere before. */
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor } from '../contracts';
import type { Reader } from '../reading/reader';
import { headsByAddress, type HeadRow } from './heads-query';
import { settled, type OneAnswer } from './one-work';
import { shownOf } from './shown-of';

export interface Moved {
  kind: 'moved';
  documentId: string;
  slug: string | null;
}

export function readOne(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  key: string,
): Promise<OneAnswer> {
  // PostgreSQL knows no text with NUL in it, and neither does any key.
  if (key.includes('\u0000')) return Promise.resolve({ kind: 'unknown' });
  return readerOf(strapi).perform('one', { shown: shownOf(strapi, descriptor), key });
}

export async function readByAddress(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  address: string,
): Promise<OneAnswer | Moved> {
  const heads = await readerOf(strapi).rows<HeadRow>((knex) =>
    headsByAddress(knex, descriptor.type, address),
  );
  const { live, otherwise } = settled(heads);
  if (!live) return otherwise;
  const { slug = null } = JSON.parse(live.document) as { slug?: string | null };
  return { kind: 'moved', documentId: live.subject_id, slug };
}

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

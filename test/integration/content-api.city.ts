/** Public items for the tests of the content API: three levels of agencies, and items that differ in what readers ask for. */
import type { Core } from '@strapi/strapi';
import {
  AGENCY,
  buildSmallCity,
  CATEGORY,
  ITEM,
  publishableItem,
  type SmallCity,
} from '../support/city';
import { approved } from '../support/review';

export interface PublicCity extends SmallCity {
  township: string;
  stranger: string;
  subject: string;
}

export async function buildPublicCity(strapi: Core.Strapi): Promise<PublicCity> {
  const city = await buildSmallCity(strapi);
  const agency = (data: object) => strapi.documents(AGENCY).create({ data: data as never });
  const township = await agency({
    name: '城关镇人民政府',
    code: '016109261',
    level: 'township',
    kind: 'government',
    parent: { documentId: city.otherAgency },
  });
  const stranger = await agency({
    name: '汉中市人民政府',
    code: '016107000',
    level: 'municipal',
    kind: 'government',
  });
  const subject = await strapi.documents(CATEGORY).create({
    data: { scheme: 'subject', code: 'nongye', name: '农业、水利', order: 1 },
  });
  return {
    ...city,
    township: township.documentId,
    stranger: stranger.documentId,
    subject: subject.documentId,
  };
}

/** Publishes an item, first public at the given instant (as an import does it on evidence). Answers its documentId. */
export const publishItem = (
  strapi: Core.Strapi,
  city: SmallCity,
  over: Record<string, unknown> = {},
  firstPublishedAt = '2026-06-01T00:00:00.000Z',
): Promise<string> =>
  approved(
    strapi,
    async () => {
      const { documentId } = await strapi
        .documents(ITEM)
        .create({ data: publishableItem(city, over) as never, status: 'published' });
      return documentId;
    },
    { actor: 'a test', evidence: { firstPublishedAt }, mayWriteSystemFields: true },
  );

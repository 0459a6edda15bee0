/** A type with draft and publish that has no descriptor is refused every public state: nobody has said what may be public of it. */
import type { Core, UID } from '@strapi/strapi';
import { ClassificationError } from './refusals';
import { hasDraftAndPublish } from './public-facts';

export async function refuseUngoverned(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | null,
): Promise<void> {
  if (documentId === null || !hasDraftAndPublish(strapi, uid)) return;
  const published = await strapi.db
    .query(uid as UID.ContentType)
    .findOne({ select: ['id'], where: { documentId, publishedAt: { $notNull: true } } });
  if (!published) return;
  throw new ClassificationError([
    {
      code: 'type_not_governed',
      field: 'publishedAt',
      article: '',
      message: `“${uid}”没有登记公开规则，不能公开。`,
    },
  ]);
}

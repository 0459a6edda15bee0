/**
 * What a relation field shows of entries that not everybody may see: what the person may see, as Strapi gives it; of the rest the title where it
 * is public, else nothing but that there is one. Strapi 5.54 would give their dates and whether they were changed.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isReadByItsAgency } from '../domain/whose-entries';
import { own } from '../plugin-services';

interface Shown {
  id: number;
  documentId: string;
}

export async function showSeenRelations(
  strapi: Core.Strapi,
  context: Context,
  next: Next,
): Promise<void> {
  await next();
  const { model, targetField } = context.params as { model: string; targetField: string };
  const target = targetOf(strapi, model, targetField);
  const { results } = (context.body ?? {}) as { results?: Shown[] };
  if (!Array.isArray(results) || !isReadByItsAgency(target)) return;
  const personId = (context.state.user as { id: number }).id;
  const ids = results.map(({ documentId }) => documentId);
  const seen = await own(strapi, 'entries').seen(personId, target, ids);
  const unseen = ids.filter((id) => !seen.has(id));
  const titles = await publicTitles(strapi, target, unseen);
  (context.body as { results: object[] }).results = results.map((one) =>
    seen.has(one.documentId)
      ? one
      : { id: one.id, documentId: one.documentId, ...titles.get(one.documentId) },
  );
}

const targetOf = (strapi: Core.Strapi, model: string, field: string): string => {
  const type = strapi.contentTypes[model as UID.ContentType] ?? strapi.components[model as never];
  const attributes = type?.attributes as Record<string, { target?: string }> | undefined;
  return attributes?.[field]?.target ?? '';
};

const publicTitles = async (
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<Map<string, { title: string; status: string }>> => {
  if (documentIds.length === 0) return new Map();
  const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
    where: { documentId: { $in: [...documentIds] }, publishedAt: { $notNull: true } },
    select: ['documentId', 'title'],
  })) as { documentId: string; title: string }[];
  return new Map(rows.map(({ documentId, title }) => [documentId, { title, status: 'published' }]));
};

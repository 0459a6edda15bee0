/**
 * Doors before the Content Manager's routes. Strapi 5.54 asks a person's conditions on most of them, but not when it loads several entries for a
 * bulk action, counts their relations, clones, or shows what an entry refers to; it lets a query name any field and relation, and cannot take back
 * several entries at once where a condition names a relation. Every route that names an entry comes by here: what a person may not see is not there.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isReadByItsAgency } from '../domain/whose-entries';
import { own } from '../plugin-services';
import type { Seen } from '../services/entries';
import { checkQuery } from './query-of-route';
import { showSeenRelations } from './relations';

const CONTROLLERS = /^(collection-types|relations)\./;
const ANY: readonly string[] = [];

export function guardContentManager(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('content-manager') as unknown as {
    routes: { admin: { routes: Core.Route[] } };
  };
  const guarded = routes.admin.routes.filter(({ handler }) => CONTROLLERS.test(String(handler)));
  if (guarded.length < 19) {
    throw new Error('Strapi’s Content Manager routes are not where they were in 5.54.');
  }
  for (const route of guarded) {
    const handler = String(route.handler);
    const given = route.config?.middlewares ?? [];
    const last = handler === 'collection-types.bulkUnpublish' ? [takeBack(strapi)] : [];
    route.config = { ...route.config, middlewares: [door(strapi, handler), ...given, ...last] };
  }
}

const door =
  (strapi: Core.Strapi, handler: string): Core.MiddlewareHandler =>
  async (context, next) => {
    const { model } = context.params as { model: string };
    const personId = (context.state.user as { id: number }).id;
    if (strapi.contentTypes[model as UID.ContentType]) checkQuery(context, handler, model);
    if (isReadByItsAgency(model)) {
      const ids = namedEntries(context, handler);
      const seen = await own(strapi, 'entries').seen(personId, model, ids);
      const wanted: readonly (Seen | undefined)[] = isOfDrafts(context, handler)
        ? ['draft']
        : ['draft', 'public'];
      if (ids.some((id) => !wanted.includes(seen.get(id)))) return context.notFound();
      if (
        context.method === 'GET' &&
        (await showsOnlyPublic(strapi, personId, model, [...seen.values()]))
      ) {
        return showPublicVersion(context, next);
      }
    }
    if (handler.startsWith('relations.')) return showSeenRelations(strapi, context, next);
    return next();
  };

/** Writes, and what is known of drafts alone. */
const isOfDrafts = ({ method }: Context, handler: string): boolean =>
  method !== 'GET' || /DraftRelations$/.test(handler);

/** Every entry that a request names, wherever the route has it. */
const namedEntries = (context: Context, handler: string): string[] => {
  const { id, sourceId } = context.params as Record<string, string | undefined>;
  const query = context.query as Record<string, unknown>;
  const body = (context.request as { body?: Record<string, unknown> }).body;
  const named = [id, sourceId, body?.documentIds, query.documentIds];
  if (handler === 'relations.findAvailable') named.push(query.id);
  return [...new Set(named.flat(2).filter((one) => one !== undefined && one !== null))].map(String);
};

const showsOnlyPublic = async (
  strapi: Core.Strapi,
  personId: number,
  uid: string,
  seen: readonly Seen[],
): Promise<boolean> => {
  if (seen.length > 0) return seen.every((one) => one === 'public');
  const { agencyIds, publicOf } = await own(strapi, 'scopes').of(personId, uid, 'R', ANY);
  return agencyIds !== 'all' && agencyIds.length === 0 && publicOf.length > 0;
};

/** Whoever sees no draft is not told either that there is one, or that it differs. */
const showPublicVersion = async (context: Context, next: Next): Promise<void> => {
  const {
    publicationFilter: _1,
    publicationStatusFilter: _2,
    hasPublishedVersion: _3,
    ...asked
  } = context.query as Record<string, unknown>;
  context.query = { ...asked, status: 'published' } as never;
  await next();
  const { data, meta, results } = (context.body ?? {}) as {
    data?: { status?: string };
    meta?: { availableStatus?: unknown };
    results?: { status?: string }[];
  };
  for (const one of [data, ...(results ?? [])]) {
    if (one && 'status' in one) one.status = 'published';
  }
  if (meta && 'availableStatus' in meta) meta.availableStatus = [];
};

/** Strapi 5.54 asks a condition on a relation of entries loaded without it, so that it refuses even one's own. The gate asks each of them. */
const takeBack =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (context, next) => {
    const { model } = context.params as { model: string };
    const { documentIds } = (context.request.body ?? {}) as { documentIds?: unknown };
    if (!isReadByItsAgency(model) || !Array.isArray(documentIds)) return next();
    let count = 0;
    await strapi.db.transaction(async () => {
      for (const documentId of [...new Set(documentIds.map(String))].sort()) {
        const isPublic = await own(strapi, 'entries').publicAmong(model, [documentId]);
        if (isPublic.size === 0) continue;
        await strapi.documents(model as UID.ContentType).unpublish({ documentId });
        count += 1;
      }
    });
    context.body = { count };
  };

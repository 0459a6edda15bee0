/**
 * The admin's own routes for entries: opening one that is not for the public is recorded; a list shows nobody a body; nobody saves over a
 * change that they have not seen. Strapi 5.54 has no hook there, so the routes get a middleware.
 */
import type { Core } from '@strapi/strapi';
import { own, publication } from '../plugin-services';
import { refuseStaleWrites } from '../stale-writes/refuse-stale-writes';

/** The text, and what a decision on it says of its content. */
const LONG_TEXTS = ['body', 'groundHarm', 'groundDiscretion', 'researchNote', 'consultations'];
/** Routes whose answer holds whole entries: who may write one is shown it too. */
const SHOWING = [
  'findOne',
  'update',
  'clone',
  'autoClone',
  'discard',
  'publish',
  'unpublish',
  'delete',
  'bulkFindForValidation',
].map((action) => `collection-types.${action}`);

export function watchContentManager(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('content-manager') as unknown as {
    routes: { admin: { routes: Core.Route[] } };
  };
  const guarded = (handler: string, middleware: Core.MiddlewareHandler) =>
    guard(routes.admin.routes, handler, middleware);
  for (const handler of SHOWING) guarded(handler, noteOpening(strapi));
  guarded('collection-types.find', withoutLongTexts(strapi));
  refuseStaleWrites(strapi, guarded);
}

/** Several routes may have one handler. */
const guard = (routes: Core.Route[], handler: string, middleware: Core.MiddlewareHandler) => {
  const found = routes.filter((one) => one.handler === handler);
  if (found.length === 0) throw new Error(`Strapi’s route ${handler} is not where it was in 5.54.`);
  for (const route of found) {
    route.config = {
      ...route.config,
      middlewares: [...(route.config?.middlewares ?? []), middleware],
    };
  }
};

const isReviewed = (strapi: Core.Strapi, uid: string): boolean =>
  publication(strapi, 'descriptors').find(uid)?.review !== undefined;

/** Recorded before the answer goes out: what was not recorded is not shown. */
const noteOpening =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (context, next) => {
    const { model = '', id, sourceId } = context.params as Record<string, string | undefined>;
    const user = context.state.user as { id?: number; email?: string } | undefined;
    const { documentIds } = (context.request.body ?? {}) as { documentIds?: unknown };
    const named = [id ?? sourceId ?? documentIds].flat().filter((one) => typeof one === 'string');
    const note = async () => {
      if (!user?.email || !user.id || !isReviewed(strapi, model)) return;
      const by = { email: user.email, personId: user.id };
      for (const documentId of named) await own(strapi, 'reading').note(model, documentId, by);
    };
    // Of what is gone afterwards nothing is known any more.
    const isDeletion = context.method === 'DELETE';
    if (isDeletion) await note();
    await next();
    if (!isDeletion && (context.status === 200 || context.status === 201)) await note();
  };

const withoutLongTexts =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { model } = context.params as { model: string };
    const { results } = (context.body ?? {}) as { results?: Record<string, unknown>[] };
    if (!Array.isArray(results) || !isReviewed(strapi, model)) return;
    for (const row of results) dropLongTexts(row);
  };

/** Entries that an entry refers to are shown with it: their texts neither. */
function dropLongTexts(row: Record<string, unknown>): void {
  for (const name of LONG_TEXTS) delete row[name];
  for (const value of Object.values(row)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'object' && one !== null) dropLongTexts(one as Record<string, unknown>);
    }
  }
}

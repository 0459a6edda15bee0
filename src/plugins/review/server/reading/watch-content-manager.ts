/**
 * The admin's own routes for entries: opening one that is not for the public is recorded; a list shows nobody a body; nobody saves over a
 * change that they have not seen. Strapi 5.54 has no hook there, so the routes get a middleware.
 */
import type { Core } from '@strapi/strapi';
import { own, publication } from '../plugin-services';
import { refuseStaleWrites } from '../stale-writes/refuse-stale-writes';

const LONG_TEXTS = ['body'];

export function watchContentManager(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('content-manager') as unknown as {
    routes: { admin: { routes: Core.Route[] } };
  };
  const guarded = (handler: string, middleware: Core.MiddlewareHandler) =>
    guard(routes.admin.routes, handler, middleware);
  guarded('collection-types.findOne', noteOpening(strapi));
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
    await next();
    const { model, id } = context.params as { model: string; id: string };
    const user = context.state.user as { email?: string } | undefined;
    if (context.status !== 200 || !user?.email || !isReviewed(strapi, model)) return;
    await own(strapi, 'reading').note(model, id, { email: user.email });
  };

const withoutLongTexts =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { model } = context.params as { model: string };
    const { results } = (context.body ?? {}) as { results?: Record<string, unknown>[] };
    if (!Array.isArray(results) || !isReviewed(strapi, model)) return;
    for (const row of results) for (const name of LONG_TEXTS) delete row[name];
  };

/**
 * The admin's bulk actions write many documents in parallel within one transaction. They must take their locks first and in order:
 * a deadlock was seen between a bulk publication {A, B} and a publication of B. Strapi 5.54: there is no hook before a bulk action,
 * so its routes get a middleware.
 */
import type { Core } from '@strapi/strapi';
import { clientOf } from '../raw-tables/database-client';
import { lockDocuments, lockReferences } from './document-lock';
import { asRefusal } from './refusals';

const BULK_ACTIONS = ['bulkPublish', 'bulkUnpublish', 'bulkDelete'].map(
  (action) => `collection-types.${action}`,
);

export function guardBulkRoutes(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('content-manager') as unknown as {
    routes: { admin: { routes: Core.Route[] } };
  };
  const bulk = routes.admin.routes.filter(({ handler }) => BULK_ACTIONS.includes(String(handler)));
  if (bulk.length !== BULK_ACTIONS.length) {
    throw new Error(
      'Strapi’s bulk routes are not where they were in 5.54: the gate can’t order their locks.',
    );
  }
  for (const route of bulk) {
    route.config = {
      ...route.config,
      middlewares: [...(route.config?.middlewares ?? []), lockFirst(strapi)],
    };
  }
}

const lockFirst =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  (context, next) => {
    const { documentIds } = (context.request.body ?? {}) as { documentIds?: unknown };
    if (!Array.isArray(documentIds)) return next();
    const uid = String(context.params.model);
    return strapi.db
      .transaction(async ({ trx }) => {
        const isDeletion = context.path.endsWith('/bulkDelete');
        await lockReferences(trx, clientOf(strapi), isDeletion ? 'alone' : 'shared');
        await lockDocuments(strapi, trx, uid, documentIds.map(String));
        await next();
      })
      .catch((error: unknown) => {
        throw asRefusal(error);
      });
  };

/**
 * The library lists the files that the person who asks may see (the access plugin decides which). Strapi 5.54 knows conditions on a file's own
 * attributes alone, and whose a file is follows from what refers to it; so the query is narrowed here, and pages and counts with it.
 */
import type { Core } from '@strapi/strapi';
import { aroundService, type Services } from './around-service';

interface Files {
  /** A query of their ids; null: all of them. */
  seen(personId: number): Promise<{ ids: object } | null>;
}

export function showSeenFiles(services: Services): void {
  aroundService(services, 'upload', ({ strapi }, { findPage }) => ({
    findPage: async (query: { filters?: object } = {}) => {
      const seen = await seenByAsking(strapi);
      const narrowed = seen
        ? { ...query, filters: { $and: [query.filters ?? {}, { id: { $in: seen.ids } }] } }
        : query;
      return findPage?.(narrowed as never);
    },
  }));
}

const seenByAsking = async (strapi: Core.Strapi): Promise<{ ids: object } | null> => {
  const user = strapi.requestContext.get()?.state?.user as { id?: number } | undefined;
  if (user?.id === undefined) return null;
  return strapi.plugin('access').service<Files>('files').seen(user.id);
};

/** `GET /api/search`: read the request, ask the index, mark what matches. */
import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { presentHit } from '../present-hit';
import { parseSearchQuery, type QueryError, type SearchRequest } from '../search-query';

const ITEM = 'api::information-item.information-item';

type Found =
  | {
      kind: 'found';
      hits: Record<string, unknown>[];
      total: number;
      isWhole: boolean;
      isIndexWhole: boolean;
      facets: Record<string, unknown> | null;
    }
  | { kind: 'bad_query'; error: QueryError };

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  find: (context) =>
    strapi
      .plugin('publication')
      .service('answer')
      .reading(context, async () => {
        const parsed = parseSearchQuery(context.query as Record<string, unknown>);
        return parsed.ok
          ? answerTo(strapi, context, parsed.request)
          : { kind: 'bad_query', error: parsed.error };
      }),
});

const answerTo = async (strapi: Core.Strapi, context: Context, request: SearchRequest) => {
  const { page, pageSize, query } = request;
  const search = strapi.plugin('publication').service('search');
  const found = (await search.find(ITEM, request)) as Found;
  if (found.kind === 'bad_query') return found;
  const data = [];
  for (const hit of found.hits) {
    data.push(presentHit(hit, query.marks));
    // A long body takes some milliseconds: others go on between two.
    await setImmediate();
  }
  const { total, isWhole, isIndexWhole, facets } = found;
  // More is found as the index grows, though nothing public changes.
  if (!isIndexWhole) context.set('Cache-Control', 'no-store');
  return {
    kind: 'body',
    body: {
      data,
      meta: {
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
        search: { ranked: search.mostMatches as number, isWhole, isIndexWhole },
        ...(facets && { facets }),
      },
    },
  };
};

export default controller;

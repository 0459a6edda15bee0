/** `GET /api/search`: read the request, ask the index; what matches is marked where it is read. */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Wanted } from '../present-hit';
import { parseSearchQuery, type QueryError, type SearchRequest } from '../search-query';

const ITEM = 'api::information-item.information-item';

const PRESENTER = path.join(__dirname, '../present-hit.js');

type Found =
  | { kind: 'found'; json: Uint8Array; isIndexWhole: boolean }
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
  const search = strapi.plugin('publication').service('search');
  const { marks, keys } = request.query;
  const found = (await search.find(ITEM, {
    ...request,
    presenter: { file: PRESENTER, context: { marks, keys } satisfies Wanted },
  })) as Found;
  if (found.kind === 'bad_query') return found;
  // More is found as the index grows, though nothing public changes.
  if (!found.isIndexWhole) context.set('Cache-Control', 'no-store');
  return { kind: 'answer', json: found.json };
};

export default controller;

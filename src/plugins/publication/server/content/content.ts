/**
 * What the content API reads: lists, and single subjects (`one.ts`), from the register and the documents of the log, and from nothing else.
 * Names of others (categories, agencies) are joined here from the register, and only where those are public.
 */
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor } from '../contracts';
import { parseList } from '../domain/query/parse-list';
import type { QueryError } from '../domain/query/plan';
import { fieldsOf } from '../contract/list-parameters';
import { descriptorsOf } from '../descriptors';
import type { Reader } from '../reading/reader';
import { listForm } from './list-statements';
import { readByAddress, readOne, type Moved } from './one';
import type { OneAnswer } from './one-work';
import { engineOf } from '../search/search-index';
import { titlesOf } from './narrow-titles';
import { shownOf } from './shown-of';

export type ListAnswer =
  | {
      kind: 'list';
      /** The documents and their `Pagination` as an answer, in UTF-8. */
      json: Uint8Array;
    }
  | { kind: 'bad_query'; error: QueryError }
  /** Only so many of the page's items fit into one answer. */
  | { kind: 'too_large'; pageSize: number; fitting: number };

export const content = ({ strapi }: { strapi: Core.Strapi }) => {
  const titles = titlesOf(strapi);
  return {
    /** @param query nested as Strapi's query middleware gives it. */
    async list(uid: string, query: Record<string, unknown>): Promise<ListAnswer> {
      const descriptor = governed(strapi, uid);
      const plan = parseList(query, descriptor, fieldsOf(descriptor.contract));
      if (!plan.ok) return { kind: 'bad_query', error: plan.error };
      const { type, where, sort, after, page, pageSize, fields } = plan.value;
      const reader = readerOf(strapi);
      const narrowing = titles.narrowing(descriptor, where);
      const result = await reader.perform('list', {
        shown: shownOf(strapi, descriptor),
        ...listForm({ reader, engine: engineOf(strapi) }, type, plan.value, narrowing?.parts ?? 0),
        candidates: narrowing && narrowing.templates,
        parts: narrowing && narrowing.values,
        isCommon: narrowing?.isCommon ?? false,
        plan: { type, where, sort, after, page, pageSize, fields },
      });
      switch (result.kind) {
        case 'too_large':
          return { ...result, pageSize };
        case 'list': {
          const { json, isCommon } = result;
          if (isCommon) narrowing?.rememberCommon();
          return { kind: 'list', json };
        }
      }
    },

    /** By documentId, or by one of the type's other keys (slug, number). */
    one: (uid: string, key: string): Promise<OneAnswer> =>
      readOne(strapi, governed(strapi, uid), key),

    /** Where the subject is now that was found under this address elsewhere before. @param address as its descriptor keys it. */
    byAddress: (uid: string, address: string): Promise<OneAnswer | Moved> =>
      readByAddress(strapi, governed(strapi, uid), address),
  };
};

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

const governed = (strapi: Core.Strapi, uid: string): PublicTypeDescriptor => {
  const descriptor = descriptorsOf(strapi).find(uid);
  if (!descriptor) throw new Error(`"${uid}" has no descriptor`);
  return descriptor;
};

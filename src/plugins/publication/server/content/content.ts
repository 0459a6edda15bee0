/**
 * What the content API reads: lists, and single subjects (`one.ts`), from the register and the documents of the log, and from nothing else.
 * Names of others (categories, agencies) are joined here from the register, and only where those are public.
 */
import type { Core } from '@strapi/strapi';
import type { PublicDocument, PublicTypeDescriptor } from '../contracts';
import { formatCursor, type CursorValues } from '../domain/query/cursor';
import { parseList } from '../domain/query/parse-list';
import type { ListPlan, QueryError } from '../domain/query/plan';
import { descriptorsOf } from '../descriptors';
import { withTexts, type StoredDocument } from '../feed/whole-documents';
import type { Reader } from '../reading/reader';
import { countQuery, pageQuery } from './build-query';
import { joinNames } from './join-names';
import { readByAddress, readOne, type Moved, type OneAnswer } from './one';
import type { Titles } from './narrow-titles';
import { keyName } from './page-keys';

interface Row {
  subject_id: string;
  revised_at: string;
  document: string;
}

export interface Pagination {
  /** Absent where the list goes on after a row. */
  page?: number;
  pageSize: number;
  /** With a count. */
  pageCount?: number;
  total?: number;
  /** For `pagination[after]`; null on the last page. */
  next: string | null;
}

export type ListAnswer =
  | {
      kind: 'list';
      data: PublicDocument[];
      pagination: Pagination;
    }
  | { kind: 'bad_query'; error: QueryError }
  /** Only so many of the page's items fit into one answer. */
  | { kind: 'too_large'; pageSize: number; fitting: number };

export const content = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @param query nested as Strapi's query middleware gives it. */
  async list(uid: string, query: Record<string, unknown>): Promise<ListAnswer> {
    const descriptor = governed(strapi, uid);
    const plan = parseList(query, descriptor.queryable);
    if (!plan.ok) return { kind: 'bad_query', error: plan.error };
    const { page, pageSize, withCount, fields, after } = plan.value;
    const where = await strapi
      .plugin('publication')
      .service<Titles>('titles')
      .narrow(descriptor, plan.value.where);
    const [found, counts] = (await readerOf(strapi).snapshot([
      (knex) => pageQuery(knex, descriptor.type, { ...plan.value, where }),
      ...(withCount
        ? [(knex: Parameters<typeof countQuery>[0]) => countQuery(knex, descriptor.type, where)]
        : []),
    ])) as [Row[], [{ total: number | string }]?];
    const rows = found.slice(0, pageSize);
    const { onlyOnRequest } = descriptor.queryable;
    const documents = await present(strapi, descriptor, rows, (name) =>
      fields ? fields.includes(name) : !onlyOnRequest.includes(name),
    );
    if (documents.length < rows.length)
      return { kind: 'too_large', pageSize, fitting: documents.length };
    const unknown = fields?.find(
      (name) => documents.length > 0 && !documents.some((one) => Object.hasOwn(one, name)),
    );
    if (unknown !== undefined) {
      const [first] = await present(strapi, descriptor, rows.slice(0, 1), () => true);
      return {
        kind: 'bad_query',
        error: {
          parameter: 'fields',
          value: unknown,
          rule: 'is no public field',
          allowed: Object.keys(first ?? {}),
        },
      };
    }
    const total = counts && Number(counts[0].total);
    return {
      kind: 'list',
      data: documents,
      pagination: {
        ...(after === null && { page }),
        pageSize,
        ...(total === undefined ? {} : { pageCount: Math.ceil(total / pageSize), total }),
        next: found.length > pageSize ? nextOf(plan.value, rows.at(-1)) : null,
      },
    };
  },

  /** By documentId, or by one of the type's other keys (slug, number). */
  one: (uid: string, key: string): Promise<OneAnswer> =>
    readOne(strapi, governed(strapi, uid), key),

  /** Where the subject is now that was found under this address elsewhere before. @param address as its descriptor keys it. */
  byAddress: (uid: string, address: string): Promise<OneAnswer | Moved> =>
    readByAddress(strapi, governed(strapi, uid), address),
});

/** The cursor behind the last row of a page. */
const nextOf = (plan: ListPlan, last: Row | undefined): string | null => {
  if (!last) return null;
  const keys = last as Row & Record<string, CursorValues[number]>;
  const values = [...plan.sort, 'documentId'].map((_key, index) => keys[keyName(index)] ?? null);
  return formatCursor(plan, values);
};

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

const governed = (strapi: Core.Strapi, uid: string): PublicTypeDescriptor => {
  const descriptor = descriptorsOf(strapi).find(uid);
  if (!descriptor) throw new Error(`"${uid}" has no descriptor`);
  return descriptor;
};

const present = async (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  rows: Row[],
  isWanted: (field: string) => boolean,
): Promise<PublicDocument[]> => {
  const slim = rows.map(({ document: text }) => slimDocument(text, isWanted));
  const documents = await joinNames(strapi, descriptor, await withTexts(strapi, 'public', slim));
  return documents.map((document, index) =>
    isWanted('updatedAt') ? { ...document, updatedAt: rows[index]?.revised_at ?? null } : document,
  );
};

/** Only what is wanted of a stored document. Of most of it the whole is weight enough, and costs nothing to know. */
const slimDocument = (text: string, isWanted: (field: string) => boolean): StoredDocument => {
  const document = JSON.parse(text) as PublicDocument;
  const names = Object.keys(document);
  const unwanted = names.filter((name) => name !== 'documentId' && !isWanted(name));
  // Not deleted: an object that has lost properties is slow from then on. What is undefined is in no JSON.
  for (const name of unwanted) document[name] = undefined;
  const isMost = unwanted.length * 2 < names.length;
  return { document, bytes: Buffer.byteLength(isMost ? text : JSON.stringify(document)) };
};

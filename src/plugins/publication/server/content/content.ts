/**
 * What the content API reads: lists and single subjects, from the register and the documents of the log, and from nothing else.
 * Names of others (categories, agencies) are joined here from the register, and only where those are public.
 * Over 150 lines because lists and single subjects share their presentation.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicDocument, PublicTypeDescriptor, WithdrawalKind } from '../contracts';
import { formatCursor, type CursorValues } from '../domain/query/cursor';
import { parseList } from '../domain/query/parse-list';
import type { ListPlan, QueryError } from '../domain/query/plan';
import { descriptorsOf } from '../descriptors';
import { wholeDocuments } from '../feed/whole-documents';
import type { Reader } from '../reading/reader';
import { countQuery, pageQuery } from './build-query';
import { joinNames } from './join-names';
import { narrowTitles } from './narrow-titles';
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

/** One shape per case, so each carries only what it has. */
export type OneAnswer =
  | { kind: 'found'; data: PublicDocument }
  | { kind: 'ambiguous'; candidates: { documentId: string; agency: unknown }[] }
  | {
      kind: 'gone';
      documentId: string;
      indexNumber: string | null;
      withdrawal: WithdrawalKind;
      replacedBy: string | null;
    }
  | { kind: 'unknown' };

export const content = ({ strapi }: { strapi: Core.Strapi }) => {
  const narrow = narrowTitles(strapi);
  return {
    /** @param query nested as Strapi's query middleware gives it. */
    async list(uid: string, query: Record<string, unknown>): Promise<ListAnswer> {
      const descriptor = governed(strapi, uid);
      const plan = parseList(query, descriptor.queryable);
      if (!plan.ok) return { kind: 'bad_query', error: plan.error };
      const { page, pageSize, withCount, fields, after } = plan.value;
      const where = await narrow(descriptor, plan.value.where);
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
    async one(uid: string, key: string): Promise<OneAnswer> {
      const descriptor = governed(strapi, uid);
      // PostgreSQL knows no text with NUL in it, and neither does any key.
      if (key.includes('\u0000')) return { kind: 'unknown' };
      const heads = await findHeads(strapi, descriptor, key);
      const live = heads.filter(({ change }) => change !== 'withdrawn');
      const [only] = live;
      if (only && live.length === 1) {
        const [data] = await present(strapi, descriptor, [only], () => true);
        if (data) return { kind: 'found', data };
      }
      if (live.length > 1) return { kind: 'ambiguous', candidates: live.map(candidate) };
      const [gone] = heads;
      return gone ? goneAnswer(gone) : { kind: 'unknown' };
    },
  };
};

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
  const slim = rows.map((row) => {
    const stored = JSON.parse(row.document) as PublicDocument;
    const kept = Object.entries(stored).filter(([name]) => name === 'documentId' || isWanted(name));
    return JSON.stringify(Object.fromEntries(kept));
  });
  const documents = await joinNames(
    strapi,
    descriptor,
    await wholeDocuments(strapi, 'public', slim),
  );
  return documents.map((document, index) =>
    isWanted('updatedAt') ? { ...document, updatedAt: rows[index]?.revised_at ?? null } : document,
  );
};

interface HeadRow extends Row {
  change: string;
}

const findHeads = (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  key: string,
): Promise<HeadRow[]> =>
  readerOf(strapi).rows<HeadRow>((knex) =>
    knex('publication_heads as head')
      .join('publication_documents as document', 'document.sequence', 'head.sequence')
      .join('publication_log as log', 'log.sequence', 'head.sequence')
      .where('head.subject_type', descriptor.type)
      .whereIn('head.subject_id', subjectsNamed(knex, descriptor, key))
      .select(
        'head.subject_id',
        'head.change',
        'log.recorded_at as revised_at',
        'document.document',
      )
      .orderBy('head.sequence', 'desc')
      .limit(20),
  );

/** By documentId; by what it was given at first (for ever, also when withdrawn); and by what it is called now. */
const subjectsNamed = (knex: Knex, { type, queryable }: PublicTypeDescriptor, key: string) =>
  knex
    .from('publication_heads')
    .where({ subject_type: type, subject_id: key })
    .select('subject_id')
    .union(
      queryable.keys.flatMap((column) =>
        ['publication_heads', 'public_register'].map((table) =>
          knex
            .from(table)
            .where({ subject_type: type, [column]: key })
            .select('subject_id'),
        ),
      ),
    );

const candidate = ({ subject_id, document }: HeadRow) => {
  const { agency = null } = JSON.parse(document) as { agency?: unknown };
  return { documentId: subject_id, agency };
};

const goneAnswer = ({ subject_id, document }: HeadRow): OneAnswer => {
  const { indexNumber, kind, replacedBy } = JSON.parse(document) as {
    indexNumber: string | null;
    kind: WithdrawalKind;
    replacedBy: string | null;
  };
  return { kind: 'gone', documentId: subject_id, indexNumber, withdrawal: kind, replacedBy };
};

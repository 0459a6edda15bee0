/** The public subjects of a type as the tree that they are now, from the register alone: names, codes and levels, no documents. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { descriptorsOf } from '../descriptors';
import { refused, type QueryError } from '../domain/query/plan';
import { nest } from '../domain/tree';
import type { Reader } from '../reading/reader';

export interface TreeBranch {
  documentId: string;
  code: string | null;
  name: string | null;
  shortName: string | null;
  level: string | null;
  children: TreeBranch[];
}

export type TreeAnswer =
  | { kind: 'body'; body: { data: TreeBranch[]; meta: { total: number; isWhole: boolean } } }
  | { kind: 'bad_query'; error: QueryError };

/** A province has fewer; what is beyond is said to be missing. */
const MOST_NODES = 10_000;

interface TreeRow {
  id: string;
  parentId: string | null;
  code: string | null;
  name: string | null;
  shortName: string | null;
  level: string | null;
}

export const tree = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Takes no parameter. */
  async read(uid: string, query: Record<string, unknown>): Promise<TreeAnswer> {
    const descriptor = descriptorsOf(strapi).find(uid);
    if (!descriptor) throw new Error(`"${uid}" has no descriptor`);
    const [unknown] = Object.entries(query);
    if (unknown)
      return { kind: 'bad_query', error: refused(...unknown, 'is no parameter here').error };
    const reader = strapi.plugin('publication').service<Reader>('reader');
    const rows = await reader.rows<TreeRow>((knex) => treeQuery(knex, descriptor.type));
    const nodes = rows.slice(0, MOST_NODES);
    const data = nest<TreeRow, TreeBranch>(nodes, (node, children) => ({
      documentId: node.id,
      code: node.code,
      name: node.name,
      shortName: node.shortName,
      level: node.level,
      children,
    }));
    const meta = { total: nodes.length, isWhole: nodes.length === rows.length };
    return { kind: 'body', body: { data, meta } };
  },
});

/** Siblings in the order of the catalogue. One row more than is shown tells whether that is all. */
export const treeQuery = (knex: Knex, type: string): Knex.QueryBuilder =>
  knex('public_register as row')
    .leftJoin('public_register_terms as short', (on) =>
      on
        .on('short.subject_type', 'row.subject_type')
        .andOn('short.subject_id', 'row.subject_id')
        .andOnVal('short.kind', 'short_name'),
    )
    .where('row.subject_type', type)
    .orderBy(['row.scheme', 'row.position', 'row.number', 'row.subject_id'])
    .limit(MOST_NODES + 1)
    .select({
      id: 'row.subject_id',
      parentId: 'row.parent_id',
      code: 'row.number',
      name: 'row.name',
      shortName: 'short.value',
      level: 'row.level',
    });

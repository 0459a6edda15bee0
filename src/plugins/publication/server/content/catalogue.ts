/**
 * The catalogue of what is public, counted: one snapshot of the nodes, of the sets and of how many items have each, whatever the number
 * of agencies. Without filters the counts are those kept with the register; with filters the rows that they leave are counted once.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Facet, PublicTypeDescriptor } from '../contracts';
import { descriptorsOf } from '../descriptors';
import {
  buildCatalogue,
  type Catalogue,
  type CatalogueBranch,
  type CatalogueNode,
  type CountedSet,
} from '../domain/catalogue/tree';
import { isCounted } from '../domain/facets';
import { parseCatalogue, type CataloguePlan } from '../domain/query/parse-catalogue';
import { isEverything, type QueryError } from '../domain/query/plan';
import type { Build, Reader } from '../reading/reader';
import { countedRows } from './counted-rows';

export type CatalogueAnswer =
  | { kind: 'body'; body: { data: CatalogueBranch[]; meta: CatalogueMeta } }
  | { kind: 'bad_query'; error: QueryError };

type CatalogueMeta = Omit<Catalogue, 'branches'> & { by: string };

export const catalogue = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @param query nested as Strapi's query middleware gives it: `by` and `filters`. */
  async read(uid: string, query: Record<string, unknown>): Promise<CatalogueAnswer> {
    const descriptor = descriptorsOf(strapi).find(uid);
    if (!descriptor) throw new Error(`"${uid}" has no descriptor`);
    const plan = parseCatalogue(query, descriptor.queryable);
    if (!plan.ok) return { kind: 'bad_query', error: plan.error };
    const { by } = plan.value;
    const facet = descriptor.queryable.facets[by];
    if (!facet || !isCounted(facet.term)) throw new Error(`nothing is counted by "${by}"`);
    const reader = strapi.plugin('publication').service<Reader>('reader');
    const [sets, nodes = [], counts] = (await reader.snapshot(
      queriesOf(descriptor, facet, plan.value),
    )) as [SetRow[], NodeRow[], CountRow[]?];
    const { branches, ...totals } = buildCatalogue(
      facet.tree
        ? nodes.map((node) => nodeOf(node, facet.tree))
        : listed(facet, sets.flatMap(membersOf)),
      countedSets(sets, counts),
    );
    return { kind: 'body', body: { data: branches, meta: { by, ...totals } } };
  },
});

interface SetRow {
  facet_key: string;
  /** JSON list of texts. */
  members: string;
  total: number;
}

interface NodeRow {
  subject_id: string;
  parent_id: string | null;
  name: string | null;
  number: string | null;
  scheme: string | null;
}

interface CountRow {
  facet_key: string;
  total: number | string;
}

const queriesOf = (
  { type }: PublicTypeDescriptor,
  { term, tree }: Facet,
  { where }: CataloguePlan,
): Build[] => {
  const sets: Build = (knex) =>
    knex('public_facets')
      .where({ subject_type: type, kind: term })
      .select('facet_key', 'members', 'total');
  const nodes: Build = (knex) =>
    knex('public_register')
      .where({ subject_type: tree?.type ?? '' })
      .where((query) => void (tree?.scheme === undefined || query.where('scheme', tree.scheme)))
      .orderBy(['scheme', 'position', 'number', 'subject_id'])
      .select('subject_id', 'parent_id', 'name', 'number', 'scheme');
  return [
    sets,
    nodes,
    ...(isEverything(where) ? [] : [(knex: Knex) => countedRows(knex, type, term, where)]),
  ];
};

const membersOf = ({ members }: SetRow) => JSON.parse(members) as string[];

const countedSets = (sets: SetRow[], counts: CountRow[] | undefined): CountedSet[] => {
  const counted =
    counts && new Map(counts.map(({ facet_key: key, total }) => [key, Number(total)]));
  return sets.map((set) => ({
    members: membersOf(set),
    total: counted ? (counted.get(set.facet_key) ?? 0) : set.total,
  }));
};

const nodeOf = (row: NodeRow, tree: Facet['tree']): CatalogueNode => ({
  value: valueOf(row, tree?.by),
  id: row.subject_id,
  documentId: row.subject_id,
  parentId: row.parent_id,
  code: row.number,
  name: row.name,
});

const valueOf = (
  { subject_id: id, number, scheme }: NodeRow,
  by: NonNullable<Facet['tree']>['by'] | undefined,
): string => {
  if (by === 'subject_id') return id;
  return by === 'number' ? (number ?? '') : `${scheme ?? ''}/${number ?? ''}`;
};

/** Values that are no subjects of their own: in the order of their labels, or the highest first. */
const listed = ({ labels }: Facet, values: string[]): CatalogueNode[] => {
  const entries =
    labels ??
    [...new Set(values)]
      .sort()
      .reverse()
      .map((value) => ({ code: value, label: null }));
  return entries.map(({ code, label }) => ({
    value: code,
    id: code,
    documentId: null,
    parentId: null,
    code,
    name: label,
  }));
};

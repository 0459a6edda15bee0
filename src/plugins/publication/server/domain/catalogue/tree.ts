/**
 * The catalogue (目录) as a tree with counts, from the sets by which items are counted: an item of two makers stands under both, and is
 * counted once in whatever lies above both. Pure.
 */
import { nest } from '../tree';

export interface CatalogueNode {
  /** What the terms name it by. */
  value: string;
  id: string;
  parentId: string | null;
  /** Null: a value that is no subject of its own. */
  documentId: string | null;
  code: string | null;
  name: string | null;
}

export interface CountedSet {
  members: readonly string[];
  total: number;
}

export interface CatalogueBranch {
  /** Null: a year, a nature; or what the items name is not public itself. */
  documentId: string | null;
  code: string | null;
  name: string | null;
  /** Items that name it. */
  own: number;
  /** Items that name it or anything below it, each once. */
  total: number;
  children: CatalogueBranch[];
}

export interface Catalogue {
  branches: CatalogueBranch[];
  /** All items counted, each once. */
  total: number;
  /** Those that name nothing. */
  unassigned: number;
}

/** @param nodes in the order in which siblings stand. */
export function buildCatalogue(
  nodes: readonly CatalogueNode[],
  sets: readonly CountedSet[],
): Catalogue {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const pathOf = (id: string): string[] => {
    const path = new Set<string>();
    let next: string | null = id;
    while (next !== null && parents.has(next) && !path.has(next)) {
      path.add(next);
      next = parents.get(next) ?? null;
    }
    return [...path];
  };
  const namedBy = groupBy(nodes, ({ value }) => value);
  const own = new Map<string, number>();
  const total = new Map<string, number>();
  const strangers = new Map<string, number>();
  let unassigned = 0;
  for (const { members, total: items } of sets) {
    if (members.length === 0) unassigned += items;
    const above = new Set<string>();
    for (const member of members) {
      const named = namedBy.get(member);
      if (!named) add(strangers, member, items);
      for (const { id } of named ?? []) {
        add(own, id, items);
        for (const one of pathOf(id)) above.add(one);
      }
    }
    for (const id of above) add(total, id, items);
  }

  const branches = nest<CatalogueNode, CatalogueBranch>(nodes, (node, below) => ({
    documentId: node.documentId,
    code: node.code,
    name: node.name,
    own: own.get(node.id) ?? 0,
    total: total.get(node.id) ?? 0,
    children: below,
  }));
  return {
    branches: [...branches, ...[...strangers].sort(byValue).map(strangerOf)],
    total: sets.reduce((sum, { total: items }) => sum + items, 0),
    unassigned,
  };
}

const strangerOf = ([value, items]: [string, number]): CatalogueBranch => ({
  documentId: null,
  code: value,
  name: null,
  own: items,
  total: items,
  children: [],
});

const byValue = ([left]: [string, number], [right]: [string, number]) => (left < right ? -1 : 1);

const add = (sums: Map<string, number>, key: string, by: number) =>
  void sums.set(key, (sums.get(key) ?? 0) + by);

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

/** The paths that lead to a subject through the public trees: one query for all of them, looked up again and again, changed seldom. */
import type { Knex } from 'knex';
import type { NamedSubject, PathStart } from '../contracts';
import { pathTo } from '../domain/tree';
import { filled, whereAmong, type Slot } from '../reading/template';
import type { Lookup } from '../reading/work';
import { NAMED_COLUMNS, namedSubject, type NamedRow } from './named-rows';
import type { Shown } from './shown';

export interface PathRow extends NamedRow {
  parent_id: string | null;
}

const PATH_COLUMNS = [...NAMED_COLUMNS, 'parent_id'];

/** What is known of where paths begin. It may lead to more subjects than are meant: `pathsFrom` takes those that are. */
interface Beginnings<List = string[]> {
  types: List;
  ids: List;
  numbers: List;
}

export const beginningsOf = (starts: readonly PathStart[]): Beginnings => ({
  types: [...new Set(starts.map(({ type }) => type))],
  ids: starts.flatMap((start) => ('documentId' in start ? start.documentId : [])),
  numbers: starts.flatMap((start) => ('number' in start ? start.number : [])),
});

/** Where the paths begin and all that lies above. A circle in a tree ends, because `union` keeps each once. */
export const pathsQuery = (
  knex: Knex,
  { types, ids, numbers }: Beginnings<string[] | Slot>,
): Knex.QueryBuilder =>
  knex
    .withRecursive('above', PATH_COLUMNS, (base) => {
      const begin = (query: Knex.QueryBuilder, column: string, values: string[] | Slot) => {
        whereAmong(knex, query.from('public_register'), 'subject_type', types);
        return whereAmong(knex, query, column, values).select(PATH_COLUMNS);
      };
      // Two selects and no `or`, and `all` of both: SQLite finds each by an index of its own.
      void begin(base, 'subject_id', ids)
        .unionAll((other) => void begin(other, 'number', numbers))
        .union((next) => {
          void next
            .from('above')
            .joinRaw('cross join public_register as parent')
            .where('parent.subject_type', knex.ref('above.subject_type'))
            .where('parent.subject_id', knex.ref('above.parent_id'))
            .select(PATH_COLUMNS.map((column) => `parent.${column}`));
        });
    })
    .from('above')
    .select(PATH_COLUMNS);

/** Each from the top down to where it begins; empty where that is not public. */
export const pathsLookup = (
  { type, paths }: Shown,
  starts: readonly PathStart[],
): Lookup<NamedSubject[]> | null => {
  if (!paths || starts.length === 0) return null;
  const byKey = new Map(starts.map((start) => [startKey(start), start]));
  const startsOf = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  return {
    lookup: `paths of ${type}`,
    keys: [...byKey.keys()],
    statement: (missing) => filled(paths, { ...beginningsOf(startsOf(missing)) }),
    values: (rows, missing) => pathsFrom(startsOf(missing), rows as PathRow[]),
  };
};

const startKey = (start: PathStart): string => JSON.stringify(start);

/** What the lookup answered, one for each of `starts`. */
export const pathsOf = (
  starts: readonly PathStart[],
  lookup: Lookup | null,
  values: readonly NamedSubject[][],
): NamedSubject[][] => {
  const byKey = new Map(lookup?.keys.map((key, index) => [key, values[index] ?? []]));
  return starts.map((start) => byKey.get(startKey(start)) ?? []);
};

const pathsFrom = (starts: readonly PathStart[], above: readonly PathRow[]): NamedSubject[][] => {
  const nodes = above.map((row) => ({
    row,
    id: `${row.subject_type}/${row.subject_id}`,
    parentId: row.parent_id === null ? null : `${row.subject_type}/${row.parent_id}`,
  }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return starts.map((start) =>
    pathTo(
      nodes.find(({ row }) => isStart(row, start)),
      byId,
    ).map(({ row }) => namedSubject(row)),
  );
};

const isStart = (row: PathRow, start: PathStart): boolean =>
  row.subject_type === start.type &&
  ('documentId' in start
    ? row.subject_id === start.documentId
    : row.number === start.number && row.scheme === start.scheme);

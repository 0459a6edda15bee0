/** Rows of the register as far as others show them, by `TYPE/documentId`: looked up again and again, changed seldom. */
import type { NamedSubject } from '../contracts';
import { fillingsByGroup, groupKey } from '../reading/grouped-keys';
import { filled } from '../reading/template';
import type { Lookup, Work } from '../reading/work';
import { namedTypes, type Shown } from './shown';

export interface NamedRow {
  subject_type: string;
  subject_id: string;
  name: string | null;
  number: string | null;
  slug: string | null;
  scheme: string | null;
  kind: string | null;
  published_at: string | null;
}

export const NAMED_COLUMNS = [
  'subject_type',
  'subject_id',
  'name',
  'number',
  'slug',
  'scheme',
  'kind',
  'published_at',
] as const;

export const namedSubject = (row: NamedRow): NamedSubject => ({
  documentId: row.subject_id,
  name: row.name,
  number: row.number,
  slug: row.slug,
  scheme: row.scheme,
  kind: row.kind,
  publishedAt: row.published_at,
});

/** By key; what is not public has none. */
export type NamedRows = ReadonlyMap<string, NamedRow>;

export const namesLookup = (
  shown: Shown,
  keys: ReadonlySet<string>,
): Lookup<NamedRow | undefined> => ({
  lookup: `names of ${shown.type}`,
  keys: [...keys],
  statement: (missing) => filled(shown.names, fillingsByGroup('ids_', namedTypes(shown), missing)),
  values(rows, missing) {
    const found = byKey(rows as NamedRow[]);
    return missing.map((key) => found.get(key));
  },
});

/** What a lookup answered, as it was asked. */
export const namedRows = ({ keys }: Lookup, values: readonly (NamedRow | undefined)[]): NamedRows =>
  new Map(
    keys.flatMap((key, index) => {
      const row = values[index];
      return row ? [[key, row] as const] : [];
    }),
  );

/** Those of `keys`, in one step. */
export function* readNames(shown: Shown, keys: ReadonlySet<string>): Work<NamedRows> {
  if (keys.size === 0) return new Map();
  const lookup = namesLookup(shown, keys);
  const [values] = (yield [lookup]) as [(NamedRow | undefined)[]];
  return namedRows(lookup, values);
}

const byKey = (rows: readonly NamedRow[]) =>
  new Map(rows.map((row) => [groupKey(row.subject_type, row.subject_id), row]));

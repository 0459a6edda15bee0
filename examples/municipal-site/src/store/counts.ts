/** How much is held: for `/status.json`, tests and the demonstration. `withdrawn` counts items only. */
import type { SiteDatabase } from './open-database';

export interface Counts {
  items: number;
  withdrawn: number;
  agencies: number;
  offices: number;
  categories: number;
  matters: number;
  guides: number;
  lastSequence: string | null;
  epoch: string | null;
}

export function countHeld(database: SiteDatabase): Counts {
  const rows = database
    .prepare<[], { type: string; isWithdrawn: 0 | 1; count: number }>(
      'SELECT type, isWithdrawn, count(*) AS count FROM subject GROUP BY type, isWithdrawn',
    )
    .all();
  const count = (type: string, isWithdrawn: 0 | 1 = 0) =>
    rows.find((row) => row.type === type && row.isWithdrawn === isWithdrawn)?.count ?? 0;
  const last = database
    .prepare<[], { sequence: string; epoch: string }>(
      'SELECT sequence, epoch FROM subject ORDER BY sequence DESC LIMIT 1',
    )
    .get();
  return {
    items: count('information_item'),
    withdrawn: count('information_item', 1),
    agencies: count('agency'),
    offices: count('office'),
    categories: count('catalogue_category'),
    matters: count('disclosure_matter'),
    guides: count('disclosure_guide'),
    lastSequence: last?.sequence ?? null,
    epoch: last?.epoch ?? null,
  };
}

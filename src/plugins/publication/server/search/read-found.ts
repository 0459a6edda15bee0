/** Runs the statement of a search and reads its rows; by the newest months first, where the engine gives matches in no order. */
import type { Statement, Work } from '../reading/work';
import { byNewest } from './by-newest';
import { MOST_MATCHES, type FoundRow } from './found-query';

export interface FoundStatements {
  /** In the same snapshot, before each of the others. */
  settings: readonly Statement[];
  /** Of the newest months that hold so many entries, the fewest first; none where the engine gives the newest first. */
  newest: readonly { entries: number; statement: Statement }[];
  /** Of everything. */
  all: Statement;
}

export interface Found {
  /** documentIds of the page, in order. */
  ids: string[];
  total: number;
  /** By the text; one more than are ranked, where there are more. */
  matched: number;
  /** Facets of all that were found; null where nothing was, or none are wanted. */
  lines: string | null;
  isIndexWhole: boolean;
}

export function* readFound({ settings, newest, all }: FoundStatements): Work<Found> {
  let least = 0;
  for (const { entries, statement } of newest) {
    if (entries < least) continue;
    const found = readRows((yield [...settings, statement]).at(-1) as FoundRow[]);
    if (found.matched > MOST_MATCHES) return found;
    // At this rate so many entries hold enough of the newest.
    least = (entries * MOST_MATCHES) / Math.max(1, found.matched);
  }
  return readRows((yield [...settings, all]).at(-1) as FoundRow[]);
}

const readRows = (rows: FoundRow[]): Found => {
  const all = rows.find(({ subject_id }) => subject_id === null);
  const page = rows
    .filter((row): row is FoundRow & { subject_id: string } => row.subject_id !== null)
    .sort(byPlace);
  return {
    ids: page.map(({ subject_id }) => subject_id),
    total: Number(all?.total ?? 0),
    matched: Number(all?.matched ?? 0),
    lines: all?.lines ?? null,
    isIndexWhole: Number(all?.is_index_whole ?? 0) === 1,
  };
};

/** Rows of a union have no order that both engines promise. */
const byPlace = (left: FoundRow, right: FoundRow): number =>
  Number(left.rank) - Number(right.rank) || byNewest(left, right);

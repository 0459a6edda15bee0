/** Runs the statement of a search and reads its rows; by the newest months first, where the engine gives matches in no order. */
import type { Build } from '../reading/reader';
import type { SearchEngine } from './engine';
import { foundQuery, MOST_MATCHES, type FoundRow, type Search } from './found-query';
import type { NewestMonths } from './newest-months';

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

/** @param sizes the newest months, the fewest first, where the engine must be asked for them. */
export async function readFound(
  run: (build: Build) => Promise<FoundRow[]>,
  engine: SearchEngine,
  search: Search,
  sizes: readonly NewestMonths[] = [],
): Promise<Found> {
  const ask = async (months: readonly string[] = []) =>
    readRows(await run((knex) => foundQuery(knex, engine, search, months)));
  let least = 0;
  for (const { entries, months } of sizes) {
    if (entries < least) continue;
    const found = await ask(months);
    if (found.matched > MOST_MATCHES) return found;
    // At this rate so many entries hold enough of the newest.
    least = (entries * MOST_MATCHES) / Math.max(1, found.matched);
  }
  return ask();
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
const byPlace = (a: FoundRow, b: FoundRow): number => {
  const ranks = Number(a.rank) - Number(b.rank);
  if (ranks !== 0) return ranks;
  const [left, right] = [a, b].map((row) => `${row.published_at} ${row.subject_id}`) as [
    string,
    string,
  ];
  return left < right ? 1 : -1;
};

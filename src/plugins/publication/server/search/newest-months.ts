/**
 * Which months hold the newest so many entries, for the engine that must read all matches of a word: a common word has enough of its
 * newest in few of them. Kept for a minute; a month too many or too few of them costs time and changes no answer.
 */
import type { Build } from '../reading/reader';
import { monthAfter, monthsBetween } from './months';
import { monthLabel, monthOf } from './postgres-engine';

/** From the newest months that hold so many entries to those that hold the next size: how common a word is, the first ones tell. */
const SIZES = [30_000, 60_000, 120_000, 240_000, 480_000];
const KEPT_MS = 60_000;
const MOST_MONTHS = 600;

export interface NewestMonths {
  entries: number;
  /** One of these is on each of them. */
  labels: string[];
}

type Run = <Row>(build: Build) => Promise<Row[]>;

export function newestMonths(): (run: Run) => Promise<NewestMonths[]> {
  let kept: { at: number; found: Promise<NewestMonths[]> } | undefined;
  return (run) => {
    if (kept && performance.now() - kept.at < KEPT_MS) return kept.found;
    const found = readMonths(run);
    kept = { at: performance.now(), found };
    found.catch(() => (kept = undefined));
    return found;
  };
}

const readMonths = async (run: Run): Promise<NewestMonths[]> => {
  const [newest] = await run<Place>((knex) => docids(knex).limit(1));
  if (!newest) return [];
  const sizes: NewestMonths[] = [];
  let [reached, from] = [0, newest.docid];
  for (const entries of SIZES) {
    const [oldest] = await run<Place>((knex) =>
      docids(knex)
        .where('docid', '<=', from)
        .offset(entries - reached)
        .limit(1),
    );
    // Fewer than that: everything is asked at once.
    if (!oldest) break;
    // One more: whatever becomes public while this is kept.
    const last = monthAfter(monthOf(newest.docid));
    const months = monthsBetween(monthOf(oldest.docid), last, MOST_MONTHS);
    // Spread over a longer time they are few.
    if (months === null) break;
    sizes.push({ entries, labels: months.map(monthLabel) });
    [reached, from] = [entries, oldest.docid];
  }
  return sizes;
};

interface Place {
  docid: string;
}

const docids = (knex: Parameters<Build>[0]) =>
  knex('search_items').select('docid').orderBy('docid', 'desc');

/**
 * Which months hold the newest so many entries, for the engine that must read all matches of a word: a common word has enough of its
 * newest in few of them. Kept for a minute; a month too many or too few of them costs time and changes no answer.
 */
import type { Build } from '../reading/reader';
import { monthOf } from './postgres-engine';

/** From the newest months that hold so many entries to those that hold the next size. */
const SIZES = [30_000, 200_000];
const KEPT_MS = 60_000;

export interface NewestMonths {
  entries: number;
  months: string[];
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
  const [newest] = await run<{ docid: string }>((knex) => docids(knex).limit(1));
  if (!newest) return [];
  const sizes: NewestMonths[] = [];
  for (const entries of SIZES) {
    const [oldest] = await run<{ docid: string }>((knex) => docids(knex).offset(entries).limit(1));
    // Fewer than that: everything is asked at once.
    if (!oldest) break;
    sizes.push({ entries, months: monthsBetween(monthOf(oldest.docid), monthOf(newest.docid)) });
  }
  return sizes;
};

const docids = (knex: Parameters<Build>[0]) =>
  knex('search_items').select('docid').orderBy('docid', 'desc');

const monthsBetween = (first: string, last: string): string[] => {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(4))];
  // One more: whatever becomes public while this is kept.
  while (months.length === 0 || (months.at(-1) ?? '') <= last) {
    months.push(`${year}${String(month).padStart(2, '0')}`);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
};

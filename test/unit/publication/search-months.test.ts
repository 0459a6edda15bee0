/** Which months are asked, and when all are: an engine that reads all matches of a word must not do so for the commonest. */
import { isLookup, performAtOnce } from '../../../src/plugins/publication/server/reading/work';
import { newestMonths } from '../../../src/plugins/publication/server/search/newest-months';
import { monthOf } from '../../../src/plugins/publication/server/search/postgres-engine';
import {
  readFound,
  type FoundInput,
} from '../../../src/plugins/publication/server/search/read-found';

const SIZES = [
  { entries: 30_000, labels: ['¶2026-05', '¶2026-06'] },
  { entries: 60_000, labels: ['¶2024-05', '¶2026-06'] },
  { entries: 240_000, labels: ['¶2020-01', '¶2026-06'] },
];
const statement = { sql: '', bindings: [], mayBePrepared: false };
const templates = { found: statement, makers: [], years: statement };
const searched = (newest: FoundInput['newest']): FoundInput => ({
  ...{
    values: {},
    match: "'x'",
    groups: [],
    years: null,
    syntax: { and: ' & ', or: ' | ', quote: "'" },
  },
  ...{ settings: [], newest, facetNames: [] },
});

/** Answers how many each asking matched, in order; and how often it was asked. */
const asking = (newest: FoundInput['newest'], matched: number[]) => {
  let asked = 0;
  const answer = performAtOnce(readFound(templates, searched(newest)), (ask) => {
    const total = matched[asked] ?? 0;
    asked += 1;
    const rows = [{ subject_id: null, total, matched: total, lines: null }];
    return isLookup(ask) ? ask.values(rows, ask.keys) : rows;
  });
  return [answer.matched, asked];
};

test.each([
  ['a word that fills the newest months is asked of those alone', [10_001], 1],
  ['a less common word is asked of the next size', [5_800, 10_001], 2],
  ['a size that holds too few at that rate is passed over', [4_000, 10_001], 2],
  ['so is one that would hold just enough', [5_001, 10_001], 2],
  ['a word of which the largest holds too few is asked of all', [2_000, 9_000, 50_000], 3],
  ['a rare word is asked of all at once after the first', [3, 90], 2],
  ['a word that the newest months have not is asked of all', [0, 12], 2],
])('%s', (_rule, matched, times) => {
  expect(asking(SIZES, matched)).toEqual([matched.at(-1), times]);
});

test('an engine that gives the newest first is asked once', () => {
  expect(asking([], [10_001])).toEqual([10_001, 1]);
});

const docidOf = (date: string) => String((Date.parse(date) / 86_400_000) * 2 ** 31 + 5);

test('the month of a docid is that of its day', () => {
  expect(monthOf(docidOf('2026-06-01'))).toBe('2026-06');
  expect(monthOf(docidOf('1970-01-01'))).toBe('1970-01');
});

test('months reach from the oldest of so many to one after the newest, and are kept', async () => {
  let asked = 0;
  const answers = [docidOf('2026-01-15'), docidOf('2025-11-30'), undefined];
  const months = newestMonths();
  const run = () => {
    const docid = answers[asked];
    asked += 1;
    return Promise.resolve(docid === undefined ? [] : [{ docid }]) as never;
  };
  const sizes = await months(run);
  const labels = ['¶2025-11', '¶2025-12', '¶2026-01', '¶2026-02'];
  expect(sizes).toEqual([{ entries: 30_000, labels }]);
  expect(await months(run)).toBe(sizes);
  expect(asked).toBe(3);
});

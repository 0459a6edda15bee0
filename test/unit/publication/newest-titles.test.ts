/** The newest, read in the order of the index: the same as of all that there are. */
import {
  MORE,
  newestIds,
} from '../../../src/plugins/publication/server/content/newest-titles-work';
import type { NewestTemplates } from '../../../src/plugins/publication/server/content/newest-titles';
import { HEAD } from '../../../src/plugins/publication/server/reading/kept-values';
import { threadLookups } from '../../../src/plugins/publication/server/reading/thread-lookups';
import {
  isLookup,
  performAtOnce,
  type Ask,
  type Statement,
} from '../../../src/plugins/publication/server/reading/work';
import { DOCIDS_A_DAY } from '../../../src/plugins/publication/server/search/docids';

const DAY_MS = 86_400_000;

/** The same numbers for the same seed. */
const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

interface Row {
  docid: number;
  subject_id: string;
  published_at: string;
}

/** Some days with many, some with none; a number may be of the day before, or of a later one where the day was full. */
const rowsOf = (seed: number): Row[] => {
  const next = random(seed);
  const taken = new Set<number>();
  return Array.from({ length: 200 + Math.floor(next() * 300) }, (_, index) => {
    const day = 18_000 + (next() < 0.4 ? 30 : Math.floor(next() * 60));
    const shift = next() < 0.1 ? -1 : next() < 0.1 ? 2 : 0;
    let docid = (day + shift) * DOCIDS_A_DAY;
    while (taken.has(docid)) docid += 1;
    taken.add(docid);
    const instant = new Date(day * DAY_MS + Math.floor(next() * 4) * 1_000).toISOString();
    return {
      docid,
      subject_id: `s${String((index * 7_919) % 1_000)}-${index}`,
      published_at: instant,
    };
  });
};

const byDocid = (rows: readonly Row[]) => [...rows].sort((a, b) => b.docid - a.docid);

/** @param together how many are read at once: those of one page, or of several. */
const templates = (before: number, pageSize: number, together: number): NewestTemplates => {
  const after = before + pageSize + 1;
  const reach = Math.ceil(after / together) * together;
  return {
    first: { sql: 'first', bindings: [{ value: reach + MORE }], mayBePrepared: false },
    from: { sql: 'from', bindings: [{ name: 'from', as: 'value' }], mayBePrepared: false },
    page: { sql: '', bindings: [], mayBePrepared: false },
    count: null,
    ...{ reach, before, after },
  };
};

test.each(Array.from({ length: 60 }, (_, seed) => seed))('of rows by seed %i', (seed) => {
  const rows = rowsOf(seed);
  const expected = [...rows].sort((a, b) =>
    `${a.published_at} ${a.subject_id}` < `${b.published_at} ${b.subject_id}` ? 1 : -1,
  );
  const asked: string[] = [];
  const read = ({ sql, bindings }: Statement): unknown[] => {
    if (sql === HEAD.sql) return [{ epoch: 'e', sequence: 1, repairs: 0 }];
    asked.push(sql);
    return sql === 'first'
      ? byDocid(rows).slice(0, Number(bindings[0]))
      : byDocid(rows).filter(({ docid }) => docid >= Number(bindings[0]));
  };
  // One reader after the other, while nothing is published: what one page needed is kept for the next.
  const lookups = threadLookups(read);
  const answer = (ask: Ask): unknown[] =>
    isLookup(ask) ? lookups.answer(ask) : read(ask as Statement);
  for (let before = 0; before < 520; before += 20) {
    for (const together of [1, 100]) {
      const of = templates(before, 20, together);
      lookups.begin();
      expect(performAtOnce(newestIds(of, {}), answer)).toEqual(
        expected.slice(before, of.after).map(({ subject_id }) => subject_id),
      );
    }
  }
  expect(asked).toContain('from');
});

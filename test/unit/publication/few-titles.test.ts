/** The few that have a part of a title, read in no order: their pages and how many they are, from one reading; of many, nothing. */
import type { FewTemplates } from '../../../src/plugins/publication/server/content/few-titles';
import {
  fewTitles,
  MOST_FEW,
} from '../../../src/plugins/publication/server/content/few-titles-work';
import { HEAD } from '../../../src/plugins/publication/server/reading/kept-values';
import { threadLookups } from '../../../src/plugins/publication/server/reading/thread-lookups';
import {
  isLookup,
  performAtOnce,
  type Ask,
  type Statement,
} from '../../../src/plugins/publication/server/reading/work';

/** Two of a day each; the documentId says which of them is the newer. */
const rowsOf = (amount: number) =>
  Array.from({ length: amount }, (_, index) => ({
    docid: index,
    subject_id: `s${String(index).padStart(6, '0')}`,
    published_at: new Date(Math.floor(index / 2) * 86_400_000).toISOString(),
  }));

/** Another order for every number. */
const shuffled = <Row>(rows: readonly Row[]): Row[] =>
  rows.map((_, index) => rows[(index * 7_919) % rows.length] as Row);

const templates = (before: number, after: number): FewTemplates => ({
  all: { sql: 'all', bindings: [], mayBePrepared: false },
  page: { sql: '', bindings: [], mayBePrepared: false },
  ...{ before, after },
});

const SETTING: Statement = { sql: 'setting', bindings: [], mayBePrepared: true };

const reading = (amount: number) => {
  const asked: string[] = [];
  const read = ({ sql }: Statement): unknown[] => {
    if (sql === HEAD.sql) return [{ epoch: 'e', sequence: 1, repairs: 0 }];
    asked.push(sql);
    return sql === 'all' ? shuffled(rowsOf(amount)).slice(0, MOST_FEW + 1) : [];
  };
  const lookups = threadLookups(read);
  const answer = (ask: Ask): unknown[] =>
    isLookup(ask) ? lookups.answer(ask) : read(ask as Statement);
  return {
    asked,
    page(before: number, after: number) {
      lookups.begin();
      return performAtOnce(fewTitles(templates(before, after), {}, [SETTING]), answer);
    },
  };
};

test.each([0, 1, 21, 997])('%i of them, page by page, read once', (amount) => {
  const { asked, page } = reading(amount);
  const expected = rowsOf(amount)
    .reverse()
    .map(({ subject_id }) => subject_id);
  for (let before = 0; before < amount + 20; before += 20) {
    expect(page(before, before + 21)).toEqual({
      ids: expected.slice(before, before + 21),
      total: amount,
    });
  }
  expect(asked).toEqual(['setting', 'all']);
});

test('as many as are few, and one more', () => {
  expect(reading(MOST_FEW).page(0, 3)).toMatchObject({ total: MOST_FEW });
  const { asked, page } = reading(MOST_FEW + 1);
  expect([page(0, 3), page(0, 3)]).toEqual([null, null]);
  expect(asked).toEqual(['setting', 'all']);
});

/** Which months and years a condition on dates reaches over: one left out would hide what is public. */
import type { Condition } from '../../../src/plugins/publication/server/domain/query/plan';
import {
  dateLabelsOf,
  groupOfYears,
} from '../../../src/plugins/publication/server/search/date-labels';
import { labelOf } from '../../../src/plugins/publication/server/search/labels';
import { monthsBetween } from '../../../src/plugins/publication/server/search/months';

type Column = Extract<Condition, { kind: 'column' }>;

const on = (column: string, operator: Column['operator'], value: string): Condition => ({
  ...{ kind: 'column', column, operator, values: [value] },
});
const and = (...conditions: Condition[]): Condition => ({ kind: 'and', conditions });
const months = (kind: string, ...values: string[]) =>
  values.map((value) => labelOf({ kind, value }));
const generated = (...values: string[]) => months('generated_month', ...values);

test.each<[string, Condition, string[][], [string | null, string | null] | null]>([
  ['nothing', and(), [], null],
  ['one day', on('generated_on', '$eq', '2008-02-29'), [generated('2008-02')], null],
  [
    'over the end of a year',
    and(on('generated_on', '$gt', '2008-11-30'), on('generated_on', '$lt', '2009-01-01')),
    [generated('2008-11', '2008-12', '2009-01')],
    null,
  ],
  [
    'the narrowest of several, within groups',
    and(
      on('generated_on', '$gte', '2008-01-01'),
      and(on('generated_on', '$gte', '2008-03-01'), on('generated_on', '$lte', '2008-04-02')),
      on('generated_on', '$lte', '2009-01-01'),
    ),
    [generated('2008-03', '2008-04')],
    null,
  ],
  [
    'none at all',
    and(on('generated_on', '$gte', '2009-01-01'), on('generated_on', '$lt', '2008-01-01')),
    [['¶nothing']],
    null,
  ],
  [
    'more months than are named',
    and(on('generated_on', '$gte', '2000-05-01'), on('generated_on', '$lt', '2010-01-01')),
    [],
    ['2000', '2010'],
  ],
  ['without an end', on('generated_on', '$gte', '2008-03-01'), [], ['2008', null]],
  ['without a beginning', on('generated_on', '$lt', '2008-03-01'), [], [null, '2008']],
  [
    'years, and days without an end',
    and(on('year_key', '$lte', '2012'), on('generated_on', '$gte', '2008-03-01')),
    [],
    ['2008', '2012'],
  ],
  [
    'an instant, with the day before and the day after',
    on('published_at', '$eq', '2008-03-01T00:00:00.000Z'),
    [months('published_month', '2008-02', '2008-03')],
    null,
  ],
  ['instants without an end', on('published_at', '$gte', '2008-03-01T00:00:00.000Z'), [], null],
  ['what is left out', on('generated_on', '$ne', '2008-03-01'), [], null],
  ['several days, one of which it is', on('generated_on', '$in', '2008-03-01'), [], null],
  ['not', { kind: 'not', condition: on('generated_on', '$eq', '2008-03-01') }, [], null],
  ['either', { kind: 'or', conditions: [on('generated_on', '$eq', '2008-03-01')] }, [], null],
  ['another column', on('effective_on', '$eq', '2008-03-01'), [], null],
])('%s', (_what, where, groups, years) => {
  expect(dateLabelsOf(where)).toEqual({
    groups,
    years: years && { from: years[0], to: years[1] },
  });
});

test.each<[string | null, string | null, string[]]>([
  ['2008', '2010', ['2008', '2010']],
  ['2009', null, ['2010', '2026']],
  [null, '2008', ['1949', '2008']],
])('of the years that there are, those from %s to %s', (from, to, years) => {
  expect(groupOfYears({ from, to }, ['2026', '2010', '1949', '2008'])[0]?.toSorted()).toEqual(
    months('year', ...years).toSorted(),
  );
});

test('between years that there are not is nothing', () => {
  expect(groupOfYears({ from: '1999', to: '2001' }, ['1998', '2002'])).toEqual([['¶nothing']]);
});

test('as many months as are allowed, and one more', () => {
  expect(monthsBetween('2000-01', '2008-04', 100)).toHaveLength(100);
  expect(monthsBetween('2000-01', '2008-05', 100)).toBeNull();
  expect(monthsBetween('0099-12', '0100-01', 5)).toEqual(['0099-12', '0100-01']);
});

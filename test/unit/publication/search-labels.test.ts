/** Which filters narrow a search by labels, and how an engine is told: too narrow would leave out what is public. */
import type { Condition } from '../../../src/plugins/publication/server/domain/query/plan';
import {
  groupOf,
  groupsOf,
  labelOf,
  labelsOf,
  narrowestOf,
  withLabels,
} from '../../../src/plugins/publication/server/search/labels';
import { postgresEngine } from '../../../src/plugins/publication/server/search/postgres-engine';
import { sqliteEngine } from '../../../src/plugins/publication/server/search/sqlite-engine';

const label = (kind: string, value: string) => labelOf({ kind, value });
const term = (name: string, ...values: string[]): Condition => ({
  kind: 'term',
  term: name,
  values,
});
const and = (...conditions: Condition[]): Condition => ({ kind: 'and', conditions });

test.each<[string, Condition, string[][]]>([
  ['nothing', and(), []],
  ['a term', term('year', '2008'), [[label('year', '2008')]]],
  [
    'one of several',
    term('year', '2008', '2009'),
    [[label('year', '2008'), label('year', '2009')]],
  ],
  [
    'several conditions, within groups',
    and(term('year', '2008'), and(term('genre', 'a'))),
    [[label('year', '2008')], [label('genre', 'a')]],
  ],
  [
    'subjects that are referred to',
    { kind: 'subjects', term: 'repeals', type: 'information_item', ids: ['x'] },
    [[label('repeals', 'x')]],
  ],
  ['either', { kind: 'or', conditions: [term('year', '2008'), term('genre', 'a')] }, []],
  ['not', { kind: 'not', condition: term('year', '2008') }, []],
  [
    'codes, which name no subject by themselves',
    { kind: 'agencies', term: 'agency', codes: ['016'], hasBelow: true },
    [],
  ],
  [
    'a column of dates, which are no values of a term',
    { kind: 'column', column: 'name', operator: '$eq', values: ['x'] },
    [],
  ],
])('%s', (_what, where, groups) => {
  expect(groupsOf(where)).toEqual(groups);
});

test('a label tells kinds and values apart, and is one token of both engines', () => {
  const terms = [
    { kind: 'year', value: '2008' },
    { kind: 'yea', value: 'r2008' },
    { kind: 'agency', value: '2008' },
    { kind: 'year', value: '2008' },
  ];
  const labels = labelsOf({ terms, generatedOn: '2008-03-01', publishedAt: '' });
  expect(labels).toEqual([...new Set(terms.map(labelOf)), label('generated_month', '2008-03')]);
  expect(labels).toHaveLength(4);
  for (const one of labels) expect(one).toMatch(/^¶[0-9a-f]{12}$/);
});

test('what nobody has is narrowed to nothing, what very many have is not narrowed', () => {
  expect(groupOf('agency', [])).toEqual([['¶nothing']]);
  const many = Array.from({ length: 101 }, (_, index) => String(index));
  expect(groupOf('agency', many.slice(1))[0]).toHaveLength(100);
  expect(groupOf('agency', many)).toEqual([]);
});

test.each([
  ['PostgreSQL', postgresEngine, "'防汛' & ('¶a' | '¶b') & ('¶c')"],
  ['SQLite', sqliteEngine, '"防汛" AND ("¶a" OR "¶b") AND ("¶c")'],
])('%s', (_engine, engine, written) => {
  const match = engine.matchOf([{ kind: 'phrase', tokens: ['防汛'], stream: '防汛' }]);
  expect(withLabels(match, [['¶a', '¶b'], ['¶c']], engine.syntax)).toBe(written);
  expect(withLabels(match, [], engine.syntax)).toBe(match);
});

test('each group is named once, the shortest first, as many as are worth it', () => {
  const group = (name: string, size: number) =>
    Array.from({ length: size }, (_, index) => `${name}${index}`);
  const groups = [group('a', 100), group('b', 1), group('a', 100), group('c', 99)];
  expect(narrowestOf(groups).map((labels) => labels[0])).toEqual(['b0', 'c0', 'a0']);
  const many = Array.from({ length: 10 }, (_, index) => group(`g${index}-`, 100));
  expect(narrowestOf(many)).toHaveLength(4);
});

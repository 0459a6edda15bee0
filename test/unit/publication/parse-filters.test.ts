/** Filters reach only what a type lists; anything else is refused by its full path. No input makes the parser throw. */
import fc from 'fast-check';
import { parseFilters } from '../../../src/plugins/publication/server/domain/query/parse-filters';
import { OPERATORS } from '../../../src/plugins/publication/server/domain/query/plan';
import { QUERYABLE } from './queryable';

const parse = (filters: unknown) => parseFilters(filters, QUERYABLE);
const accepted = (filters: unknown) => {
  const found = parse(filters);
  if (!found.ok) throw new Error(`refused: ${JSON.stringify(found.error)}`);
  return found.value;
};
const refusal = (filters: unknown) => {
  const found = parse(filters);
  if (found.ok) throw new Error(`accepted: ${JSON.stringify(found.value)}`);
  return found.error;
};
const and = (...conditions: object[]) => ({ kind: 'and', conditions });
const column = (name: string, operator: string, ...values: unknown[]) => ({
  kind: 'column',
  column: name,
  operator,
  values,
});

describe('what is understood', () => {
  test.each<[string, unknown, object]>([
    ['a bare value is $eq', { title: 'a' }, and(and(column('name', '$eq', 'a')))],
    ['$ne', { title: { $ne: 'a' } }, and(and(column('name', '$ne', 'a')))],
    ['a list by commas', { title: { $in: 'a,b' } }, and(and(column('name', '$in', 'a', 'b')))],
    ['a list as array', { title: { $in: ['a,b'] } }, and(and(column('name', '$in', 'a,b')))],
    [
      'a list as object',
      { title: { $notIn: { 0: 'a' } } },
      and(and(column('name', '$notIn', 'a'))),
    ],
    [
      'what has no letters has no case',
      { title: { $containsi: '2026年防汛' } },
      and(and(column('name', '$contains', '2026年防汛'))),
    ],
    [
      'what has letters may have another',
      { title: { $containsi: 'a类' } },
      and(and(column('name', '$containsi', 'a类'))),
    ],
    ['a flag', { pinned: 'true' }, and(and(column('pinned', '$eq', 1)))],
    ['a number', { order: { $gt: '-3' } }, and(and(column('position', '$gt', -3)))],
    ['$null', { title: { $null: 'true' } }, and(and(column('name', '$null', 'true')))],
    [
      'a date',
      { generatedOn: '2026-02-28' },
      and(and(column('generated_on', '$eq', '2026-02-28'))),
    ],
    [
      'an instant with its offset',
      { firstPublishedAt: { $gte: '2026-05-12T08:00:00+08:00' } },
      and(and(column('published_at', '$gte', '2026-05-12T00:00:00.000Z'))),
    ],
    [
      'two operators of one field',
      { order: { $gte: '1', $lt: '5' } },
      and(and(column('position', '$gte', 1), column('position', '$lt', 5))),
    ],
    [
      'a relation by key',
      { subjects: { code: 'zhengwu' } },
      and(and({ kind: 'term', term: 'subject', values: ['zhengwu'] })),
    ],
    [
      'an agency by documentId',
      { agency: { documentId: 'd' } },
      and(and({ kind: 'term', term: 'agency', values: ['d'] })),
    ],
    [
      'an agency by the codes it has now',
      { agency: { code: { $in: 'a,b' } } },
      and(and({ kind: 'agencies', term: 'agency', codes: ['a', 'b'], hasBelow: false })),
    ],
    [
      'an agency with all below it',
      { agency: { subtree: 'a' } },
      and(and({ kind: 'agencies', term: 'agency', codes: ['a'], hasBelow: true })),
    ],
    [
      'several agencies with all below them',
      { agency: { subtree: { $in: ['a', 'b'] } } },
      and(and({ kind: 'agencies', term: 'agency', codes: ['a', 'b'], hasBelow: true })),
    ],
    [
      'others of the type, as far as they are public',
      { repeals: { documentId: 'a' } },
      and(and({ kind: 'subjects', term: 'repeals', type: 'item', ids: ['a'] })),
    ],
    [
      'a relation by list',
      { subjects: { code: { $in: ['a', 'b'] } } },
      and(and({ kind: 'term', term: 'subject', values: ['a', 'b'] })),
    ],
  ])('%s', (_name, filters, expected) => {
    expect(accepted(filters)).toEqual(expected);
  });

  test('$and, $or, $not, as list and as numbered object', () => {
    const members = [{ title: 'a' }, { $not: { pinned: 'true' } }];
    expect(accepted({ $or: members })).toEqual(accepted({ $or: { ...members } }));
    expect(accepted({ $or: members })).toEqual(
      and({
        kind: 'or',
        conditions: [
          and(and(column('name', '$eq', 'a'))),
          and({ kind: 'not', condition: and(and(column('pinned', '$eq', 1))) }),
        ],
      }),
    );
  });
});

describe('what is refused, and where', () => {
  test.each<[unknown, string]>([
    [null, 'filters'],
    ['title', 'filters'],
    [['title'], 'filters'],
    [{ body: 'a' }, 'filters[body]'],
    [{ subject_id: 'a' }, 'filters[subject_id]'],
    [{ constructor: 'a' }, 'filters[constructor]'],
    [{ hasOwnProperty: 'a' }, 'filters[hasOwnProperty]'],
    [JSON.parse('{"__proto__":"a"}'), 'filters[__proto__]'],
    [{ title: { $regex: 'a' } }, 'filters[title][$regex]'],
    [{ title: { constructor: 'a' } }, 'filters[title][constructor]'],
    [{ title: {} }, 'filters[title]'],
    [{ title: null }, 'filters[title][$eq]'],
    [{ title: ['a'] }, 'filters[title][$eq]'],
    [{ title: { $eq: { $eq: 'a' } } }, 'filters[title][$eq]'],
    [{ title: 'a\u0000b' }, 'filters[title][$eq]'],
    [{ title: 'a'.repeat(501) }, 'filters[title][$eq]'],
    [{ title: { $in: [] } }, 'filters[title][$in]'],
    [{ title: { $in: [['a']] } }, 'filters[title][$in]'],
    [{ title: { $in: Array.from({ length: 201 }, () => 'a') } }, 'filters[title][$in]'],
    [{ title: { $null: 'yes' } }, 'filters[title][$null]'],
    [{ pinned: '1' }, 'filters[pinned][$eq]'],
    [{ order: '1.5' }, 'filters[order][$eq]'],
    [{ order: '99999999999' }, 'filters[order][$eq]'],
    [{ generatedOn: '2026-5-1' }, 'filters[generatedOn][$eq]'],
    [{ generatedOn: '2026-13-01' }, 'filters[generatedOn][$eq]'],
    [{ generatedOn: '2026-02-30' }, 'filters[generatedOn][$eq]'],
    [{ firstPublishedAt: '2026-02-30' }, 'filters[firstPublishedAt][$eq]'],
    [{ firstPublishedAt: 'yesterday' }, 'filters[firstPublishedAt][$eq]'],
    [{ firstPublishedAt: '2026-05-12T08:00 (noon)' }, 'filters[firstPublishedAt][$eq]'],
    [{ firstPublishedAt: '2026-05-12T08:00:00' }, 'filters[firstPublishedAt][$eq]'],
    [{ order: { $contains: '1' } }, 'filters[order][$contains]'],
    [{ pinned: { $containsi: 'true' } }, 'filters[pinned][$containsi]'],
    [{ generatedOn: { $startsWith: '2026-05-01' } }, 'filters[generatedOn][$startsWith]'],
    [{ subjects: 'a' }, 'filters[subjects]'],
    [{ subjects: {} }, 'filters[subjects]'],
    [{ subjects: { name: 'a' } }, 'filters[subjects][name]'],
    [{ subjects: { subtree: 'a' } }, 'filters[subjects][subtree]'],
    [{ subjects: { constructor: 'a' } }, 'filters[subjects][constructor]'],
    [{ subjects: { code: { $ne: 'a' } } }, 'filters[subjects][code]'],
    [{ subjects: { code: { $eq: 'a', $in: ['b'] } } }, 'filters[subjects][code]'],
    [{ subjects: { code: { $in: [] } } }, 'filters[subjects][code]'],
    [{ subjects: { code: ['a'] } }, 'filters[subjects][code]'],
    [{ subjects: { code: 'a\u0000' } }, 'filters[subjects][code]'],
    [{ $or: [] }, 'filters[$or]'],
    [{ $or: 'a' }, 'filters[$or]'],
    [{ $or: { foo: { title: 'a' } } }, 'filters[$or]'],
    [{ $and: { '1e9': { title: 'a' } } }, 'filters[$and]'],
    [{ title: { $in: { a: 'x' } } }, 'filters[title][$in]'],
    [{ title: { $in: { '-1': 'x' } } }, 'filters[title][$in]'],
    [{ subjects: { code: { $in: { a: 'x' } } } }, 'filters[subjects][code]'],
    [{ subjects: { code: 'a'.repeat(256) } }, 'filters[subjects][code]'],
    [{ $or: [{ title: 'a' }, null] }, 'filters[$or][1]'],
    [{ $not: [{ title: 'a' }] }, 'filters[$not]'],
    [{ $where: '1=1' }, 'filters[$where]'],
  ])('%j at %s', (filters, parameter) => {
    expect(refusal(filters).parameter).toBe(parameter);
  });

  test('the answer names what would be right', () => {
    expect(refusal({ body: 'a' }).allowed).toEqual([
      ...Object.keys(QUERYABLE.fields),
      ...Object.keys(QUERYABLE.relations),
      '$and',
      '$or',
      '$not',
    ]);
    expect(refusal({ title: { $like: 'a' } }).allowed).toEqual(OPERATORS);
  });

  test.each<[unknown, string]>([
    [{ title: 'a'.repeat(501) }, 'at most 500 characters'],
    [{ subjects: { code: 'a'.repeat(256) } }, 'at most 255 characters'],
  ])('how long a text may be is said', (filters, rule) => {
    expect(refusal(filters).rule).toContain(rule);
  });

  test('nesting ends', () => {
    const nested = (depth: number): object =>
      depth === 0 ? { title: 'a' } : { $not: nested(depth - 1) };
    expect(parse(nested(8)).ok).toBe(true);
    expect(parse(nested(9)).ok).toBe(false);
    expect(parse(nested(5_000)).ok).toBe(false);
  });

  test('the number of conditions ends', () => {
    const many = (count: number) => ({
      $or: Array.from({ length: count }, () => ({ title: 'a' })),
    });
    expect(parse(many(100)).ok).toBe(true);
    expect(refusal(many(101))).toMatchObject({
      parameter: 'filters',
      allowed: ['100 conditions'],
    });
  });
});

test('whatever comes, the answer is a plan over listed columns or a refusal', () => {
  const name = fc.constantFrom(
    'title',
    'agency',
    'order',
    '$or',
    '$not',
    '$eq',
    '$in',
    '__proto__',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(name, fc.string()), tie('tree'), { maxKeys: 3 }),
    ),
  }));
  const columns = Object.values(QUERYABLE.fields).map((field) => field.column as string);
  fc.assert(
    fc.property(tree, (input) => {
      const found = parse(input);
      if (!found.ok) return;
      for (const [, used] of JSON.stringify(found.value).matchAll(/"column":"([^"]*)"/g))
        expect(columns).toContain(used);
    }),
  );
});

test('five searches in text are taken, wherever they stand; a sixth is refused', () => {
  const searches = (count: number) => ({
    $or: Array.from({ length: count }, (_, index) => ({
      $not: { title: { [['$contains', '$containsi', '$startsWith'][index % 3] ?? '']: 'a' } },
    })),
  });
  accepted(searches(5));
  expect(refusal(searches(6))).toMatchObject({
    parameter: 'filters',
    rule: expect.stringContaining('5 searches in text'),
  });
});

/** A list request is understood or refused with the names that are allowed; nothing is dropped without a word. */
import { parseList } from '../../../src/plugins/publication/server/domain/query/parse-list';
import { QUERYABLE } from './queryable';

const parse = (query: Record<string, unknown>) =>
  parseList(query, { type: 'item', queryable: QUERYABLE }, ['documentId', 'title', 'body']);
const refusal = (query: Record<string, unknown>) => {
  const plan = parse(query);
  if (plan.ok) throw new Error(`accepted: ${JSON.stringify(plan.value)}`);
  return plan.error;
};

test('an empty request is the first 25, counted, in the order of the type', () => {
  expect(parse({})).toEqual({
    ok: true,
    value: {
      type: 'item',
      where: { kind: 'and', conditions: [] },
      sort: [
        { column: 'published_at', isDescending: true },
        { column: 'name', isDescending: false },
      ],
      fields: null,
      after: null,
      page: 1,
      pageSize: 25,
      withCount: true,
    },
  });
});

describe('what is no parameter is refused, with the ones that are', () => {
  test.each(['status', '_q', 'locale', 'publicationFilter', 'page', 'constructor', 'toString', ''])(
    '%j',
    (name) => {
      expect(refusal({ [name]: 'draft' })).toMatchObject({
        parameter: name,
        allowed: ['filters', 'sort', 'fields', 'pagination', 'populate'],
      });
    },
  );

  test('__proto__ as an own key', () => {
    const query = JSON.parse('{"__proto__":{"status":"draft"}}') as Record<string, unknown>;
    expect(refusal(query).parameter).toBe('__proto__');
  });
});

test.each([[undefined], ['*'], ['agency'], [{ agency: { populate: '*' } }], [['agency']], [null]])(
  'populate %j changes nothing',
  (populate) => {
    expect(parse({ populate })).toEqual(parse({}));
  },
);

describe('sort', () => {
  const asc = { column: 'name', isDescending: false };
  const desc = { column: 'published_at', isDescending: true };
  test.each<[unknown, object[]]>([
    ['title', [asc]],
    ['title:asc', [asc]],
    ['firstPublishedAt:DESC', [desc]],
    ['firstPublishedAt:desc, title', [desc, asc]],
    [
      ['firstPublishedAt:desc', 'title'],
      [desc, asc],
    ],
    [{ 0: 'title' }, [asc]],
    [[], []],
    // Of equals by a flag: the order of the list itself, in the direction of the flag.
    [
      'pinned:desc',
      [{ ...asc, column: 'pinned', isDescending: true }, desc, { ...asc, isDescending: true }],
    ],
    ['title,pinned', [asc, { ...asc, column: 'pinned' }, { ...desc, isDescending: false }, asc]],
  ])('%j', (sort, expected) => {
    expect(parse({ sort })).toMatchObject({ ok: true, value: { sort: expected } });
  });

  test.each([
    '',
    'body',
    'title:up',
    '-title',
    'title;drop table public_register',
    'agency.name',
    'subject_id',
    '__proto__',
    'constructor:asc',
    'title\u0000',
    'title,title,title,title,title',
    null,
    [['title']],
    [{ title: 'asc' }],
    { title: { a: 'asc' } },
    { x: 'title' },
    { '-1': 'title' },
  ])('%j is refused', (sort) => {
    expect(refusal({ sort })).toMatchObject({
      parameter: 'sort',
      allowed: Object.keys(QUERYABLE.fields),
    });
  });
});

describe('fields', () => {
  test.each<[unknown, string[] | null]>([
    ['title', ['title']],
    ['title,body', ['title', 'body']],
    [
      ['title', 'body'],
      ['title', 'body'],
    ],
    ['*', null],
    ['*,title', null],
  ])('%j', (fields, expected) => {
    expect(parse({ fields })).toMatchObject({ ok: true, value: { fields: expected } });
  });

  test.each([null, [1], [{}], { a: { b: 'c' } }, Array.from({ length: 101 }, () => 'title')])(
    '%j is refused',
    (fields) => {
      expect(refusal({ fields }).parameter).toBe('fields');
    },
  );

  test.each<[unknown, string]>([
    ['researchNote', 'researchNote'],
    ['title,researchNote', 'researchNote'],
    ['*,researchNote', 'researchNote'],
    [['researchNote', '*'], 'researchNote'],
    ['', ''],
    ['toString', 'toString'],
    ['__proto__', '__proto__'],
  ])('%j is refused with the fields that there are', (fields, value) => {
    expect(refusal({ fields })).toMatchObject({
      parameter: 'fields',
      value,
      allowed: ['*', 'documentId', 'title', 'body'],
    });
  });
});

describe('pagination', () => {
  test.each<[object, object]>([
    [
      { page: '2', pageSize: '10' },
      { page: 2, pageSize: 10, withCount: true },
    ],
    [{ pageSize: '100' }, { page: 1, pageSize: 100 }],
    [{ withCount: 'false' }, { withCount: false }],
    [{ page: '1001', pageSize: '100' }, { page: 1001 }],
  ])('%j', (pagination, expected) => {
    expect(parse({ pagination })).toMatchObject({ ok: true, value: expected });
  });

  test.each<[unknown, string]>([
    [{ page: '0' }, 'pagination[page]'],
    [{ page: '-1' }, 'pagination[page]'],
    [{ page: '1.5' }, 'pagination[page]'],
    [{ page: '1e3' }, 'pagination[page]'],
    [{ page: ['1', '2'] }, 'pagination[page]'],
    [{ page: null }, 'pagination[page]'],
    [{ page: '1002', pageSize: '100' }, 'pagination[page]'],
    [{ page: '999999999999' }, 'pagination[page]'],
    [{ pageSize: '0' }, 'pagination[pageSize]'],
    [{ pageSize: '101' }, 'pagination[pageSize]'],
    [{ pageSize: 'all' }, 'pagination[pageSize]'],
    [{ withCount: '1' }, 'pagination[withCount]'],
    [{ withCount: true }, 'pagination[withCount]'],
    [{ after: 'x' }, 'pagination[after]'],
    [{ after: '' }, 'pagination[after]'],
    [{ after: ['x'] }, 'pagination[after]'],
    [{ after: null }, 'pagination[after]'],
    [{ after: 'x', page: '1' }, 'pagination[page]'],
    [{ start: '0' }, 'pagination[start]'],
    [{ limit: '5' }, 'pagination[limit]'],
    [{ constructor: '1' }, 'pagination[constructor]'],
    [['1'], 'pagination'],
    ['1', 'pagination'],
    [null, 'pagination'],
  ])('%j is refused at %s', (pagination, parameter) => {
    expect(refusal({ pagination }).parameter).toBe(parameter);
  });
});

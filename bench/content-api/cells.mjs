/**
 * What is asked, and how each server is asked for it. `cold` gives another address for every number, more of them than the answers that are kept; `hot`
 * is one address again and again. Stock Strapi is asked for the same items without their bodies. Over 150 lines
 * because it is a list: one cell after the other, with the address that each server has for it.
 */
import { URLSearchParams } from 'node:url';
import { documentIdOf } from './random.mjs';
import { COMMONEST, COMMON_WORDS, PLANTED, TOPIC_WORDS } from './words.mjs';

const STOCK_FIELDS = [
  'title',
  'indexNumber',
  'slug',
  'documentNumber',
  'generatedOn',
  'firstPublishedAt',
  'summary',
  'nature',
  'validity',
]
  .map((name, index) => `fields[${index}]=${name}`)
  .join('&');
const STOCK_RELATIONS =
  'populate[agency][fields][0]=name&populate[agency][fields][1]=code&populate[categories][fields][0]=name&populate[categories][fields][1]=code';
const OURS = '/api/information-items?';
const STOCK = `/api/information-items?${STOCK_FIELDS}&`;
const NO_COUNT = '&pagination[withCount]=false';

const at = (list, number) => list[number % list.length];
/** Mixed radix: each number stands for another choice from all lists together. */
const choice = (number, ...lists) => {
  let rest = number;
  return lists.map((list) => {
    const one = at(list, rest);
    rest = Math.floor(rest / list.length);
    return one;
  });
};
const upTo = (count) => Array.from({ length: count }, (_, index) => index + 1);
const page = (number, size) => `pagination[page]=${number}&pagination[pageSize]=${size}`;
const SIZES = [25, 24, 23, 22, 21];
/** Pages of twenty that a search is ranked for at once. */
const RANKED_TOGETHER = 10;

/** @param cursors for pages by cursor, of the second page and of a deep one: see `cursors.mjs`. */
export function cells(world, items, cursors) {
  const codes = world.agencies.map(({ code }) => code);
  const roots = [world.city, ...world.counties].map(({ code }) => code);
  const subjects = world.subjects.map(({ code }) => code);
  const pages = upTo(Math.min(400, Math.floor(items / 25)));

  const newest = (number) => choice(number, pages, SIZES);
  const byAgency = (number) => choice(number, codes, SIZES, upTo(3));
  const bySubtree = (number) => choice(number, roots, subjects, SIZES, upTo(3));
  const subtreeOf = (code) =>
    `filters[$or][0][agency][code]=${code}&filters[$or][1][agency][parent][code]=${code}&filters[$or][2][agency][parent][parent][code]=${code}`;
  const ids = (number) => documentIdOf('item', (number * 7_919) % items);
  const word = (kind) => PLANTED.find((one) => one.kind === kind).words;
  const q = encodeURIComponent;

  const lists = (suffix, label) => [
    {
      group: 'list',
      name: `newest${label}`,
      ours: (n) => `${OURS}${page(...newest(n))}${suffix}`,
      stock: (n) => `${STOCK}sort=firstPublishedAt:desc&${page(...newest(n))}${suffix}`,
      bare: (n) => bare('newest', newest(n), {}, suffix),
    },
    {
      group: 'list',
      name: `of an agency, by day of generation${label}`,
      ours: (n) => {
        const [code, size, number] = byAgency(n);
        return `${OURS}filters[agency][code]=${code}&sort=generatedOn:desc&${page(number, size)}${suffix}`;
      },
      stock: (n) => {
        const [code, size, number] = byAgency(n);
        return `${STOCK}filters[agency][code]=${code}&sort=generatedOn:desc&${STOCK_RELATIONS}&${page(number, size)}${suffix}`;
      },
      bare: (n) => {
        const [code, size, number] = byAgency(n);
        return bare('agency', [number, size], { code }, suffix);
      },
    },
    {
      group: 'list',
      name: `of a subtree and a subject, by day of generation${label}`,
      ours: (n) => {
        const [code, subject, size, number] = bySubtree(n);
        return `${OURS}filters[agency][subtree]=${code}&filters[subjects][code]=${subject}&sort=generatedOn:desc&${page(number, size)}${suffix}`;
      },
      stock: (n) => {
        const [code, subject, size, number] = bySubtree(n);
        return `${STOCK}${subtreeOf(code)}&filters[categories][code]=${subject}&filters[categories][scheme]=subject&sort=generatedOn:desc&${STOCK_RELATIONS}&${page(number, size)}${suffix}`;
      },
      bare: (n) => {
        const [code, subject, size, number] = bySubtree(n);
        return bare('subtree', [number, size], { code, subject }, suffix);
      },
    },
  ];
  const bare = (name, [number, size], own, suffix) =>
    `/query/${name}?${new URLSearchParams({ page: number, size, ...own, ...(suffix && { nocount: 1 }) })}`;

  const [listNewest, ...otherLists] = lists('', '');
  const search = (kind, make) => ({
    group: 'search',
    name: `search, ${kind}`,
    ours: (n) => {
      const [one, number, size] = make(n);
      return `/api/search?q=${q(one)}&${page(number, size)}`;
    },
    stock: (n) => {
      const [one, number, size] = make(n);
      return `${STOCK}filters[title][$containsi]=${q(one)}&sort=firstPublishedAt:desc&${page(number, size)}`;
    },
  });
  const deep = (name, list) => ({
    group: 'keyset',
    name,
    ours: (n) => `${OURS}pagination[after]=${at(list, n)}${NO_COUNT}`,
  });

  return [
    { ...listNewest, hot: true },
    {
      ...listNewest,
      name: 'newest; stock in no order',
      hot: true,
      stock: (n) => `${STOCK}${page(...newest(n))}`,
    },
    listNewest,
    { ...otherLists[0], hot: true },
    ...otherLists,
    ...lists(NO_COUNT, ', no count'),
    {
      group: 'one',
      name: 'one item',
      ours: (n) => `/api/information-items/${ids(n)}`,
      stock: (n) => `/api/information-items/${ids(n)}?${STOCK_RELATIONS}`,
      bare: (n) => `/query/one?id=${ids(n)}`,
    },
    {
      group: 'one',
      name: 'one item',
      hot: true,
      ours: (n) => `/api/information-items/${ids(n)}`,
      stock: (n) => `/api/information-items/${ids(n)}?${STOCK_RELATIONS}`,
      bare: (n) => `/query/one?id=${ids(n)}`,
    },
    ...['', NO_COUNT].map((suffix) => ({
      group: 'title',
      name: `title filter${suffix ? ', no count' : ''}`,
      ours: (n) => {
        const [one, number, size] = choice(n, TOPIC_WORDS, upTo(4), SIZES);
        return `${OURS}filters[title][$containsi]=${q(one)}&${page(number, size)}${suffix}`;
      },
      stock: (n) => {
        const [one, number, size] = choice(n, TOPIC_WORDS, upTo(4), SIZES);
        return `${STOCK}filters[title][$containsi]=${q(one)}&sort=firstPublishedAt:desc&${page(number, size)}${suffix}`;
      },
    })),
    search('few matches', (n) => choice(n, word('few'), [1], [20, 19, 18, 17])),
    search('some hundred matches', (n) => choice(n, word('hundreds'), upTo(5), [20, 19, 18])),
    search('up to 10,000 matches', (n) => choice(n, word('thousands'), upTo(20), [20, 19, 18])),
    // Each in a window of its own, more of them than are kept: nothing of it was found before.
    search('up to 10,000 matches, ranked anew', (n) => {
      const [one, window, size] = choice(n, word('thousands'), upTo(40), [20, 19, 18, 17]);
      return [one, RANKED_TOGETHER * (window - 1) + 1, size];
    }),
    search('a topic', (n) => choice(n, TOPIC_WORDS, upTo(8), [20, 19, 18])),
    search('common words', (n) => choice(n, COMMON_WORDS, upTo(4), [20, 19])),
    search('the commonest word', (n) => choice(n, [COMMONEST], upTo(400), [20, 19, 18, 17])),
    deep('by cursor, second page', cursors.near),
    deep(`by cursor, page ${cursors.deepPage}`, cursors.deep),
    {
      group: 'keyset',
      name: `by number, page ${cursors.numberedPage}`,
      ours: (n) => `${OURS}${page(cursors.numberedPage - (n % 500), 25)}${NO_COUNT}`,
      stock: (n) =>
        `${STOCK}sort=firstPublishedAt:desc&${page(cursors.numberedPage - (n % 500), 25)}${NO_COUNT}`,
    },
    ...totals(world, choice),
  ];
}

const NATURES = ['rule', 'normative_document', 'other_policy', 'other'];

/** Of ours alone: stock Strapi has no catalogue. What has one address only is asked with a cookie, which keeps it out of the memory. */
const totals = (world, pick) => {
  const years = upTo(18).map((number) => 2008 + number);
  const subjects = world.subjects.map(({ code }) => code);
  const filtered = (n) => {
    const [year, nature, subject] = pick(n, years, NATURES, subjects);
    return `filters[year]=${year}&filters[nature]=${nature}&filters[subjects][code]=${subject}`;
  };
  const wide = (n) => {
    const [nature, year, size] = pick(n, NATURES, years, SIZES, upTo(10));
    return `filters[nature]=${nature}&filters[year]=${year}&pagination[pageSize]=${size}`;
  };
  return [
    ...['agency', 'subject', 'year'].map((by) => ({
      group: 'catalogue',
      name: `catalogue by ${by}`,
      headers: { Cookie: 'a=b' },
      ours: () => `/api/catalogue?by=${by}`,
    })),
    ...['agency', 'subject', 'year'].map((by) => ({
      group: 'catalogue',
      name: `catalogue by ${by}, three filters`,
      ours: (n) => `/api/catalogue?by=${by}&${filtered(n)}`,
    })),
    {
      group: 'catalogue',
      name: 'list of a nature and a year, counted',
      headers: { Cookie: 'a=b' },
      ours: (n) => `${OURS}${wide(n)}`,
    },
    {
      group: 'catalogue',
      name: 'list of a nature and a year, no count',
      headers: { Cookie: 'a=b' },
      ours: (n) => `${OURS}${wide(n)}${NO_COUNT}`,
    },
  ];
};

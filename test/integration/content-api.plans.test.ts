/**
 * The questions that readers ask most are answered by an index, among thirty thousand items: the plan that the engine itself chooses names it,
 * and walks over no table.
 */
import { referringQuery } from '../../src/plugins/publication/server/content/beside';
import {
  countQuery,
  pageQuery,
  rowsById,
} from '../../src/plugins/publication/server/content/build-query';
import { keysOfFew } from '../../src/plugins/publication/server/content/by-keys';
import { countedRows } from '../../src/plugins/publication/server/content/counted-rows';
import {
  headsByAddress,
  headsByKey,
} from '../../src/plugins/publication/server/content/heads-query';
import { newestTemplates } from '../../src/plugins/publication/server/content/newest-titles';
import { beginningsOf, pathsQuery } from '../../src/plugins/publication/server/content/paths';
import { treeQuery } from '../../src/plugins/publication/server/content/tree';
import { parseList } from '../../src/plugins/publication/server/domain/query/parse-list';
import type { Condition, ListPlan } from '../../src/plugins/publication/server/domain/query/plan';
import type { Reader } from '../../src/plugins/publication/server/reading/reader';
import {
  filled,
  templateOf,
  type Fillings,
  type Template,
} from '../../src/plugins/publication/server/reading/template';
import { sqliteEngine } from '../../src/plugins/publication/server/search/sqlite-engine';
import type { PublicTypeDescriptor } from '../../types/publication';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';
import { ITEM } from '../support/city';
import { vacuum } from '../support/vacuum';

const ITEMS = 30_000;
const AGENCIES = 150;

let app: Application;
let descriptor: PublicTypeDescriptor;

beforeAll(async () => {
  app = await startApplication();
  descriptor = app.strapi
    .plugin('publication')
    .service('descriptors')
    .find(ITEM) as unknown as PublicTypeDescriptor;
  await fill();
}, 180_000);
afterAll(async () => {
  await app.stop();
});

const blank = { document_hash: '', revised_at: '', pinned: 0, position: 0 };

/** One city, ten counties, and the rest below the counties. */
const agencyRows = () =>
  Array.from({ length: AGENCIES }, (_, index) => ({
    ...blank,
    subject_type: 'agency',
    subject_id: `agency${index}`,
    sequence: 10_000_000 + index,
    number: `code${index}`,
    parent_id: index === 0 ? null : `agency${index <= 10 ? 0 : 1 + (index % 10)}`,
  }));

/** The same codes in thirty sites, in two levels. */
const columnRows = () =>
  Array.from({ length: 3_000 }, (_, index) => ({
    ...blank,
    subject_type: 'site_column',
    subject_id: `column${index}`,
    sequence: 20_000_000 + index,
    scheme: `site${index % 30}`,
    number: `code${Math.floor(index / 30)}`,
    parent_id: index < 300 ? null : `column${index % 300}`,
  }));

const itemOf = (index: number) => {
  const at = new Date(Date.UTC(2015, 0, 1) + index * 10_000_000).toISOString();
  return {
    id: `item${String((index * 7919) % ITEMS).padStart(8, '0')}`,
    publishedAt: at,
    generatedOn: at.slice(0, 10),
    terms: {
      agency: `agency${(index * 31) % AGENCIES}`,
      subject: `subject${index % 22}`,
      clause: `clause${index % 15}`,
      year: at.slice(0, 4),
    },
  };
};

const fill = async () => {
  const knex = app.strapi.db.connection;
  const items = Array.from({ length: ITEMS }, (_, index) => ({ ...itemOf(index), index }));
  await knex.transaction(async (trx) => {
    await trx.batchInsert('public_register', agencyRows(), 100);
    const rows = items.map(({ id, index, publishedAt, generatedOn, terms }) => ({
      ...blank,
      subject_type: 'information_item',
      subject_id: id,
      sequence: 1_000_000 + index,
      number: `number${index}`,
      name: `关于做好第${index}号防汛工作的通知`,
      splices: 'x'.repeat(400),
      published_at: publishedAt,
      generated_on: generatedOn,
      agency_key: terms.agency,
      subject_key: terms.subject,
      clause_key: terms.clause,
      year_key: terms.year,
    }));
    await trx.batchInsert('public_register', rows, 400);
    await trx.batchInsert(
      'public_register_terms',
      items.flatMap(({ id, publishedAt, generatedOn, terms }) =>
        Object.entries(terms).map(([kind, value]) => ({
          subject_type: 'information_item',
          subject_id: id,
          kind,
          value,
          published_at: publishedAt,
          generated_on: generatedOn,
        })),
      ),
      400,
    );
    const documents = items.map(({ id, index }) => ({
      sequence: 1_000_000 + index,
      document: JSON.stringify({ documentId: id, title: 'x'.repeat(500) }),
    }));
    await trx.batchInsert('publication_documents', documents, 400);
    // What one item is read by: made from the rows that are there.
    const fromItems = `from public_register where subject_type = 'information_item'`;
    for (const insert of [
      `publication_log (sequence, epoch, event_id, subject_type, subject_id, change, lane, document_hash, recorded_at)
       select sequence, 'e', subject_id, subject_type, subject_id, 'published', 'fast', '', published_at`,
      `publication_heads (subject_type, subject_id, sequence, is_in_feed, change, first_published_at)
       select subject_type, subject_id, sequence, 1, 'published', published_at`,
      `publication_addresses (subject_type, subject_id, address)
       select subject_type, subject_id, 'address' || (sequence - 1000000)`,
      `publication_former_numbers (subject_type, subject_id, number)
       select subject_type, subject_id, 'former' || (sequence - 1000000)`,
      `public_register_terms (subject_type, subject_id, kind, value, published_at, generated_on)
       select subject_type, subject_id, 'interprets', 'target' || (sequence % 5000), published_at, generated_on`,
    ])
      await trx.raw(`insert into ${insert} ${fromItems}`);
    await trx.batchInsert('public_register', columnRows(), 100);
    for (const kind of ['agency', 'subject', 'clause', 'year']) {
      const key = `${kind}_key`;
      await trx.raw(
        `insert into public_facets (subject_type, kind, facet_key, members, total)
         select subject_type, '${kind}', ${key}, '[]', count(*) from public_register
         where subject_type = 'information_item' group by subject_type, ${key}`,
      );
    }
    await trx.raw(
      `insert into public_facet_members (subject_type, kind, value, facet_key)
       select subject_type, kind, facet_key, facet_key from public_facets where facet_key <> ''`,
    );
  });
  // As PostgreSQL does by itself in the background; SQLite knows no statistics here, as in production.
  if (ENGINE === 'postgres') await vacuum(knex, 'public_register');
};

const planOf = (query: Record<string, unknown>): ListPlan => {
  const plan = parseList(query, descriptor, []);
  if (!plan.ok) throw new Error(plan.error.rule);
  return plan.value;
};

/** The lines of the plan that the engine chooses. */
const explained = async (query: {
  toSQL(): { toNative(): { sql: string; bindings: readonly unknown[] } };
}) => {
  const { sql, bindings } = query.toSQL().toNative();
  if (ENGINE === 'sqlite') {
    const rows = (await app.strapi.db.connection.raw(
      `explain query plan ${sql}`,
      bindings as string[],
    )) as { detail: string }[];
    return rows.map(({ detail }) => detail);
  }
  const client = (await app.strapi.db.connection.client.acquireConnection()) as {
    query(text: string, values: unknown[]): Promise<{ rows: { 'QUERY PLAN': string }[] }>;
  };
  try {
    const { rows } = await client.query(`explain ${sql}`, [...bindings]);
    return rows.map((row) => row['QUERY PLAN']);
  } finally {
    app.strapi.db.connection.client.releaseConnection(client);
  }
};

/** What it walks over from one end to the other. */
const walkedOver = (lines: string[]) =>
  lines.filter((line) =>
    ENGINE === 'sqlite'
      ? /^SCAN (row|term|found|child|parent|short|head|log|document|public_\w+|publication_\w+)\b/.test(
          line.trim(),
        )
      : /Seq Scan on (public_register|public_register_terms|publication_\w+)\b/.test(line),
  );

const COMMON: [string, Record<string, unknown>, string][] = [
  ['the newest', {}, 'public_register_newest'],
  ['of an agency', { filters: { agency: { code: 'code20' } } }, 'public_register_terms_newest'],
  ['of a county', { filters: { agency: { subtree: 'code5' } } }, 'public_register_terms_newest'],
  [
    'of the whole city',
    { filters: { agency: { subtree: 'code0' } } },
    'public_register_terms_newest',
  ],
  ['of a subject', { filters: { subjects: { code: 'subject3' } } }, 'public_register_terms_newest'],
  ['of a clause', { filters: { clauses: { code: 'clause3' } } }, 'public_register_terms_newest'],
  ['of a year', { filters: { year: '2020' } }, 'public_register_terms_newest'],
  [
    'that interpret an item',
    { filters: { interprets: { documentId: 'target7' } } },
    'public_register_terms_newest',
  ],
  ['by its number', { filters: { indexNumber: 'number77' } }, 'public_register_number'],
  [
    'by its number, of a subject',
    { filters: { indexNumber: 'number77', subjects: { code: 'subject3' } } },
    'public_register_number',
  ],
  [
    'of a subject and a year',
    { filters: { subjects: { code: 'subject3' }, year: '2020' } },
    'public_register_terms_newest',
  ],
  [
    'of a subject, by the day of generation',
    { filters: { subjects: { code: 'subject3' } }, sort: 'generatedOn:desc' },
    'public_register_terms_generated',
  ],
  ['by title', { sort: 'title' }, 'public_register_title'],
  ['pinned first', { sort: 'pinned:desc,firstPublishedAt:desc' }, 'public_register_pinned'],
  ['the pinned', { sort: 'pinned:desc' }, 'public_register_pinned'],
  [
    'of a subject within a county',
    { filters: { agency: { subtree: 'code5' }, subjects: { code: 'subject3' } } },
    'public_register_terms_newest',
  ],
];

test('a page: of those that the search index names', async () => {
  const plan = planOf({ filters: { title: { $contains: '防汛' } } });
  const ids = Array.from({ length: 40 }, (_, index) => itemOf(index * 70).id);
  const where: Condition = { kind: 'and', conditions: [plan.where, { kind: 'candidates', ids }] };
  const key = ENGINE === 'sqlite' ? 'sqlite_autoindex_public_register' : 'public_register_pkey';
  const { connection } = app.strapi.db;
  for (const query of [
    pageQuery(connection, descriptor.type, { ...plan, where }),
    countQuery(connection, descriptor.type, where),
  ]) {
    const lines = await explained(query);
    expect(lines.join('\n')).toContain(key);
    expect(walkedOver(lines)).toEqual([]);
  }
});

/** Filled in as a reading fills it in. */
const asked = (template: Template, fillings: Fillings): Parameters<typeof explained>[0] => ({
  toSQL: () => ({ toNative: () => filled(template, fillings) }),
});
/** Not that of the application, which has slots of its own. */
const template: Reader['template'] = (build) => templateOf(app.strapi.db.connection, build);

test('the rows of those that are known', async () => {
  const key = ENGINE === 'sqlite' ? 'sqlite_autoindex_public_register' : 'public_register_pkey';
  const rows = template((knex) => rowsById(knex, descriptor.type));
  const ids = Array.from({ length: 20 }, (_, index) => itemOf(index * 70).id);
  const lines = await explained(asked(rows, { ids }));
  expect(lines.join('\n')).toContain(key);
  expect(walkedOver(lines)).toEqual([]);
});

// PostgreSQL's index has no order to read the newest by.
(ENGINE === 'sqlite' ? test : test.skip)('the newest with a part of a title', async () => {
  const plan = planOf({ filters: { title: { $containsi: '防汛' } } });
  const templates = newestTemplates({ template }, sqliteEngine, descriptor.type, plan, 1);
  if (!templates?.count) throw new Error('the newest are read otherwise');
  const fillings = { match: '"防汛"', part_0: '防汛', from: 7, ids: ['one', 'two'] };
  const { first, from, count, page } = templates;
  for (const template of [first, from, count]) {
    const lines = await explained(asked(template, fillings));
    expect(lines.join('\n')).toContain('public_register_sequence (sequence=?');
    expect(lines.filter((line) => /TEMP B-TREE/.test(line))).toEqual([]);
    expect(walkedOver(lines)).toEqual([]);
  }
  const lines = await explained(asked(page, fillings));
  expect(lines.join('\n')).toContain('sqlite_autoindex_public_register');
  expect(walkedOver(lines)).toEqual([]);
});

test.each(COMMON)('a page: %s', async (_name, query, index) => {
  const plan = planOf(query);
  const first = await explained(pageQuery(app.strapi.db.connection, descriptor.type, plan));
  expect(first.join('\n')).toContain(index);
  expect(walkedOver(first)).toEqual([]);
});

test('one, by any of its keys', async () => {
  const lines = await explained(headsByKey(app.strapi.db.connection, descriptor, 'number77'));
  expect(lines.join('\n')).toContain('public_register_number');
  // SQLite names what an index is asked by: the type alone would be all of them.
  expect(lines.filter((line) => line.includes('(subject_type=?)'))).toEqual([]);
  expect(walkedOver(lines)).toEqual([]);
});

test.each(COMMON.filter(([name]) => !name.startsWith('by its number')))(
  'a page far behind, by its cursor: %s',
  async (_name, query, index) => {
    const plan = planOf(query);
    const { publishedAt, generatedOn, id } = itemOf(ITEMS / 2);
    const values: Record<string, string | number> = {
      published_at: publishedAt,
      generated_on: generatedOn,
      pinned: 0,
      name: '关于做好第15000号防汛工作的通知',
    };
    const after = [...plan.sort.map(({ column }) => values[column] ?? null), id];
    const lines = await explained(
      pageQuery(app.strapi.db.connection, descriptor.type, { ...plan, after }),
    );
    expect(lines.join('\n')).toContain(index);
    expect(walkedOver(lines)).toEqual([]);
  },
);

test.each([
  ['all', {}],
  ['of an agency', { filters: { agency: { code: 'code20' } } }],
  ['of a county', { filters: { agency: { subtree: 'code5' } } }],
  ['of a subject', { filters: { subjects: { code: 'subject3' } } }],
  ['of a year', { filters: { year: '2020' } }],
])('how many: %s, from the counts kept', async (_name, query) => {
  const lines = await explained(
    countQuery(app.strapi.db.connection, descriptor.type, planOf(query).where),
  );
  expect(lines.filter((line) => /\b(row|public_register_terms)\b/.test(line))).toEqual([]);
  expect(walkedOver(lines)).toEqual([]);
});

test('how many: with a part of a title that very many have, from an index alone', async () => {
  const { where } = planOf({ filters: { title: { $containsi: '防汛' } } });
  const lines = await explained(countQuery(app.strapi.db.connection, descriptor.type, where));
  expect(lines.filter((line) => line.includes('public_register_title')).join()).toMatch(
    /COVERING INDEX|Index Only Scan/,
  );
});

const COUNTED: [string, Record<string, unknown>, string][] = [
  [
    'a subject within a county',
    { agency: { subtree: 'code5' }, subjects: { code: 'subject3' } },
    'public_register_by_subject',
  ],
  [
    'a subject of an agency',
    { agency: { code: 'code20' }, subjects: { code: 'subject3' } },
    'public_register_by_agency',
  ],
  [
    'a year and a nature of a county',
    { agency: { subtree: 'code5' }, year: '2020', nature: 'other' },
    'public_register_by_agency',
  ],
  [
    'the years of a county since one',
    { agency: { subtree: 'code5' }, year: { $gte: '2018' } },
    'public_register_by_agency',
  ],
  [
    'a clause and a year of a subject',
    { clauses: { code: 'clause3' }, year: '2020', subjects: { code: 'subject3' } },
    'public_register_by_subject',
  ],
];

test.each(COUNTED)('how many: %s, from an index alone', async (_name, filters, index) => {
  const { connection } = app.strapi.db;
  const { where } = planOf({ filters });
  const counts = ['year', 'agency', 'subject'].map((by) =>
    countedRows(connection, descriptor.type, by, where),
  );
  for (const query of [countQuery(connection, descriptor.type, where), ...counts]) {
    const lines = await explained(query);
    const found = lines.filter((line) => line.includes(index));
    expect(found).toHaveLength(1);
    // Not from end to end, either.
    expect(found[0]).toMatch(/COVERING INDEX \S+ \(subject_type=\? AND \w+_key=\?|Index Only Scan/);
    expect(walkedOver(lines)).toEqual([]);
  }
});

test.each(COUNTED)('a page of the few that are of %s', async (_name, filters, index) => {
  const plan = planOf({ filters });
  const lines = await explained(
    pageQuery(app.strapi.db.connection, descriptor.type, plan, keysOfFew),
  );
  expect(lines.filter((line) => line.includes(index)).join()).toMatch(
    /COVERING INDEX|Index Only Scan/,
  );
  expect(walkedOver(lines)).toEqual([]);
});

test.each(['agency', 'subject'])('a catalogue by %s of few items reads those alone', async (by) => {
  const { where } = planOf({ filters: { indexNumber: 'number77' } });
  const lines = await explained(countedRows(app.strapi.db.connection, descriptor.type, by, where));
  expect(lines.join('\n')).toContain('public_register_number');
});

/** Two indexes of the terms begin alike. */
const ONE: [string, () => Parameters<typeof explained>[0], string | RegExp][] = [
  [
    'what refers to one',
    () =>
      referringQuery(
        app.strapi.db.connection,
        'information_item',
        ['interprets', 'repeals'],
        'target7',
      ),
    /public_register_terms_(newest|generated)/,
  ],
  [
    'the paths of one',
    () =>
      pathsQuery(
        app.strapi.db.connection,
        beginningsOf([
          { type: 'agency', documentId: 'agency77' },
          { type: 'site_column', scheme: 'site7', number: 'code7' },
          { type: 'site_column', scheme: 'site7', number: 'code99' },
        ]),
      ),
    'public_register_number',
  ],
  [
    'one by an old address',
    () => headsByAddress(app.strapi.db.connection, 'information_item', 'address77'),
    ENGINE === 'sqlite' ? 'sqlite_autoindex_publication_addresses' : 'publication_addresses_pkey',
  ],
];

test.each(ONE)('%s', async (_name, query, index) => {
  const lines = await explained(query());
  expect(lines.join('\n')).toMatch(index);
  expect(walkedOver(lines)).toEqual([]);
});

test('the tree of agencies reads agencies and nothing else', async () => {
  const lines = await explained(treeQuery(app.strapi.db.connection, 'agency'));
  expect(walkedOver(lines)).toEqual([]);
});

test('a filter without an index is noticed here', async () => {
  const plan = planOf({ filters: { effectiveOn: '2020-01-01' }, sort: 'effectiveOn' });
  const lines = await explained(pageQuery(app.strapi.db.connection, descriptor.type, plan));
  expect(lines.join('\n')).not.toContain('public_register_newest');
  if (ENGINE === 'postgres') expect(walkedOver(lines)).not.toEqual([]);
});

test('what the indexes lead to is what is there', async () => {
  const list = async (query: string) =>
    (await app.request.get(`/api/information-items?${query}&fields=title`).expect(200)).body as {
      data: { documentId: string }[];
      meta: { pagination: { total: number; next: string } };
    };
  const all = Array.from({ length: ITEMS }, (_, index) => itemOf(index));
  const below = new Set(
    agencyRows()
      .filter(({ subject_id: id, parent_id: parent }) => id === 'agency5' || parent === 'agency5')
      .map(({ subject_id: id }) => id),
  );
  const expected = all
    .filter(({ terms }) => below.has(terms.agency) && terms.subject === 'subject4')
    .map(({ id }) => id)
    .reverse();
  const query = 'filters[agency][subtree]=code5&filters[subjects][code]=subject4';
  const first = await list(query);
  expect(first.meta.pagination.total).toBe(expected.length);
  expect(first.data.map(({ documentId }) => documentId)).toEqual(expected.slice(0, 25));
  const after = encodeURIComponent(first.meta.pagination.next);
  const second = await list(`${query}&pagination[after]=${after}`);
  expect(second.data.map(({ documentId }) => documentId)).toEqual(expected.slice(25, 50));
});

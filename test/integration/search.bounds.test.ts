/**
 * What is left out of a search that finds more than is ranked, among as many items as that takes: what was asked for by its number or title stays, and the
 * newest of the rest; pages, total and facets are of the same items; and the answer says that it is not whole.
 */
import { ITEM_SEARCH } from '../../src/api/information-item/publication/searchable';
import { facetLine } from '../../src/plugins/publication/server/search/facet-lines';
import { labelsOf } from '../../src/plugins/publication/server/search/labels';
import { engineOf, facetNames } from '../../src/plugins/publication/server/search/search-index';
import type { PublicDocument } from '../../types/publication';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';
import { searchFor, type SearchBody } from './search.support';

const ITEMS = 10_300;
/** The oldest have one title, the oldest of those are of another agency. */
const ALIKE = 300;
const OF_COUNTY = 250;
/** The oldest have two more numbers. */
const RENUMBERED = 5_100;
const TITLE = '关于公布行政许可事项目录的通知';
const COUNTY = '016109260/';
const CITY = '016109000/';

let app: Application;

/** The order of the ids is not that of publication. */
const idOf = (index: number) => `item${String((index * 7919) % ITEMS).padStart(8, '0')}`;
const newestFirst = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => idOf(from - index));

const itemOf = (index: number) => {
  const publishedAt = new Date(Date.UTC(2018, 0, 1) + index * 3_600_000).toISOString();
  const day = Math.floor(Date.parse(publishedAt) / 86_400_000);
  const number = String(index).padStart(5, '0');
  const document: PublicDocument = {
    documentId: idOf(index),
    title: index < ALIKE ? TITLE : `第${number}号公告`,
    indexNumber: `${index < OF_COUNTY ? COUNTY : CITY}2018-${number}`,
    formerIndexNumbers: index < RENUMBERED ? [`旧字1-${number}甲`, `旧字1-${number}乙`] : [],
    generatedOn: index < ALIKE ? '2017-01-01' : '2018-01-01',
    summary: `转发防汛文件和${TITLE}`,
  };
  return {
    docid: day * (ENGINE === 'postgres' ? 2 ** 31 : 65_536) + index,
    sequence: 1_000_000 + index,
    publishedAt,
    document,
    entry: ITEM_SEARCH.entry(document),
    labels: labelsOf({ terms: [], generatedOn: String(document.generatedOn), publishedAt }),
    keys: new Set(ITEM_SEARCH.keys(document)),
  };
};

beforeAll(async () => {
  app = await startApplication();
  const items = Array.from({ length: ITEMS }, (_, index) => itemOf(index));
  const subjectOf = ({ document }: (typeof items)[number]) => ({
    subject_type: 'information_item',
    subject_id: document.documentId,
  });
  const { connection } = app.strapi.db;
  await connection.transaction(async (trx) => {
    const rows = items.map((item) => ({
      ...subjectOf(item),
      sequence: item.sequence,
      document_hash: '',
      revised_at: item.publishedAt,
      pinned: 0,
      position: 0,
      published_at: item.publishedAt,
      generated_on: String(item.document.generatedOn),
    }));
    await trx.batchInsert('public_register', rows, 400);
    const documents = items.map(({ sequence, document }) => ({
      sequence,
      document: JSON.stringify(document),
    }));
    await trx.batchInsert('publication_documents', documents, 400);
    const entries = items.map((item) => ({
      ...subjectOf(item),
      docid: item.docid,
      sequence: item.sequence,
      published_at: item.publishedAt,
      title: item.entry.title,
      facets: facetLine(facetNames(ITEM_SEARCH), item.entry.facets),
    }));
    await trx.batchInsert('search_items', entries, 400);
    const keys = items.flatMap(({ docid, keys }) =>
      [...keys].map((search_key) => ({ search_key, docid })),
    );
    await trx.batchInsert('search_keys', keys, 400);
    for (const { docid, entry, labels } of items)
      await engineOf(app.strapi).writeText(trx, String(docid), { ...entry.text, labels });
  });
  if (ENGINE === 'postgres') await connection.raw('analyze');
}, 180_000);
afterAll(() => app.stop());

const idsOf = ({ data }: SearchBody) => data.map(({ documentId }) => documentId);
const page = (number: number, pageSize = 50) =>
  `&pagination[page]=${number}&pagination[pageSize]=${pageSize}`;
/** Every item has one year. */
const countedIn = ({ meta }: SearchBody) =>
  (meta.facets?.year ?? []).reduce((sum, { count }) => sum + count, 0);
const summaryOf = (body: SearchBody) => ({
  total: body.meta.pagination.total,
  counted: countedIn(body),
  isWhole: body.meta.search.isWhole,
});

test('all that have a number which begins so, where they are few enough', async () => {
  const body = await searchFor(app, COUNTY, page(1));
  expect(summaryOf(body)).toEqual({ total: OF_COUNTY, counted: OF_COUNTY, isWhole: true });
  expect(idsOf(body)).toEqual(newestFirst(OF_COUNTY - 1, 50));
  expect(idsOf(await searchFor(app, COUNTY, page(5)))).toEqual(newestFirst(49, 50));
});

test('of more numbers that begin so the highest, and the answer says that it is not whole', async () => {
  const body = await searchFor(app, CITY, page(1));
  expect(summaryOf(body)).toEqual({ total: 10_000, counted: 10_000, isWhole: false });
  expect(idsOf(body)).toEqual(newestFirst(ITEMS - 1, 50));
  expect(idsOf(await searchFor(app, CITY, page(200)))).toEqual(newestFirst(ITEMS - 1 - 9_950, 50));
});

test('a subject with several such numbers is found once, and the rest of them are missed', async () => {
  const body = await searchFor(app, '旧字1-');
  expect(summaryOf(body)).toEqual({ total: RENUMBERED, counted: RENUMBERED, isWhole: false });
});

test('all that have the title, the newest first, and before what is newer and only mentions it', async () => {
  const body = await searchFor(app, TITLE, page(1));
  expect(summaryOf(body)).toEqual({ total: 10_000, counted: 10_000, isWhole: false });
  const found = [body];
  for (let number = 2; number <= 7; number += 1)
    found.push(await searchFor(app, TITLE, page(number)));
  expect(found.flatMap(idsOf)).toEqual([
    ...newestFirst(ALIKE - 1, ALIKE),
    ...newestFirst(ITEMS - 1, 50),
  ]);
  expect(idsOf(await searchFor(app, TITLE, page(200)))).toEqual(
    newestFirst(ITEMS - 1 - (10_000 - ALIKE - 50), 50),
  );
});

test('pages, total and facets are of the newest matches that are ranked', async () => {
  const body = await searchFor(app, '防汛', page(1));
  expect(summaryOf(body)).toEqual({ total: 10_000, counted: 10_000, isWhole: false });
  expect(idsOf(await searchFor(app, '防汛', page(334, 30)))).toEqual(newestFirst(ALIKE + 9, 10));
});

test('as many as are ranked are whole', async () => {
  const body = await searchFor(app, '防汛', '&filters[generatedOn]=2018-01-01');
  expect(summaryOf(body)).toEqual({ total: 10_000, counted: 10_000, isWhole: true });
  const fewer = await searchFor(app, CITY, '&filters[generatedOn]=2018-01-01');
  expect(summaryOf(fewer)).toEqual({ total: 10_000, counted: 10_000, isWhole: true });
});

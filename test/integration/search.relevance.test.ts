/**
 * How good the answers are: labelled searches over made-up items of a city, written for this purpose. Every labelled item must be found, in
 * the order of the rules; what is found besides counts against precision. Both engines must reach the same figures.
 */
import relevance from '../fixtures/search/relevance.json';
import { startApplication, type Application } from '../support/application';
import { buildPublicCity, publishItem } from './content-api.city';
import { searchFor } from './search.support';

interface Labelled {
  q: string;
  relevant: string[];
  /** Must come first; without it any of the relevant may. */
  first?: string;
}

const queries: Labelled[] = relevance.queries;
let app: Application;
const idOf = new Map<string, string>();
const nameOf = new Map<string, string>();

beforeAll(async () => {
  app = await startApplication();
  const city = await buildPublicCity(app.strapi);
  for (const { id, publishedAt, body, ...fields } of relevance.items) {
    const item = { ...fields, body: `<p>${body}</p>` };
    const documentId = await publishItem(app.strapi, city, item, publishedAt);
    idOf.set(id, documentId);
    nameOf.set(documentId, id);
  }
}, 240_000);
afterAll(() => app.stop());

const rankingOf = async (q: string) =>
  (await searchFor(app, q, '&pagination[pageSize]=50')).data.map(
    ({ documentId }) => nameOf.get(documentId) ?? documentId,
  );

test('labelled searches find what they should, first what should be first', async () => {
  const misses: unknown[] = [];
  let [reciprocal, recalled, relevantFound, found] = [0, 0, 0, 0];
  for (const { q, relevant, first } of queries) {
    const ranking = await rankingOf(q);
    const wanted = first === undefined ? relevant : [first];
    const place = ranking.findIndex((id) => wanted.includes(id));
    const hits = relevant.filter((id) => ranking.includes(id)).length;
    reciprocal += place < 0 ? 0 : 1 / (place + 1);
    recalled += hits / relevant.length;
    relevantFound += hits;
    found += ranking.length;
    if (place !== 0 || hits < relevant.length) misses.push({ q, relevant, ranking });
  }
  const figures = {
    queries: queries.length,
    meanReciprocalRank: reciprocal / queries.length,
    recall: recalled / queries.length,
    precision: relevantFound / found,
  };
  if (process.env.SHOW_RELEVANCE) process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect(misses).toEqual([]);
  expect(figures.queries).toBeGreaterThanOrEqual(60);
  expect(figures.precision).toBeGreaterThanOrEqual(0.9);
}, 120_000);

test('the order is the same on both engines', async () => {
  const rankings = [];
  for (const { q } of queries) rankings.push([q, ...(await rankingOf(q))].join(' '));
  expect(rankings).toMatchSnapshot();
}, 120_000);

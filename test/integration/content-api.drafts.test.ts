/** What is not public is not readable, not countable and not guessable, whatever the reader asks. */
import { startApplication, type Application } from '../support/application';
import { ITEM, publishableItem } from '../support/city';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

let app: Application;
let city: PublicCity;
let published: string;
let draft: string;

/** In the draft of a public item, in an item never published, and in the inner fields of a public one. */
const SECRETS = ['ZEBRADRAFT', 'ZEBRANEVER', 'ZEBRAINNER', 'ZEBRAWITHDRAWN'];

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
  const items = app.strapi.documents(ITEM);
  published = await publishItem(app.strapi, city, {
    researchNote: 'ZEBRAINNER',
    decisionOwner: 'ZEBRAINNER',
    legacySource: 'ZEBRAINNER',
    disclosureReason: 'ZEBRAINNER',
  });
  await items.update({
    documentId: published,
    data: { title: 'ZEBRADRAFT', body: '<p>ZEBRADRAFT</p>' } as never,
  });
  ({ documentId: draft } = await items.create({
    data: publishableItem(city, { title: 'ZEBRANEVER', disclosure: 'withheld' }) as never,
  }));
  const gone = await publishItem(app.strapi, city, {
    title: 'ZEBRAWITHDRAWN',
    body: '<p>ZEBRAWITHDRAWN</p>',
  });
  await items.unpublish({ documentId: gone });
}, 60_000);

afterAll(async () => {
  await app.stop();
});

const REQUESTS = [
  '',
  'status=draft',
  'status=',
  'status=published',
  'status[]=published',
  'status=published&status=draft',
  'publicationFilter=never-published',
  'publicationFilter=modified',
  'locale=*',
  'locale=zh',
  '_q=ZEBRA',
  'q=ZEBRA',
  'populate=*',
  'populate=deep',
  'populate[agency][populate]=*',
  'populate[interprets][status]=draft',
  'populate[createdBy]=*',
  'fields=*',
  'fields[]=researchNote',
  'fields=title,researchNote',
  'filters[publishedAt][$null]=true',
  'filters[title][$startsWith]=ZEBRA',
  'filters[researchNote][$startsWith]=ZEBRA',
  'filters[agency][items][title][$startsWith]=ZEBRA',
  'filters[$not][title]=a',
  'sort=researchNote',
  'pagination[pageSize]=100&pagination[withCount]=true',
  '__proto__[status]=draft',
  'constructor[prototype][status]=draft',
  'hasPublishedVersion=false',
];
const PATHS = [
  'information-items',
  'agencies',
  'offices',
  'disclosure-matters',
  'disclosure-guides',
  'catalogue-categories',
  'columns',
  'feed/changes',
];

test.each(PATHS)('GET /api/%s gives no word of it', async (path) => {
  for (const query of REQUESTS) {
    const { status, text } = await app.request.get(`/api/${path}?${query}`);
    expect([query, [200, 400].includes(status)]).toEqual([query, true]);
    for (const secret of SECRETS) {
      // What the reader wrote may be quoted back to him.
      const quoted = status === 400 || decodeURIComponent(query).includes(secret);
      expect([query, !quoted && text.includes(secret)]).toEqual([query, false]);
    }
  }
});

test('counts, pages and order tell nothing of what is not public', async () => {
  const { body } = await app.request.get('/api/information-items').expect(200);
  expect(body.meta.pagination.total).toBe(1);
  expect(body.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([
    published,
  ]);
  for (const value of ['ZEBRADRAFT', 'ZEBRANEVER', 'ZEBRAWITHDRAWN']) {
    const found = await app.request
      .get(`/api/information-items?filters[title]=${value}`)
      .expect(200);
    expect(found.body.meta.pagination.total).toBe(0);
  }
});

test.each(['status=draft', 'publicationFilter=never-published', 'locale=zh'])(
  'one, asked for with %s, is refused',
  async (query) => {
    for (const documentId of [published, draft]) {
      const { status, text } = await app.request.get(
        `/api/information-items/${documentId}?${query}`,
      );
      expect(status).toBe(400);
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    }
  },
);

test('a draft, an item with a draft beside it, and both with populate', async () => {
  await app.request.get(`/api/information-items/${draft}`).expect(404);
  const { text } = await app.request
    .get(`/api/information-items/${published}?populate=*`)
    .expect(200);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
});

test('the routes that Strapi would make of itself do not exist', async () => {
  for (const path of ['calendar-years', 'upload/files', 'users', 'site-columns'])
    expect([403, 404]).toContain((await app.request.get(`/api/${path}`)).status);
});

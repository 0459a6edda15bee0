/**
 * Whatever is published, revised, withdrawn, reclassified, renamed or moved, in any order: the register, its terms and its counts, the search index
 * and what the catalogue, the search and single items answer are those that the log alone gives. The sequence comes from a seed, which
 * a failure names.
 */
import type { Core } from '@strapi/strapi';
import { startApplication, type Application } from '../support/application';
import { AGENCY, ITEM } from '../support/city';
import { approved, approvedItems } from '../support/review';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

const SEED = Number(process.env.TEST_SEED ?? 20260601);
const STEPS = 40;

let app: Application;
let city: PublicCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
}, 60_000);
afterAll(async () => {
  await app.stop();
});

/** A small generator (mulberry32), so that a sequence can be had again. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const TABLES = [
  'public_register',
  'public_register_terms',
  'public_register_files',
  'public_facets',
  'public_facet_members',
];

/** Of a subject without the number by which the index keeps it: a new index may give another. */
const indexRows = async (strapi: Core.Strapi) => {
  const rows = (await strapi.db
    .connection('search_items as item')
    .leftJoin('search_keys as named', 'named.docid', 'item.docid')
    .select(
      ...['subject_type', 'subject_id', 'published_at', 'title', 'facets'].map(
        (column) => `item.${column}`,
      ),
      'named.search_key',
    )) as object[];
  return rows.map((row) => JSON.stringify(row)).sort();
};

const BY = ['agency', 'subject', 'genre', 'statutory', 'matter', 'column', 'nature', 'year'];
/** Words of titles, bodies and numbers; what a number leads to; a phrase. */
const WORDS = ['信息', '信', '防汛', '"做好防汛工作"', '安政发', '平利县', ...'123456789'];

/** What readers are told: the texts of the index are compared by what they find. */
const answers = async (app: Application, documentIds: readonly string[]) => {
  const items = '/api/information-items';
  const addresses = [
    ...BY.map((by) => `/api/catalogue?by=${by}`),
    ...BY.map((by) => `/api/catalogue?by=${by}&filters[agency][subtree]=016109260`),
    ...WORDS.map((word) => `/api/search?q=${word}&pagination[pageSize]=50`),
    ...documentIds.flatMap((id) => [
      `${items}/${id}`,
      `${items}?filters[interprets][documentId]=${id}`,
      `/api/legacy-urls?url=http://old.example/${id}`,
    ]),
    ...[1, 2, 3].map((number) => `/api/legacy-urls?url=http://old.example/${number}.html`),
    '/api/agencies/tree',
  ];
  const given: Record<string, [status: number, location: unknown, body: unknown]> = {};
  for (const address of addresses) {
    // Signed in or not, the answer is the same; what comes with a cookie is read and not remembered.
    const answer = await app.request.get(encodeURI(address)).set('Cookie', 'x=1');
    given[address] = [answer.status, answer.headers.location, answer.body];
  }
  return given;
};

/** Every row as text, in order. */
const dump = async (strapi: Core.Strapi): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => {
        const rows = (await strapi.db.connection(table)) as Record<string, unknown>[];
        const texts = rows.map((row) =>
          JSON.stringify(Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1))),
        );
        return [table, texts.sort()] as const;
      }),
    ),
  );

test(`the register is what the log says (seed ${SEED})`, async () => {
  const pick = chance(SEED);
  const one = <Value>(values: readonly Value[]): Value => values[pick(values.length)] as Value;
  const known: string[] = [];
  const agencies = [city.agency, city.otherAgency, city.township, city.stranger];
  const content = () => {
    const makers = [...new Set([one(agencies), ...(pick(2) ? [one(agencies)] : [])])];
    return {
      title: `信息${pick(1000)}`,
      documentNumber: one([null, `安政发〔2026〕${pick(1000)}号`]),
      agency: { documentId: makers[0] },
      jointAgencies: makers.slice(1).map((documentId) => ({ documentId })),
      jointSignatureEvidence: '会签单〔2026〕1号',
      generatedOn: `202${4 + pick(3)}-0${1 + pick(9)}-01`,
      nature: one(['other_policy', 'other'] as const),
      subjects: pick(2) ? [{ documentId: city.subject }] : [],
      pinned: pick(4) === 0,
      interprets: known.length > 0 && pick(3) === 0 ? [{ documentId: one(known) }] : [],
      interpretationKind: 'text',
      repeals: known.length > 0 && pick(5) === 0 ? [{ documentId: one(known) }] : [],
      legacyAddress: one([null, `http://old.example/${pick(4)}.html`]),
    };
  };
  const items = approvedItems(app.strapi);
  const acts: Record<string, () => Promise<unknown>> = {
    publish: async () => known.push(await publishItem(app.strapi, city, content())),
    revise: () =>
      items.update({ documentId: one(known), data: content() as never, status: 'published' }),
    withdraw: () => app.strapi.documents(ITEM).unpublish({ documentId: one(known) }),
    reclassify: () =>
      approved(app.strapi, () =>
        app.strapi
          .plugin('publication')
          .service('withdrawal')
          .withdraw(ITEM, one(known), { kind: 'withdrawn', replacedBy: null }),
      ),
    rename: () =>
      app.strapi
        .documents(AGENCY)
        .update({ documentId: one(agencies), data: { name: `机关${pick(100)}` } as never }),
    move: () =>
      app.strapi.documents(AGENCY).update({
        documentId: city.township,
        data: { parent: { documentId: one([city.agency, city.otherAgency]) } } as never,
      }),
  };
  const done: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const name = known.length < 3 ? 'publish' : one(Object.keys(acts));
    // What is withdrawn can't be withdrawn again, and such a refusal must leave no trace either.
    const outcome = await acts[name]?.().then(
      () => 'done',
      () => 'refused',
    );
    done.push(`${name} ${outcome ?? ''}`);
  }
  expect(done.filter((act) => act.endsWith('done')).length).toBeGreaterThan(STEPS / 2);

  const written = await dump(app.strapi);
  expect(written.public_register?.length).toBeGreaterThan(8);
  const [index, told] = [await indexRows(app.strapi), await answers(app, known)];
  expect(JSON.stringify(told)).toMatch(/"interpretations":{"total":[1-9]/);
  const found = Object.entries(told).filter(([address, [, , body]]) =>
    address.startsWith('/api/search') ? (body as { data: unknown[] }).data.length > 0 : false,
  );
  expect(found.length).toBeGreaterThan(3);

  for (const table of [...TABLES, 'search_items', 'search_keys', 'search_texts'])
    await app.strapi.db.connection(table).delete();
  await app.strapi.plugin('publication').service('log').rebuild();
  const rebuilt = await dump(app.strapi);
  for (const table of TABLES) expect([table, rebuilt[table]]).toEqual([table, written[table]]);
  expect(await indexRows(app.strapi)).toEqual(index);
  const toldAnew = await answers(app, known);
  for (const [address, answer] of Object.entries(told))
    expect([address, toldAnew[address]]).toEqual([address, answer]);

  // Addresses of what is public are put right; of what is withdrawn they stay (nothing in the register says them).
  const addresses = app.strapi.db.connection('publication_addresses');
  await addresses.clone().update({ address: app.strapi.db.connection.raw(`address || 'x'`) });
  await app.strapi.plugin('publication').service('log').rebuild();
  const spoiled = (await addresses.clone().whereLike('address', '%x').select('subject_id')) as {
    subject_id: string;
  }[];
  const listed = await app.strapi.db.connection('public_register').pluck('subject_id');
  expect(spoiled.filter(({ subject_id: id }) => listed.includes(id))).toEqual([]);

  // A register that is right but for its counts is counted anew.
  await app.strapi.db.connection('public_facets').update({ total: 7 });
  await app.strapi.db.connection('public_facet_members').delete();
  await app.strapi.plugin('publication').service('log').rebuild();
  expect(await dump(app.strapi)).toEqual(written);

  const { body } = await app.request.get('/api/catalogue?by=agency').expect(200);
  const counted = await app.request.get('/api/catalogue?by=agency&filters[title][$ne]=none');
  expect(body).toEqual(counted.body);
}, 120_000);

/**
 * Whatever is published, revised, withdrawn, reclassified, renamed or moved, in any order: the register, its terms and its counts are those
 * that the log alone gives. The sequence comes from a seed, which a failure names.
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

/** Every row as text, in order. */
const dump = async (strapi: Core.Strapi) =>
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
  for (const table of TABLES) await app.strapi.db.connection(table).delete();
  await app.strapi.plugin('publication').service('log').rebuild();
  const rebuilt = await dump(app.strapi);
  for (const table of TABLES) expect([table, rebuilt[table]]).toEqual([table, written[table]]);

  // A register that is right but for its counts is counted anew.
  await app.strapi.db.connection('public_facets').update({ total: 7 });
  await app.strapi.db.connection('public_facet_members').delete();
  await app.strapi.plugin('publication').service('log').rebuild();
  expect(await dump(app.strapi)).toEqual(written);

  const { body } = await app.request.get('/api/catalogue?by=agency').expect(200);
  const counted = await app.request.get('/api/catalogue?by=agency&filters[title][$ne]=none');
  expect(body).toEqual(counted.body);
}, 120_000);

/** After an update the register is made anew from the log at the start: what the version before did not find by is found. */
import { startApplication, type Application } from '../support/application';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

jest.setTimeout(120_000);

let database: TestDatabase;
let app: Application;
let city: PublicCity;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApplication(database);
  city = await buildPublicCity(app.strapi);
});
afterAll(async () => {
  await app.stop();
  await database.drop();
});

test('relations and old addresses of what was public before', async () => {
  const target = await publishItem(app.strapi, city, { legacyAddress: 'http://old.example/1.htm' });
  const source = await publishItem(app.strapi, city, {
    interprets: [{ documentId: target }],
    interpretationKind: 'text',
  });
  const knex = app.strapi.db.connection;
  await knex('public_register_terms').where({ kind: 'interprets' }).delete();
  await knex('publication_addresses').delete();
  await knex('public_register').where({ subject_id: source }).update({ kind: null });
  await knex('public_register').update({ splices: null });
  await knex('public_register_form').update({ form: 2 });
  await app.stop();
  app = await startApplication(database);
  const { body } = await app.request.get(`/api/information-items/${target}`).expect(200);
  expect(body.data.referredToBy.interpretations.newest).toMatchObject([
    { documentId: source, kind: 'text' },
  ]);
  await app.request.get('/api/legacy-urls?url=http://old.example/1.htm').expect(308);
  const unspliced = await app.strapi.db.connection('public_register').whereNull('splices');
  expect(unspliced).toEqual([]);
});

test('an index of the search from before it was joined by the sequence', async () => {
  await publishItem(app.strapi, city, { title: '关于采砂管理的通知' });
  const knex = app.strapi.db.connection;
  await knex.schema.alterTable('search_items', (table) => {
    table.dropColumn('sequence');
  });
  await knex('raw_table_versions').where({ owner: 'search', version: 2 }).delete();
  await app.stop();
  app = await startApplication(database);
  const { body } = await app.request.get(`/api/search?q=${encodeURIComponent('采砂')}`).expect(200);
  expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['关于采砂管理的通知']);
  expect(body.meta.pagination.total).toBe(1);
});

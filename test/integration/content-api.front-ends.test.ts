/** What front ends are promised: Strapi's own client works unchanged, and a website can follow the feed to know which pages are old. */
import type { AddressInfo } from 'node:net';
import { strapi as connect } from '@strapi/client';
import type { components } from '../../types/content-api';
import { followChanges } from '../../examples/front-end/follow-changes';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, type SmallCity } from '../support/city';
import { approvedItems } from '../support/review';
import { publishItem } from './content-api.city';

const COLUMN = 'api::site-column.site-column';

let app: Application;
let city: SmallCity;
let baseUrl: string;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  for (const title of ['防汛通知', '抗旱通知', '森林防火令'])
    await publishItem(app.strapi, city, { title, generatedOn: '2026-05-01' });
  const server = app.strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 90_000);

afterAll(async () => {
  await app.stop();
});

describe("Strapi's client", () => {
  const items = () => connect({ baseURL: `${baseUrl}/api` }).collection('information-items');

  test('finds a page of a list by filters, sort, fields and pagination', async () => {
    const { data, meta } = await items().find({
      filters: { title: { $contains: '通知' }, generatedOn: { $gte: '2026-01-01' } },
      sort: ['title:asc'],
      fields: ['title', 'generatedOn'],
      pagination: { page: 1, pageSize: 1 },
      populate: '*',
    });
    expect(data).toHaveLength(1);
    expect(data[0]).toEqual({
      documentId: expect.any(String) as string,
      title: expect.stringContaining('通知') as string,
      generatedOn: '2026-05-01',
    });
    expect(meta.pagination).toMatchObject({ page: 1, pageSize: 1, pageCount: 2, total: 2 });
  });

  test('finds one, with what it refers to', async () => {
    const { data: listed } = await items().find({ filters: { title: '森林防火令' } });
    const { data } = await items().findOne(listed[0]!.documentId);
    expect(data).toMatchObject({ title: '森林防火令', agency: { documentId: city.agency } });
  });

  test('is told what it may ask when it asks for something else', async () => {
    await expect(items().find({ filters: { decisionOwner: '某人' } })).rejects.toMatchObject({
      response: { status: 400 },
    });
  });

  test('can change nothing', async () => {
    await expect(items().create({ title: '从外面写的' })).rejects.toMatchObject({
      response: { status: 401 },
    });
  });
});

test('an entry of a list asked without `fields` is of the type that the guide names', async () => {
  type Entry = Required<Omit<components['schemas']['InformationItemInList'], 'body'>>;
  const answer = await fetch(`${baseUrl}/api/information-items?sort=title:DESC`);
  const { data } = (await answer.json()) as { data: [Entry] };
  // The compiler says so: they are there, and the body is not.
  const [title, columns]: [string | null, { code: string | null }[]] = [
    data[0].title,
    data[0].columns,
  ];
  expect({ title, columns }).toEqual({ title: expect.any(String), columns: expect.any(Array) });
  // @ts-expect-error only where `fields` names it
  expect(data[0].body).toBeUndefined();
});

test('a website that follows the feed learns which of its pages are old, and again nothing when nothing changed', async () => {
  const told: string[] = [];
  const follow = (cursor: string | null) =>
    followChanges({
      baseUrl,
      cursor,
      revalidate: (tags) => Promise.resolve(void told.push(...tags)),
    });
  const cursor = await follow(null);
  expect(told.length).toBeGreaterThan(3);

  told.length = 0;
  expect(await follow(cursor)).toBe(cursor);
  expect(told).toEqual([]);

  const { documentId } = (await app.strapi.documents(ITEM).findFirst({
    filters: { title: '防汛通知' } as never,
    status: 'published',
  }))!;
  await approvedItems(app.strapi).update({
    documentId,
    data: { title: '防汛紧急通知' } as never,
    status: 'published',
  });
  const next = await follow(cursor);
  expect(told).toEqual(['lists', `information_item:${documentId}`]);

  told.length = 0;
  const { documentId: column } = await app.strapi.documents(COLUMN).create({
    data: { site: '6109000000', code: 'tzgg', name: '通知公告', order: 1 } as never,
  });
  await app.strapi.documents(COLUMN).update({
    documentId: column,
    data: { name: '通知、公告' } as never,
  });
  const last = await follow(next);
  expect(told).toEqual(['lists', 'columns']);
  told.length = 0;
  expect(await follow(last)).toBe(last);
  expect(told).toEqual([]);

  await follow(next.replace(/^[^:]+/, 'another'));
  expect(told[0]).toBe('everything');
});

/** A list by default is put together from bytes: it says what the same list says where every document is read, to the last character. */
import { startApplication, type Application } from '../support/application';
import { CATEGORY, ITEM } from '../support/city';
import { approvedItems } from '../support/review';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

let app: Application;
let city: PublicCity;
let interpreted: string;
let hidden: string;

jest.setTimeout(120_000);

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
  const { strapi } = app;
  interpreted = await publishItem(strapi, city, { title: '政策 "documentId":"x" 😀 \\ 〔2026〕' });
  hidden = await publishItem(strapi, city, { title: '将撤下的政策' });
  await publishItem(strapi, city, {
    title: '解读',
    interprets: [{ documentId: interpreted }, { documentId: hidden }],
    interpretationKind: 'text',
  });
  await publishItem(strapi, city, {
    title: '联合通知',
    jointAgencies: [{ documentId: city.stranger }, { documentId: city.township }],
    jointSignatureEvidence: '会签单〔2026〕1号',
    subjects: [{ documentId: city.subject }],
    keywords: ['农业', '"引号"'],
  });
  await publishItem(strapi, city, { title: '没有正文', body: null, summary: '一\n二' });
  await strapi.documents(ITEM).unpublish({ documentId: hidden });
});

afterAll(async () => {
  await app.stop();
});

const LIST = '/api/information-items?sort=title&pagination[pageSize]=50';
const textOf = async (address: string) => (await app.request.get(address).expect(200)).text;

/** The same list, every field by name. */
const read = async () => {
  const { data } = JSON.parse(await textOf(LIST)) as { data: object[] };
  return textOf(`${LIST}&fields=${Object.keys(data[0] ?? {}).join(',')}`);
};

test('every document of this city has its splices', async () => {
  const rows = (await app.strapi.db.connection('public_register').select('splices')) as {
    splices: string | null;
  }[];
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter(({ splices }) => splices === null)).toEqual([]);
});

test('the list says what reading says, and so it does without splices', async () => {
  const text = await textOf(LIST);
  const { data } = JSON.parse(text) as {
    data: { title: string; body?: string; relations: { interprets: { documentId: string }[] } }[];
  };
  expect(data.map(({ title }) => title)).toHaveLength(4);
  const [interpretation] = data.filter(({ title }) => title === '解读');
  expect(interpretation?.relations.interprets.map(({ documentId }) => documentId)).toEqual([
    interpreted,
  ]);
  expect(text).not.toContain(hidden);
  expect(text).not.toContain('"body"');
  expect(await read()).toBe(text);
  await app.strapi.db.connection('public_register').update({ splices: null });
  expect(await textOf(`${LIST}&pagination[page]=1`)).toBe(text);
});

test('a list in part by bytes keeps its order', async () => {
  const text = await textOf(LIST);
  await approvedItems(app.strapi).update({
    documentId: interpreted,
    data: { summary: '改过的摘要' } as never,
    status: 'published',
  });
  const anew = JSON.parse(await textOf(LIST)) as { data: { title: string; summary: string }[] };
  const before = JSON.parse(text) as typeof anew;
  expect(anew.data.map(({ title }) => title)).toEqual(before.data.map(({ title }) => title));
  expect(anew.data.map(({ summary }) => summary)).toContain('改过的摘要');
  expect(await read()).toBe(await textOf(LIST));
});

test('a new name is in the next answer', async () => {
  const named = async () =>
    (JSON.parse(await textOf(LIST)) as { data: { subjects: { name: string }[] }[] }).data.flatMap(
      ({ subjects }) => subjects.map(({ name }) => name),
    );
  expect(await named()).toContain('农业、水利');
  await app.strapi
    .documents(CATEGORY)
    .update({ documentId: city.subject, data: { name: '农业"农村"' } as never });
  expect(await named()).toContain('农业"农村"');
  expect(await named()).not.toContain('农业、水利');
});

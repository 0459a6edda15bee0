/**
 * Every code that a rule may answer with, through every door: the write API and its `assess`, the admin's routes and its panel, and
 * `strapi.documents`. A code without a case fails the first test.
 */
import {
  VIOLATION_CODES,
  type ViolationCode,
} from '../../src/domain/classification/violation-codes';
import { CASES, type Case } from './classification.codes.cases';
import { foundWorld, goodItem, published, type World } from './classification.codes.city';
import { ITEM } from './write-api.city';

jest.setTimeout(60_000);

const ITEMS = '/api/information-items';
const ROUTE = `/content-manager/collection-types/${ITEM}`;
const RELATIONS = new Set([
  'agency',
  'matter',
  'fullVersion',
  'jointAgencies',
  'clauses',
  'interprets',
]);

let world: World;

beforeAll(async () => {
  world = await foundWorld();
}, 120_000);
afterAll(async () => {
  await world.city.app.stop();
  await world.clamd.remove();
});

interface Verdict {
  violations: { code: string; field: string; article: string; messages: Record<string, string> }[];
  warnings: Verdict['violations'];
}
interface Answer {
  status: number;
  body: {
    data?: Record<string, unknown> & { documentId: string };
    error?: { name: string; details?: { violations?: Verdict['violations']; errors?: unknown[] } };
  };
}

const documents = () => world.app.strapi.documents(ITEM);
const api = (method: 'post' | 'put', path: string, body: object) =>
  world.app.request[method](`${ITEMS}${path}`)
    .set('Authorization', `Bearer ${world.city.tokens.office}`)
    .send(body) as unknown as Promise<Answer>;
const dataOf = ({ data }: Case): Record<string, unknown> => ({
  ...goodItem(world),
  ...(typeof data === 'function' ? data(world) : data),
});

/** As the admin's form sends it: relations as `connect`, files by number. */
const form = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const given = Array.isArray(value) ? value : value === null ? [] : [value];
      if (name === 'attachments')
        return [name, given.map((id) => world.fileNumber.get(String(id)))];
      if (!RELATIONS.has(name)) return [name, value];
      return [name, { connect: given.map((documentId) => ({ documentId })) }];
    }),
  );

const codesIn = (findings: Verdict['violations'] | undefined): string[] =>
  (findings ?? []).map(({ code }) => code);
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ name: 'done', codes: [] as string[] }),
    (error: { name: string; details?: { violations?: Verdict['violations'] } }) => ({
      name: error.name,
      codes: codesIn(error.details?.violations),
    }),
  );
const refused = (code: ViolationCode) => ({
  name: 'ClassificationError',
  codes: expect.arrayContaining([code]),
});
const errorOf = ({ status, body }: Answer) => ({
  status,
  name: body.error?.name,
  codes: codesIn(body.error?.details?.violations),
});

/** The code stands where it belongs, with its field, its article and its sentences. */
const expectVerdict = (verdict: Verdict, code: ViolationCode, blocks: Case['blocks']): void => {
  const [there, elsewhere] =
    blocks === 'never'
      ? [verdict.warnings, verdict.violations]
      : [verdict.violations, verdict.warnings];
  expect(codesIn(there)).toContain(code);
  expect(codesIn(elsewhere)).not.toContain(code);
  expect(there.find((finding) => finding.code === code)).toMatchObject({
    field: expect.any(String),
    article: expect.stringMatching(/\p{Script=Han}/u),
    messages: {
      'zh-Hans': expect.stringMatching(/\p{Script=Han}/u),
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/^[A-Z]/),
    },
  });
};

/** Codes that no item of the database can provoke, since its schema refuses the value before a rule is asked; and why. */
const REFUSED_BEFORE = {
  date_not_real: {
    why: 'a date column holds days that exist',
    data: { generatedOn: '2026-02-30' },
  },
  disclosure_unknown: { why: 'an enumeration', data: { disclosure: 'secret' } },
  ground_unknown: { why: 'an enumeration', data: { ground: 'trade' } },
  source_attribute_unknown: { why: 'an enumeration', data: { sourceAttribute: 'nonsense' } },
  source_unknown: { why: 'an enumeration', data: { source: 'nonsense' } },
} as const satisfies Partial<Record<ViolationCode, { why: string; data: object }>>;

/** Codes of fields that the write API wants filled; Strapi keeps a draft without them, and publishes none without its class. */
const EMPTY = {
  agency_missing: { field: 'agency', publication: 'ClassificationError' },
  disclosure_missing: { field: 'disclosure', publication: 'ValidationError' },
} as const satisfies Partial<Record<ViolationCode, { field: string; publication: string }>>;

/** What needs more than one item's data; tested below by themselves. */
const BY_THEMSELVES: readonly ViolationCode[] = ['class_of_public_item'];

test('every code has its case', () => {
  const listed = [CASES, REFUSED_BEFORE, EMPTY].flatMap((list) => Object.keys(list));
  const shown = [...listed, ...BY_THEMSELVES];
  expect(shown.sort()).toEqual([...VIOLATION_CODES]);
});

const cases = (wanted: (one: Case) => boolean) =>
  (Object.entries(CASES) as [ViolationCode, Case][]).filter(([, one]) => wanted(one));

describe('through the write API', () => {
  test.each(cases(({ blocks }) => blocks !== 'save'))('%s', async (code, one) => {
    const made = await api('post', '', { data: dataOf(one) });
    expect(made.body.error).toBeUndefined();
    const { documentId } = made.body.data!;
    await one.afterwards?.(world, documentId);
    const assessed = await api('post', `/${documentId}/actions/assess`, {});
    expectVerdict(assessed.body.data as unknown as Verdict, code, one.blocks);
  });

  test.each(cases(({ blocks }) => blocks === 'save'))('%s is not even kept', async (code, one) => {
    const before = await world.app.strapi.db.query(ITEM).count();
    const made = await api('post', '', { data: dataOf(one) });
    expect(errorOf(made)).toEqual({ status: 400, ...refused(code) });
    expect(await world.app.strapi.db.query(ITEM).count()).toBe(before);
  });
});

describe('through the admin', () => {
  test.each(cases(({ blocks }) => blocks !== 'save'))('%s', async (code, one) => {
    const made = await world.admin.post(ROUTE, form(dataOf(one)));
    expect(made.body.error).toBeUndefined();
    const { documentId } = made.body.data;
    await one.afterwards?.(world, documentId);
    const panel = await world.admin.get(`/publication/assessment/${ITEM}/${documentId}`);
    expectVerdict(panel.body.data, code, one.blocks);
    if (one.blocks === 'never') return;
    const publish = await world.admin.post(`${ROUTE}/${documentId}/actions/publish`);
    expect(errorOf(publish)).toEqual({ status: 400, ...refused(code) });
  });

  test.each(cases(({ blocks }) => blocks === 'save'))('%s is not even kept', async (code, one) => {
    const made = await world.admin.post(ROUTE, form(dataOf(one)));
    expect(errorOf(made)).toEqual({ status: 400, ...refused(code) });
    const kept = await world.admin.post(ROUTE, form(goodItem(world))).expect(201);
    const { documentId } = kept.body.data;
    const changed = await world.admin.put(`${ROUTE}/${documentId}`, form(dataOf(one)));
    expect(errorOf(changed)).toEqual({ status: 400, ...refused(code) });
  });
});

describe('through strapi.documents', () => {
  test.each(cases(({ blocks }) => blocks === 'publish'))('%s', async (code, one) => {
    const { documentId } = await documents().create({ data: dataOf(one) as never });
    await one.afterwards?.(world, documentId);
    expect(await refusalOf(documents().publish({ documentId }))).toEqual(refused(code));
  });

  test.each(cases(({ blocks }) => blocks === 'save'))('%s', async (code, one) => {
    const create = documents().create({ data: dataOf(one) as never });
    expect(await refusalOf(create)).toEqual(refused(code));
  });
});

describe('what the schema refuses before a rule is asked', () => {
  test.each(Object.entries(REFUSED_BEFORE))('%s', async (_code, { data }) => {
    const whole = { ...goodItem(world), ...data };
    const [field] = Object.keys(data);
    const throughApi = await api('post', '', { data: whole });
    expect(throughApi).toMatchObject({
      status: 400,
      body: {
        error: {
          name: 'ValidationError',
          details: { errors: [{ path: [field], code: 'invalid_value' }] },
        },
      },
    });
    const throughAdmin = await world.admin.post(ROUTE, form(whole));
    expect(errorOf(throughAdmin)).toEqual({ status: 400, name: 'ValidationError', codes: [] });
    const create = documents().create({ data: whole as never });
    expect(await refusalOf(create)).toEqual({ name: 'ValidationError', codes: [] });
  });
});

describe('what may be empty in a draft alone', () => {
  test.each(Object.entries(EMPTY) as [ViolationCode, (typeof EMPTY)[keyof typeof EMPTY]][])(
    '%s',
    async (code, { field, publication }) => {
      const whole = { ...goodItem(world), [field]: null };
      const throughApi = await api('post', '', { data: whole });
      expect(throughApi).toMatchObject({
        status: 400,
        body: { error: { name: 'ValidationError', details: { errors: [{ path: [field] }] } } },
      });
      const made = await world.admin.post(ROUTE, form(whole)).expect(201);
      const { documentId } = made.body.data;
      const panel = await world.admin.get(`/publication/assessment/${ITEM}/${documentId}`);
      expectVerdict(panel.body.data, code, 'publish');
      const codes = publication === 'ClassificationError' ? expect.arrayContaining([code]) : [];
      const publish = await world.admin.post(`${ROUTE}/${documentId}/actions/publish`);
      expect(errorOf(publish)).toEqual({ status: 400, name: publication, codes });
      const inCode = await refusalOf(documents().publish({ documentId }));
      expect(inCode).toEqual({ name: publication, codes });
    },
  );
});

describe('class_of_public_item', () => {
  const change = { disclosure: 'withheld', ground: 'personal_privacy', groundHarm: '暴露病情。' };

  test('the class of what is public is changed by no plain write', async () => {
    const code = 'class_of_public_item';
    const documentId = await published(world, {});
    const throughApi = await api('put', `/${documentId}`, { data: change });
    expect(errorOf(throughApi)).toEqual({ status: 400, ...refused(code) });
    const throughAdmin = await world.admin.put(`${ROUTE}/${documentId}`, change);
    expect(errorOf(throughAdmin)).toEqual({ status: 400, ...refused(code) });
    const update = documents().update({ documentId, data: change as never });
    expect(await refusalOf(update)).toEqual(refused(code));
    await world.app.request.get(`${ITEMS}/${documentId}`).expect(200);
  });
});

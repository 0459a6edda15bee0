/** 区分处理 and 征求第三方意见 through the gate: one number for both versions, the full one and the third party never seen by the public. */
import type { Core } from '@strapi/strapi';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { approved } from '../support/review';

let app: Application;
let city: SmallCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
}, 60_000);
jest.setTimeout(60_000);

afterAll(() => app.stop());

const items = () => app.strapi.documents(ITEM);
const draft = async (over: Record<string, unknown>) =>
  (await items().create({ data: publishableItem(city, over) as never })).documentId;
const published = async (over: Record<string, unknown>) =>
  approved(
    app.strapi,
    async () =>
      (await items().create({ data: publishableItem(city, over) as never, status: 'published' }))
        .documentId,
  );
const publish = (documentId: string, data: Record<string, unknown> = {}) =>
  approved(app.strapi, () =>
    items().update({ documentId, data: data as never, status: 'published' }),
  );
const withdraw = (documentId: string, replacedBy: string | null) =>
  (app.strapi.plugin('publication').service('withdrawal') as unknown as Withdrawals).withdraw(
    ITEM,
    documentId,
    {
      kind: replacedBy ? 'merged' : 'withdrawn',
      reason: '测试',
      replacedBy,
    },
  );
const codesOf = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: { details?: { violations?: { code: string }[] } }) =>
      (error.details?.violations ?? []).map(({ code }) => code),
  );
const publicItem = async (key: string) => {
  const { body } = await app.request.get(`/api/information-items/${encodeURIComponent(key)}`);
  return body.data as { documentId: string; indexNumber: string } | null;
};

interface Withdrawals {
  withdraw(
    uid: Parameters<Core.Strapi['documents']>[0],
    documentId: string,
    withdrawal: object,
  ): Promise<void>;
}

const WITHHELD = {
  disclosure: 'withheld',
  ground: 'personal_privacy',
  groundHarm: '暴露病情',
  body: '<p>全文。</p>',
};
const PARTIAL = { isPartialVersion: true, body: '<p>本文已作区分处理。</p>' };

describe('the public version of a document that is disclosed in part', () => {
  test('is refused without its full version', async () => {
    expect(await codesOf(published(PARTIAL))).toEqual(['full_version_missing']);
  });

  test('is public while the full one is not, and never says where that is', async () => {
    const full = await draft(WITHHELD);
    const partial = await published({ ...PARTIAL, fullVersion: { documentId: full } });
    const { text } = await app.request.get(`/api/information-items/${partial}`).expect(200);
    expect(text).not.toContain(full);
    expect(JSON.stringify(await app.strapi.db.connection('publication_documents'))).not.toContain(
      full,
    );
    expect(await codesOf(publish(full))).toEqual(['withheld_not_publishable']);
  });

  test('its number is the full one’s too, which is published once the public version is withdrawn', async () => {
    const full = await draft(WITHHELD);
    const partial = await published({ ...PARTIAL, fullVersion: { documentId: full } });
    const number = (await publicItem(partial))?.indexNumber ?? '';
    const opened = { disclosure: 'proactive', ground: null, groundHarm: null };
    expect(await codesOf(publish(full, opened))).toEqual(['partial_version_in_its_place']);

    await withdraw(partial, full);
    await publish(full, opened);
    expect(await publicItem(number)).toMatchObject({ documentId: full, indexNumber: number });
    expect(await codesOf(publish(partial))).toEqual(['full_version_is_public']);
    expect((await publicItem(await published({})))?.indexNumber).not.toBe(number);
  });

  test('is the only one in its place: a second is refused, also when the draft of the first names another full version', async () => {
    const full = await draft(WITHHELD);
    const first = await published({ ...PARTIAL, fullVersion: { documentId: full } });
    const second = await draft({ ...PARTIAL, fullVersion: { documentId: full } });
    expect(await codesOf(publish(second))).toEqual(['other_partial_version_is_public']);
    const another = await draft(WITHHELD);
    await items().update({
      documentId: first,
      data: { fullVersion: { documentId: another } } as never,
    });
    expect(await codesOf(publish(second))).toEqual(['other_partial_version_is_public']);
    const opened = { disclosure: 'proactive', ground: null, groundHarm: null };
    expect(await codesOf(publish(full, opened))).toEqual(['partial_version_in_its_place']);
    await withdraw(first, null);
    expect(await codesOf(publish(second))).toEqual([]);
    expect(await codesOf(publish(second))).toEqual([]);
  });

  test('it bears the number that the full one was given before', async () => {
    const full = await published({});
    const number = (await publicItem(full))?.indexNumber;
    await withdraw(full, null);
    const partial = await published({ ...PARTIAL, fullVersion: { documentId: full } });
    expect((await publicItem(partial))?.indexNumber).toBe(number);
  });
});

test('of the full version and two part-disclosure versions published at once one is public', async () => {
  for (let round = 0; round < 6; round += 1) {
    const full = await draft({});
    const pointing = { ...PARTIAL, fullVersion: { documentId: full } };
    const all = [full, await draft(pointing), await draft(pointing)];
    const refusals = await Promise.all(
      all.map((documentId) => codesOf(approved(app.strapi, () => items().publish({ documentId })))),
    );
    const known = [
      'full_version_is_public',
      'other_partial_version_is_public',
      'partial_version_in_its_place',
    ];
    expect(refusals.flat().filter((code) => !known.includes(code))).toEqual([]);
    const inPublic = await Promise.all(all.map(publicItem));
    expect(inPublic.filter((item) => item !== null)).toHaveLength(1);
    expect(refusals.filter((codes) => codes.length > 0)).toHaveLength(2);
  }
});

describe('a consultation of a third party', () => {
  const asked = { thirdParty: '安康某某有限公司', sentOn: '2026-05-13', receivedOn: '2026-05-14' };
  const decided = { organDecision: 'disclose', decisionReason: '不损害其合法权益' };

  test('that is open holds the item', async () => {
    expect(await codesOf(published({ consultations: [asked] }))).toEqual(['consultation_open']);
  });

  test('that was answered lets it through, and stays inside', async () => {
    const documentId = await published({
      consultations: [{ ...asked, outcome: 'agreed', answeredOn: '2026-05-15' }],
    });
    const { text } = await app.request.get(`/api/information-items/${documentId}`).expect(200);
    expect(text).not.toContain('某某有限公司');
    expect(JSON.stringify(await app.strapi.db.connection('publication_documents'))).not.toContain(
      '某某有限公司',
    );
  });

  test('is silent only after fifteen working days by the recorded calendar', async () => {
    const silent = { ...asked, ...decided, outcome: 'silent' };
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const late = { ...silent, sentOn: yesterday, receivedOn: yesterday };
    expect(await codesOf(published({ consultations: [late] }))).toEqual(['silence_before_term']);
    expect(await codesOf(published({ consultations: [silent] }))).toEqual([]);
  });
});

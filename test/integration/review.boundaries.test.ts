/**
 * What people might try around the review: moving a draft to their own agency, changing what the rules rest on after the approval, deleting
 * instead of withdrawing, looking at what is not theirs.
 */
import { signIn, signInAdministrator, type Administrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { act, person, seen, type TestPerson } from '../support/review';

jest.setTimeout(60_000);

let application: Application;
let city: SmallCity;
let editor: TestPerson;
let approver: TestPerson;
let countyApprover: TestPerson;
let administrator: Administrator;

beforeAll(async () => {
  application = await startApplication();
  city = await buildSmallCity(application.strapi);
  editor = await person(application, 'editor', '016109000');
  approver = await person(application, 'approver', '016109000');
  countyApprover = await person(application, 'approver', '016109260', 'county-approver');
  administrator = await signInAdministrator(application);
});

afterAll(() => application.stop());

const items = () => application.strapi.documents(ITEM);

const approvedItem = async (): Promise<string> => {
  const { documentId } = await items().create({ data: publishableItem(city) as never });
  await act(application.strapi, documentId, 'submit', editor);
  const hashes = await seen(application.strapi, documentId);
  await act(application.strapi, documentId, 'approve', approver, { ...hashes });
  return documentId;
};

const publicItem = async (): Promise<string> => {
  const documentId = await approvedItem();
  const { contentHash } = await seen(application.strapi, documentId);
  await act(application.strapi, documentId, 'publish', approver, { contentHash });
  return documentId;
};

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { details?: { code?: string } }) => error.details?.code ?? String(error),
  );

test('whose item is public decides on its withdrawal, not whose its draft has become', async () => {
  const documentId = await publicItem();
  await items().update({ documentId, data: { agency: { documentId: city.otherAgency } } as never });
  const withdrawal = { kind: 'withdrawn', reason: '核查' };
  const withdraw = (who: TestPerson) =>
    codeOf(act(application.strapi, documentId, 'withdraw', who, withdrawal));
  expect(await withdraw(countyApprover)).toBe('right_missing');
  expect(await withdraw(approver)).toBe('done');
});

test('what the rules rest on is checked by a second person when it changes after the approval', async () => {
  const documentId = await approvedItem();
  await items().update({ documentId, data: { approvalDocument: '另一份批准文件' } as never });
  const { contentHash } = await seen(application.strapi, documentId);
  expect(
    await codeOf(act(application.strapi, documentId, 'publish', approver, { contentHash })),
  ).toBe('check_missing');
});

test('what the draft refers to is checked when it is called otherwise since the approval', async () => {
  const { strapi } = application;
  const documentId = await approvedItem();
  const rename = (name: string) =>
    strapi.documents('api::site-column.site-column').update({
      documentId: city.column,
      data: { name } as never,
    });
  const { contentHash } = await seen(strapi, documentId);
  const publish = () => codeOf(act(strapi, documentId, 'publish', approver, { contentHash }));
  await rename('政策法规');
  expect(await publish()).toBe('check_missing');
  const session = await signIn(application.request, approver.email);
  // The list follows the refusal, un-awaited.
  const waits = async (): Promise<string[]> => {
    const { body } = await session.get('/review/queues/to_check').expect(200);
    return body.data.entries.map((entry: { documentId: string }) => entry.documentId);
  };
  const deadline = Date.now() + 10_000;
  while (!(await waits()).includes(documentId) && Date.now() < deadline);
  expect(await waits()).toContain(documentId);
  const { body } = await session.get(`/review/items/${ITEM}/${documentId}`).expect(200);
  expect(body.data).toMatchObject({ isLightChecked: false, refusal: 'check_missing' });
  expect(body.data.actions).toContain('check');
  const { lightHash } = body.data;
  await act(strapi, documentId, 'check', approver, { contentHash, lightHash });
  expect(await publish()).toBe('done');
  await rename('政策文件');
});

test('a publication by the admin’s own button asks for the same check', async () => {
  const { strapi } = application;
  const documentId = await approvedItem();
  await strapi.documents('api::agency.agency').update({
    documentId: city.agency,
    data: { name: '安康市人民政府办公室' } as never,
  });
  const answer = await administrator.post(
    `/content-manager/collection-types/${ITEM}/${documentId}/actions/publish`,
  );
  expect(answer.status).toBe(409);
  expect(answer.body.error.details.code).toBe('check_missing');
  await strapi.documents('api::agency.agency').update({
    documentId: city.agency,
    data: { name: '安康市人民政府' } as never,
  });
});

test('an approval of light fields that the person has not seen is stale', async () => {
  const { documentId } = await items().create({ data: publishableItem(city) as never });
  await act(application.strapi, documentId, 'submit', editor);
  const before = await seen(application.strapi, documentId);
  await items().update({ documentId, data: { summary: '后来改动的概述' } as never });
  expect(
    await codeOf(act(application.strapi, documentId, 'approve', approver, { ...before })),
  ).toBe('approval_stale');
});

test('a public item is withdrawn before it is deleted, whoever deletes', async () => {
  const documentId = await publicItem();
  const answer = await administrator.delete(
    `/content-manager/collection-types/${ITEM}/${documentId}`,
  );
  expect(answer.status).toBe(409);
  expect(answer.body.error.details.code).toBe('is_public');
});

test('what has come to break a rule can still be withdrawn', async () => {
  const documentId = await publicItem();
  await application.strapi.db
    .query(ITEM)
    .updateMany({ where: { documentId }, data: { title: '机密★10年' } });
  expect(
    await codeOf(
      act(application.strapi, documentId, 'withdraw', approver, {
        kind: 'withdrawn',
        reason: '发现密级标志',
      }),
    ),
  ).toBe('done');
});

test('the review and the ledger of an item are for those whose role reaches its agency', async () => {
  const documentId = await approvedItem();
  const session = await signIn(application.request, countyApprover.email);
  for (const rest of ['', '/history']) {
    await session.get(`/review/items/${ITEM}/${documentId}${rest}`).expect(403);
  }
});

test('the ledger of an item that is gone is for those who may read the drafts of every agency', async () => {
  const documentId = await approvedItem();
  await items().delete({ documentId });
  const history = `/review/items/${ITEM}/${documentId}/history`;
  const session = await signIn(application.request, approver.email);
  const refused = await session.get(history);
  expect(refused.status).toBe(403);
  expect(refused.body.error.details.code).toBe('right_missing');
  const { body } = await administrator.get(history).expect(200);
  expect(body.data.rows.map(({ act: done }: { act: string }) => done)).toContain('approved');
});

test.each(['99999999999', '0', '1.5', 'abc'])(
  'no delegation has the number %s: the number is refused, not looked for',
  async (id) => {
    const answer = await administrator.delete(`/review/delegations/${id}`);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['id']);
  },
);

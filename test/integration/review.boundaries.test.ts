/**
 * What people might try around the review: moving a draft to their own agency, changing what the rules rest on after the approval, deleting
 * instead of withdrawing, looking at what is not theirs.
 */
import { signInAdministrator, type Administrator } from '../support/administrator';
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
  const answer = await application.request
    .post('/admin/login')
    .send({ email: countyApprover.email, password: 'Test-Passw0rd-1' })
    .expect(200);
  const { data } = answer.body as { data: { token?: string; accessToken?: string } };
  const authorization = `Bearer ${String(data.token ?? data.accessToken)}`;
  for (const rest of ['', '/history']) {
    await application.request
      .get(`/review/items/${ITEM}/${documentId}${rest}`)
      .set('Authorization', authorization)
      .expect(403);
  }
});

/** Review before publication: levels, four eyes, stale approvals; only what was approved becomes public. */
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { act, person, seen, type TestPerson } from '../support/review';

jest.setTimeout(60_000);

let application: Application;
let city: SmallCity;
let editor: TestPerson;
let reviewer: TestPerson;
let checker: TestPerson;
let approver: TestPerson;

beforeAll(async () => {
  application = await startApplication();
  city = await buildSmallCity(application.strapi);
  const code = '016109000';
  editor = await person(application, 'editor', code);
  reviewer = await person(application, 'secrecy_reviewer', code);
  checker = await person(application, 'checker', code);
  approver = await person(application, 'approver', code);
});

afterAll(() => application.stop());

const setLevels = (levels: number) =>
  application.strapi
    .documents('api::agency.agency')
    .update({ documentId: city.agency, data: { reviewLevels: levels } as never });

const draft = async (over: Record<string, unknown> = {}) => {
  const { strapi } = application;
  const acting = strapi.plugin('publication').service('acting') as unknown as {
    run<R>(as: unknown, work: () => Promise<R>): Promise<R>;
  };
  const { documentId } = await acting.run({ actor: editor.email, personId: editor.personId }, () =>
    strapi.documents(ITEM).create({ data: publishableItem(city, over) as never }),
  );
  return documentId;
};

const isPublic = async (documentId: string) =>
  (await application.request.get(`/api/information-items/${documentId}`)).status === 200;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { details?: { code?: string }; name?: string }) =>
      error.details?.code ?? error.name ?? 'failed',
  );

test.each([
  [1, ['approve']],
  [2, ['review', 'approve']],
  [3, ['review', 'review', 'approve']],
])('an agency with %i levels publishes after %j', async (levels, steps) => {
  const { strapi } = application;
  await setLevels(levels);
  const documentId = await draft();
  const hashes = await seen(strapi, documentId);
  const input = { contentHash: hashes.contentHash };
  expect(await codeOf(act(strapi, documentId, 'publish', approver, input))).toBe(
    'review_incomplete',
  );
  await act(strapi, documentId, 'submit', editor, {});
  const reviewers = [reviewer, checker];
  for (const step of steps) {
    expect(await codeOf(strapi.documents(ITEM).publish({ documentId }))).toBe('review_incomplete');
    const who = step === 'approve' ? approver : (reviewers.shift() ?? checker);
    await act(strapi, documentId, step, who, input);
  }
  expect(await isPublic(documentId)).toBe(false);
  await act(strapi, documentId, 'publish', approver, input);
  expect(await isPublic(documentId)).toBe(true);
  expect(await codeOf(act(strapi, documentId, 'publish', approver, input))).toBe('already_public');
});

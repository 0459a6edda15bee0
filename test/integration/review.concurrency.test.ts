/**
 * Review and publication by several people at once: nothing twice, nothing public that was not approved, and whoever comes too late is
 * told so with 409. SQLite has one writer and so no races; on PostgreSQL these are parallel connections.
 */
import { signInAdministrator, type Administrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { act, approved, person, seen, type TestPerson } from '../support/review';

jest.setTimeout(120_000);

let application: Application;
let city: SmallCity;
let editor: TestPerson;
let approver: TestPerson;
let second: TestPerson;
let administrator: Administrator;

beforeAll(async () => {
  application = await startApplication();
  city = await buildSmallCity(application.strapi);
  editor = await person(application, 'editor', '016109000');
  approver = await person(application, 'approver', '016109000');
  second = await person(application, 'approver', '016109000', 'approver-2');
  administrator = await signInAdministrator(application);
});

afterAll(() => application.stop());

const asPerson = <Result>({ email, personId }: TestPerson, work: () => Promise<Result>) =>
  (
    application.strapi.plugin('publication').service('acting') as unknown as {
      run(as: unknown, work: () => Promise<Result>): Promise<Result>;
    }
  ).run({ actor: email, personId }, work);

const draft = (over: Record<string, unknown> = {}): Promise<string> =>
  asPerson(editor, async () => {
    const { documentId } = await application.strapi
      .documents(ITEM)
      .create({ data: publishableItem(city, over) as never });
    return documentId;
  });

const edit = (documentId: string, data: Record<string, unknown>) =>
  asPerson(editor, () =>
    application.strapi.documents(ITEM).update({ documentId, data: data as never }),
  );

/** Submitted and approved by two people: ready to publish. */
const ready = async (): Promise<{ documentId: string; contentHash: string }> => {
  const documentId = await draft();
  const { contentHash } = await seen(application.strapi, documentId);
  await act(application.strapi, documentId, 'submit', editor);
  await act(application.strapi, documentId, 'approve', approver, { contentHash });
  return { documentId, contentHash };
};

interface Outcome {
  status: number;
  code: string | null;
}
const outcomeOf = (work: Promise<unknown>): Promise<Outcome> =>
  work.then(
    () => ({ status: 200, code: null }),
    (error: { status?: number; details?: { code?: string } }) => ({
      status: error.status ?? 500,
      code: error.details?.code ?? null,
    }),
  );

const entriesOf = (documentId: string) =>
  application.strapi.db
    .connection('publication_log')
    .where({ subject_id: documentId })
    .orderBy('sequence')
    .pluck('change') as Promise<string[]>;

const publicTitle = async (documentId: string): Promise<string | null> => {
  const answer = await application.request.get(`/api/information-items/${documentId}`);
  return answer.status === 200 ? (answer.body as { data: { title: string } }).data.title : null;
};

test('six people publish the same item: one entry, five are told 409', async () => {
  const { documentId, contentHash } = await ready();
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, () =>
      outcomeOf(act(application.strapi, documentId, 'publish', approver, { contentHash })),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === 409)).toHaveLength(5);
  expect(await entriesOf(documentId)).toEqual(['published']);
});

test('of two who approve the same level one is told 409', async () => {
  const documentId = await draft();
  const { contentHash } = await seen(application.strapi, documentId);
  await act(application.strapi, documentId, 'submit', editor);
  const outcomes = await Promise.all([
    outcomeOf(act(application.strapi, documentId, 'approve', approver, { contentHash })),
    outcomeOf(act(application.strapi, documentId, 'approve', second, { contentHash })),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('approval against edit: what was not approved is never public', async () => {
  for (let round = 0; round < 8; round += 1) {
    const documentId = await draft();
    const { contentHash } = await seen(application.strapi, documentId);
    await act(application.strapi, documentId, 'submit', editor);
    const title = `改动后的标题（第${round}次）`;
    const [approval, change] = await Promise.all([
      outcomeOf(act(application.strapi, documentId, 'approve', approver, { contentHash })),
      outcomeOf(edit(documentId, { title })),
    ]);
    expect(change.status).toBe(200);
    expect([200, 409]).toContain(approval.status);
    const published = await outcomeOf(
      act(application.strapi, documentId, 'publish', approver, { contentHash }),
    );
    expect(published).toMatchObject({ status: 409, code: 'approval_stale' });
    expect(
      await outcomeOf(application.strapi.documents(ITEM).publish({ documentId })),
    ).toMatchObject({ status: 409 });
    expect(await publicTitle(documentId)).toBeNull();
  }
});

test('publication against edit: the public reads the approved title or nothing', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { documentId, contentHash } = await ready();
    const [published] = await Promise.all([
      outcomeOf(act(application.strapi, documentId, 'publish', approver, { contentHash })),
      outcomeOf(edit(documentId, { title: '未经审查的标题' })),
    ]);
    expect([200, 409]).toContain(published.status);
    const title = await publicTitle(documentId);
    expect(title).toBe(published.status === 200 ? publishableItem(city).title : null);
  }
});

test('publication against withdrawal ends in the state of the later entry', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { documentId, contentHash } = await ready();
    await act(application.strapi, documentId, 'publish', approver, { contentHash });
    const outcomes = await Promise.all([
      outcomeOf(act(application.strapi, documentId, 'publish', approver, { contentHash })),
      outcomeOf(
        act(application.strapi, documentId, 'withdraw', second, {
          kind: 'withdrawn',
          reason: '核查',
        }),
      ),
    ]);
    // What is public already is not published again, and a withdrawal takes the approvals with it.
    expect(outcomes.map(({ status }) => status)).toEqual([409, 200]);
    expect(await entriesOf(documentId)).toEqual(['published', 'withdrawn']);
    expect(await publicTitle(documentId)).toBeNull();
  }
});

test('bulk publication of {A, B} against publication of B: no deadlock is left to the user', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, two] = [await ready(), await ready()];
    const [bulk, single] = await Promise.all([
      administrator.post(`/content-manager/collection-types/${ITEM}/actions/bulkPublish`, {
        documentIds: [two.documentId, one.documentId],
      }),
      outcomeOf(
        act(application.strapi, two.documentId, 'publish', approver, {
          contentHash: two.contentHash,
        }),
      ),
    ]);
    expect(bulk.status).toBe(200);
    expect([200, 409]).toContain(single.status);
    expect(await entriesOf(one.documentId)).toEqual(['published']);
    expect(await entriesOf(two.documentId)).toEqual(['published']);
  }
});

test('a bulk publication with one unreviewed item publishes none', async () => {
  const reviewed = await ready();
  const unreviewed = await draft();
  const answer = await administrator.post(
    `/content-manager/collection-types/${ITEM}/actions/bulkPublish`,
    { documentIds: [reviewed.documentId, unreviewed] },
  );
  expect(answer.status).toBe(409);
  expect(answer.body.error.details.code).toBe('review_incomplete');
  expect(await publicTitle(reviewed.documentId)).toBeNull();
});

test('twenty first publications at once in one agency all succeed, with distinct numbers', async () => {
  const all = [];
  for (let index = 0; index < 20; index += 1) all.push(await ready());
  const outcomes = await Promise.all(
    all.map(({ documentId, contentHash }) =>
      outcomeOf(act(application.strapi, documentId, 'publish', approver, { contentHash })),
    ),
  );
  expect(outcomes.every(({ status }) => status === 200)).toBe(true);
  const numbers = (await application.strapi.db
    .connection('public_register')
    .whereIn(
      'subject_id',
      all.map(({ documentId }) => documentId),
    )
    .pluck('number')) as string[];
  expect(new Set(numbers).size).toBe(20);
});

test('an item that is withdrawn is not public again by its old approvals', async () => {
  const { documentId, contentHash } = await ready();
  await act(application.strapi, documentId, 'publish', approver, { contentHash });
  await act(application.strapi, documentId, 'withdraw', approver, {
    kind: 'withdrawn',
    reason: '核查',
  });
  expect(
    await outcomeOf(act(application.strapi, documentId, 'publish', approver, { contentHash })),
  ).toMatchObject({ status: 409, code: 'review_incomplete' });
});

test('the chains of what was done at once are whole', async () => {
  const verdict = await (
    application.strapi.plugin('ledger').service('ledger') as unknown as {
      verify(): Promise<{ isValid: boolean; brokenAt: unknown }>;
    }
  ).verify();
  expect(verdict).toMatchObject({ isValid: true, brokenAt: null });
});

test('an import stands for what it writes and for nothing else', async () => {
  const { strapi } = application;
  const documentId = await draft();
  await approved(strapi, () => strapi.documents(ITEM).publish({ documentId }));
  expect(await publicTitle(documentId)).not.toBeNull();
  await edit(documentId, { title: '导入之后改动的标题' });
  expect(await outcomeOf(strapi.documents(ITEM).publish({ documentId }))).toMatchObject({
    status: 409,
    code: 'approval_stale',
  });
});

/**
 * Who has read what is not public is on record; lists show nobody a body; what waits for a person is in their lists and no one else's; an
 * absent person's role is done by another for a time.
 */
import { QUEUES } from '../../src/domain/review/queues';
import { signIn } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { uploadFile } from '../support/upload';
import { act, approved, person, seen, type TestPerson } from '../support/review';

jest.setTimeout(60_000);

const CODE = '016109000';
const CANARY = '此处为不予公开的正文内容';
let application: Application;
let city: SmallCity;
let editor: TestPerson;
let approver: TestPerson;
let deputy: TestPerson;

beforeAll(async () => {
  application = await startApplication();
  city = await buildSmallCity(application.strapi);
  editor = await person(application, 'editor', CODE);
  approver = await person(application, 'approver', CODE);
  deputy = await person(application, 'website_administrator', CODE, 'deputy');
});

afterAll(() => application.stop());

const draft = async (over: Record<string, unknown>): Promise<string> => {
  const { documentId } = await application.strapi
    .documents(ITEM)
    .create({ data: publishableItem(city, over) as never });
  return documentId;
};

const withheld = {
  disclosure: 'withheld',
  ground: 'personal_privacy',
  groundHarm: '公开会损害第三方合法权益。',
  clauses: [],
  body: `<p>${CANARY}</p>`,
};

const readings = (documentId: string) =>
  application.strapi.db
    .connection('ledger_entries')
    .where({ subject_id: documentId, act: 'read' })
    .pluck('actor') as Promise<string[]>;

test('opening a withheld item in the admin is recorded once a quarter of an hour, a public one is not', async () => {
  const hidden = await draft(withheld);
  const open = await draft({});
  await approved(application.strapi, () =>
    application.strapi.documents(ITEM).publish({ documentId: open }),
  );
  const session = await signIn(application.request, approver.email);
  for (const documentId of [hidden, hidden, open]) {
    await session.get(`/content-manager/collection-types/${ITEM}/${documentId}`).expect(200);
  }
  expect(await readings(hidden)).toEqual([approver.email]);
  expect(await readings(open)).toEqual([]);
  const other = await signIn(application.request, editor.email);
  await other.get(`/content-manager/collection-types/${ITEM}/${hidden}`).expect(200);
  expect(await readings(hidden)).toEqual([approver.email, editor.email]);
});

test('a person stays the same one in the ledger when the e-mail address changes', async () => {
  const documentId = await draft(withheld);
  const reader = await person(application, 'legal_review', CODE, 'reader');
  const { strapi } = application;
  const open = async (email: string) =>
    (await signIn(application.request, email))
      .get(`/content-manager/collection-types/${ITEM}/${documentId}`)
      .expect(200);
  await open(reader.email);
  const renamed = 'renamed@gongkai.example';
  await strapi
    .service('admin::user')
    .updateById(reader.personId, { email: renamed } as Record<string, unknown>);
  await open(renamed);
  await strapi.documents(ITEM).update({ documentId, data: { body: '<p>改</p>' } as never });
  await open(renamed);
  const rows = await strapi.db
    .connection('ledger_entries')
    .where({ subject_id: documentId, act: 'read' })
    .orderBy('ordinal')
    .select('actor', 'actor_id');
  const actor_id = `person:${reader.personId}`;
  expect(rows).toEqual([
    { actor: reader.email, actor_id },
    { actor: renamed, actor_id },
  ]);
});

test('another content of the same item is another reading', async () => {
  const documentId = await draft(withheld);
  const session = await signIn(application.request, approver.email);
  const open = () =>
    session.get(`/content-manager/collection-types/${ITEM}/${documentId}`).expect(200);
  await open();
  await application.strapi
    .documents(ITEM)
    .update({ documentId, data: { body: '<p>改过的正文</p>' } as never });
  await open();
  expect(await readings(documentId)).toHaveLength(2);
});

test('a download is on record for the person whom the address was given to', async () => {
  const { strapi } = application;
  const file = await uploadFile(strapi, '附件.txt', '不予公开的附件');
  const documentId = await draft({ ...withheld, attachments: [file.id] });
  const session = await signIn(application.request, approver.email);
  const opened = await session
    .get(`/content-manager/collection-types/${ITEM}/${documentId}`)
    .expect(200);
  const { data } = opened.body as { data: { attachments: { url: string }[] } };
  const address = data.attachments[0]?.url ?? '';
  await application.request.get(address).expect(200);
  await application.request.get(address.replace(/person=\d+/, 'person=1')).expect(404);
  const downloads = (await strapi.db
    .connection('ledger_entries')
    .where({ subject_id: documentId, act: 'downloaded' })
    .pluck('actor')) as string[];
  expect(downloads).toEqual([approver.email]);
});

test('a list shows no body, and is no reading', async () => {
  const documentId = await draft(withheld);
  const session = await signIn(application.request, approver.email);
  const answer = await session
    .get(`/content-manager/collection-types/${ITEM}?pageSize=100`)
    .expect(200);
  const { results } = answer.body as { results: { documentId: string; title: string }[] };
  expect(results.map((row) => row.documentId)).toContain(documentId);
  expect(JSON.stringify(answer.body)).not.toContain(CANARY);
  expect(await readings(documentId)).toEqual([]);
});

test('what waits is in the list of those who may do it, and leaves it when it is done', async () => {
  const { strapi } = application;
  const documentId = await draft({ title: '等待签发的信息' });
  await act(strapi, documentId, 'submit', editor);
  const session = await signIn(application.request, approver.email);
  const list = async (client: typeof session, queue: string) => {
    const answer = await client.get(`/review/queues/${queue}`).expect(200);
    const { data } = answer.body as { data: { entries: { documentId: string; name: string }[] } };
    return data.entries;
  };
  expect(await list(session, 'to_approve')).toContainEqual(
    expect.objectContaining({ documentId, name: '等待签发的信息', state: 'submitted' }),
  );
  expect(await list(await signIn(application.request, editor.email), 'to_approve')).toEqual([]);
  const { contentHash } = await seen(strapi, documentId);
  await session
    .post(`/review/items/${ITEM}/${documentId}/actions/approve`, { contentHash })
    .expect(200);
  expect(await list(session, 'to_approve')).not.toContainEqual(
    expect.objectContaining({ documentId }),
  );
  expect(await list(session, 'ready')).toContainEqual(expect.objectContaining({ documentId }));
});

test('the lists stop at a page and go on from there', async () => {
  const { strapi } = application;
  for (let index = 0; index < 55; index += 1) {
    const documentId = await draft({ title: `第${index}条` });
    await act(strapi, documentId, 'submit', editor);
  }
  const session = await signIn(application.request, approver.email);
  const found = new Set<string>();
  let after = '';
  let pages = 0;
  do {
    const answer = await session.get(`/review/queues/to_approve${after}`).expect(200);
    const { data } = answer.body as {
      data: { entries: { documentId: string }[]; next: string | null };
    };
    for (const entry of data.entries) found.add(entry.documentId);
    after = data.next === null ? '' : `?after=${encodeURIComponent(data.next)}`;
    pages += 1;
  } while (after !== '');
  expect(pages).toBe(2);
  expect(found.size).toBe(55);
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  application.strapi.db.connection.on('query', note);
  const counts = await session.get('/review/queues').expect(200);
  application.strapi.db.connection.off('query', note);
  // One for each list, and who the person is and reaches, once: not once a list.
  expect(statements.length).toBeLessThan(5 * QUEUES.length);
  expect((counts.body as { data: Record<string, number> }).data.to_approve).toBe(55);
});

test('the items of a file are found by an index on its address', async () => {
  const { connection } = application.strapi.db;
  const statements: { sql: string; bindings: unknown[] }[] = [];
  const note = (statement: { sql: string; bindings: unknown[] }) => statements.push(statement);
  connection.on('query', note);
  const reading = application.strapi.plugin('review').service('reading') as unknown as {
    noteFile(sha256: string, personId: number): Promise<void>;
  };
  await reading.noteFile('a'.repeat(64), approver.personId);
  connection.off('query', note);
  const found = statements.find(({ sql }) => sql.includes('files_related_mph'));
  const plan = await connection.transaction(async (trx) => {
    if (ENGINE === 'postgres') await trx.raw('set local enable_seqscan = off');
    const explain = ENGINE === 'postgres' ? 'explain' : 'explain query plan';
    const sql = found?.sql.replace(/\$\d+/g, '?') ?? '';
    return (await trx.raw(`${explain} ${sql}`, (found?.bindings ?? []) as string[])) as unknown as {
      rows?: unknown;
    };
  });
  expect(JSON.stringify(plan.rows ?? plan)).toContain('files_private_sha256');
});

test('the panel offers what this person may do, and nothing else', async () => {
  const documentId = await draft({});
  const offered = async (email: string) => {
    const session = await signIn(application.request, email);
    const answer = await session.get(`/review/items/${ITEM}/${documentId}`).expect(200);
    return (answer.body as { data: { actions: string[] } }).data.actions;
  };
  expect(await offered(editor.email)).toEqual(['submit']);
  await act(application.strapi, documentId, 'submit', editor);
  expect(await offered(approver.email)).toEqual(expect.arrayContaining(['approve', 'return']));
  expect(await offered(editor.email)).not.toContain('approve');
  expect(await offered(deputy.email)).toEqual([]);
});

test('an absent approver’s role is done by another until the delegation ends, and both are on record', async () => {
  const { strapi } = application;
  const documentId = await draft({});
  await act(strapi, documentId, 'submit', editor);
  const { contentHash } = await seen(strapi, documentId);
  const session = await signIn(application.request, approver.email);
  const acting = await signIn(application.request, deputy.email);
  const approve = () =>
    acting.post(`/review/items/${ITEM}/${documentId}/actions/approve`, { contentHash });
  await approve().expect(403);
  const made = await session
    .post('/review/delegations', {
      kind: 'delegation',
      fromEmail: approver.email,
      toEmail: deputy.email,
      role: 'approver',
      agencyCode: CODE,
      fromOn: '2026-01-01',
      untilOn: '2099-12-31',
      reason: '出差',
    })
    .expect(201);
  await approve().expect(200);
  const { id } = (made.body as { data: { id: number } }).data;
  await session.delete(`/review/delegations/${id}`).expect(204);
  const other = await draft({});
  await act(strapi, other, 'submit', editor);
  const hashes = await seen(strapi, other);
  await acting
    .post(`/review/items/${ITEM}/${other}/actions/approve`, { contentHash: hashes.contentHash })
    .expect(403);
  expect(
    await strapi.db
      .connection('ledger_entries')
      .where({ subject_type: 'delegation', subject_id: String(id) })
      .orderBy('ordinal')
      .pluck('act'),
  ).toEqual(['delegated', 'delegation_ended']);
});

test('whom to delegate to is chosen among those who hold a role at the agency, by one of them', async () => {
  const { strapi } = application;
  const county = await person(application, 'editor', '016109260', 'county-editor');
  const left = await person(application, 'checker', CODE, 'left');
  await strapi.service('admin::user').updateById(left.personId, { isActive: false });
  const found = async (email: string, query: Record<string, string>) => {
    const session = await signIn(application.request, email);
    const asked = new URLSearchParams(query).toString();
    return session.get(`/review/delegations/people?${asked}`);
  };
  const emailsOf = ({ body }: { body: { data: { email: string }[] } }) =>
    body.data.map(({ email }) => email);
  const all = emailsOf(await found(approver.email, { agencyCode: CODE }));
  expect(all).toEqual(expect.arrayContaining([approver.email, deputy.email, editor.email]));
  expect(all).not.toEqual(expect.arrayContaining([county.email]));
  expect(all).not.toEqual(expect.arrayContaining([left.email]));
  expect(emailsOf(await found(approver.email, { agencyCode: CODE, typed: 'DEPUT' }))).toEqual([
    deputy.email,
  ]);
  const elsewhere = await found(county.email, { agencyCode: CODE });
  expect([elsewhere.status, elsewhere.body.error.details.code]).toEqual([403, 'right_missing']);
  const below = emailsOf(await found(approver.email, { agencyCode: '016109260' }));
  expect(below).toEqual(expect.arrayContaining([approver.email, county.email]));
  const unknown = await found(approver.email, { agencyCode: 'NOWHERE' });
  expect([unknown.status, unknown.body.error.details.code]).toEqual([400, 'unknown_agency']);
  const strange = await found(approver.email, { agencyCode: CODE, fields: 'password' });
  expect(strange.status).toBe(400);
});

test.each([
  ['nobody delegates another’s role', { fromEmail: 'editor@gongkai.example', role: 'editor' }, 403],
  ['nobody learns so who has an account', { fromEmail: 'nobody@gongkai.example' }, 403],
  ['a role one hasn’t', { role: 'disclosure_office' }, 400],
  ['to oneself', { toEmail: 'approver@gongkai.example' }, 400],
  ['without an end', { untilOn: null }, 400],
  ['ending before it begins', { untilOn: '2025-12-31' }, 400],
  ['to nobody', { toEmail: 'nobody@gongkai.example' }, 400],
])('a delegation is refused: %s', async (_title, over, status) => {
  const session = await signIn(application.request, approver.email);
  await session
    .post('/review/delegations', {
      kind: 'delegation',
      fromEmail: approver.email,
      toEmail: deputy.email,
      role: 'approver',
      agencyCode: CODE,
      fromOn: '2026-01-01',
      untilOn: '2026-12-31',
      reason: '出差',
      ...over,
    })
    .expect(status);
});

/** The review through the write API, with tokens of different people: levels, four eyes, stale approvals, light changes, returns, referrals, paper. */
import { foundCity, traces, type City } from './write-api.city';
import { uploadFile } from '../support/upload';
import { expectConflict, flowOf, ITEMS, type Flow, type Item, type Who } from './write-api.flow';

let city: City;
let flow: Flow;

jest.setTimeout(60_000);
beforeAll(async () => {
  city = await foundCity();
  flow = flowOf(city);
});
beforeEach(() => flow.setLevels(1));
afterAll(() => city.app.stop());

const isPublic = async ({ documentId }: Item) =>
  (await city.app.request.get(`${ITEMS}/${documentId}`)).status === 200;
const seen = ({ contentHash }: Item) => ({ contentHash });
const both = ({ contentHash, lightHash }: Item) => ({ contentHash, lightHash });

test.each<[number, [string, Who][]]>([
  [1, [['approve', 'approver']]],
  [
    2,
    [
      ['review', 'reviewer'],
      ['approve', 'approver'],
    ],
  ],
  [
    3,
    [
      ['review', 'reviewer'],
      ['review', 'checker'],
      ['approve', 'approver'],
    ],
  ],
])('an agency with %i levels publishes after exactly these', async (levels, steps) => {
  await flow.setLevels(levels);
  const item = await flow.create();
  expect(item.review).toMatchObject({ state: 'draft', levels, nextLevel: 1, done: [] });
  const submitted = await flow.did(item, 'submit', {}, 'editor');
  expect(submitted.review.state).toBe('submitted');
  for (const [index, [step, who]] of steps.entries()) {
    const before = await traces(city.app);
    expectConflict(await flow.act(item, 'publish', seen(item), 'approver'), 'review_incomplete');
    expect(await traces(city.app)).toEqual(before);
    const after = await flow.did(item, step, seen(item), who);
    expect(after.review.done).toHaveLength(index + 1);
    expect(after.review.done[index]).toMatchObject({
      level: index + 1,
      by: `${who}@gongkai.example`,
      via: 'review',
    });
    expect(after.review.nextLevel).toBe(index + 1 === levels ? null : index + 2);
  }
  expect(await isPublic(item)).toBe(false);
  const published = await flow.did(item, 'publish', seen(item), 'approver');
  expect(published.state).toBe('published');
  expect(await isPublic(item)).toBe(true);
  expectConflict(await flow.act(item, 'publish', seen(item), 'approver'), 'already_public');
});

describe('four eyes', () => {
  test('whoever drafted does not review: 409 own_draft', async () => {
    await flow.setLevels(2);
    const item = await flow.create({}, 'office');
    await flow.did(item, 'submit', {}, 'editor');
    expectConflict(await flow.act(item, 'review', seen(item), 'office'), 'own_draft');
  });

  test('whoever submitted does not review: 409 own_draft', async () => {
    await flow.setLevels(2);
    const item = await flow.create();
    await flow.did(item, 'submit', {}, 'office');
    expectConflict(await flow.act(item, 'review', seen(item), 'office'), 'own_draft');
  });

  test('whoever changed a word does not review: 409 own_draft', async () => {
    await flow.setLevels(2);
    const changed = flow.done(
      await flow.put(await flow.create(), { title: '改过的题目' }, 'office'),
    );
    await flow.did(changed, 'submit', {}, 'editor');
    expectConflict(await flow.act(changed, 'review', seen(changed), 'office'), 'own_draft');
  });

  test('one person never does two levels: 409 same_person_twice', async () => {
    await flow.setLevels(3);
    const item = await flow.create();
    await flow.did(item, 'submit', {}, 'editor');
    await flow.did(item, 'review', seen(item), 'reviewer');
    expectConflict(await flow.act(item, 'review', seen(item), 'reviewer'), 'same_person_twice');
    await flow.did(item, 'review', seen(item), 'checker');
  });
});

describe('an approval', () => {
  test('counts for the content that was seen: 409 approval_stale for another hash', async () => {
    const item = await flow.create();
    await flow.did(item, 'submit', {}, 'editor');
    const changed = flow.done(await flow.put(item, { body: '<p>换过的正文</p>' }));
    expectConflict(await flow.act(item, 'approve', seen(item), 'approver'), 'approval_stale');
    expectConflict(await flow.act(item, 'approve', seen(changed), 'approver'), 'not_submitted');
  });

  test.each([
    ['the title', { title: '另一题目' }],
    ['the body', { body: '<p>另一正文</p>' }],
    ['the clauses', { clauses: ['art20_12'] }],
  ])('no longer counts when %s has changed', async (_, change) => {
    const approved = await flow.approved(await flow.create());
    const changed = flow.done(await flow.put(approved, change));
    expect(changed.contentHash).not.toBe(approved.contentHash);
    expectConflict(await flow.act(changed, 'publish', seen(changed), 'approver'), 'approval_stale');
    expect(await isPublic(changed)).toBe(false);
  });

  test('counts after a light change once that is checked by somebody else', async () => {
    const approved = await flow.approved(await flow.create());
    const changed = flow.done(await flow.put(approved, { keywords: ['春耕'] }));
    expect(changed.contentHash).toBe(approved.contentHash);
    expect(changed.lightHash).not.toBe(approved.lightHash);
    expectConflict(await flow.act(changed, 'publish', seen(changed), 'approver'), 'check_missing');
    expectConflict(await flow.act(changed, 'check', both(approved), 'reviewer'), 'approval_stale');
    const checked = await flow.did(changed, 'check', both(changed), 'reviewer');
    expect(checked.review).toMatchObject({ isLightChecked: true, refusal: null });
    expect((await flow.did(changed, 'publish', seen(changed), 'approver')).state).toBe('published');
  });

  test('a light change is not checked by whoever made it: 409 own_draft', async () => {
    const approved = await flow.approved(await flow.create());
    const changed = flow.done(await flow.put(approved, { keywords: ['夏收'] }, 'office'));
    expectConflict(await flow.act(changed, 'check', both(changed), 'office'), 'own_draft');
  });

  test('is not asked for twice: 409 already_submitted, already_approved', async () => {
    const item = await flow.create();
    await flow.did(item, 'submit', {}, 'editor');
    expectConflict(await flow.act(item, 'submit', {}, 'editor'), 'already_submitted');
    await flow.did(item, 'approve', seen(item), 'approver');
    expectConflict(
      await flow.act(item, 'approve', seen(item), 'secondApprover'),
      'already_approved',
    );
  });
});

test('returned with reasons, mended, submitted again and published', async () => {
  const item = await flow.create();
  await flow.did(item, 'submit', {}, 'editor');
  const returned = await flow.did(item, 'return', { reason: '缺少文号' }, 'approver');
  expect(returned.review.state).toBe('returned');
  expectConflict(await flow.act(item, 'approve', seen(item), 'approver'), 'not_submitted');
  const mended = flow.done(await flow.put(item, { title: '补正后的题目' }));
  await flow.approved(mended);
  expect((await flow.did(mended, 'publish', seen(mended), 'approver')).state).toBe('published');
});

test('what was never submitted is not returned: 409 not_submitted', async () => {
  const item = await flow.create();
  expectConflict(await flow.act(item, 'return', { reason: '错' }, 'approver'), 'not_submitted');
});

const draftersOf = ({ documentId: subject_id }: Item) =>
  city.app.strapi.db.connection('review_drafters').where({ subject_id });

test('a referral or its answer on a day that lies ahead is refused, in three languages', async () => {
  const item = await flow.create();
  const answer = await flow.act(
    item,
    'refer',
    { body: '市国家保密局', sentOn: '2099-01-01', reason: '不能确定' },
    'reviewer',
  );
  expect(answer.status).toBe(400);
  expect(answer.body.error.details).toMatchObject({
    code: 'day_ahead',
    messages: { 'zh-Hans': '日期不能在将来', zh: '日期不能在將來', en: expect.any(String) },
    errors: [{ path: ['sentOn'] }],
  });
});

test('referred to a named body: neither reviewed nor published before the answer', async () => {
  const item = await flow.create();
  await flow.did(item, 'submit', {}, 'editor');
  const referral = { body: '市国家保密局', sentOn: '2026-03-03', reason: '是否涉密不能确定' };
  const referred = await flow.did(item, 'refer', referral, 'reviewer');
  expect(referred).toMatchObject({
    referredTo: referral.body,
    referredOn: referral.sentOn,
    referralAnsweredOn: null,
  });
  expect((await flow.act(item, 'assess')).body.data.violations).toMatchObject([
    { code: 'referral_unanswered' },
  ]);
  expect(referred.review).toMatchObject({ state: 'referred', refusal: 'referral_open' });
  expectConflict(await flow.act(item, 'approve', seen(item), 'approver'), 'referral_open');
  const published = await flow.act(item, 'publish', seen(item), 'approver');
  expect(published.status).toBe(400);
  expect(published.body.error.details.violations).toMatchObject([{ code: 'referral_unanswered' }]);
  expectConflict(await flow.act(item, 'refer', referral, 'reviewer'), 'referral_open');
  const answered = { answeredOn: '2026-03-05', answer: '不涉密，可以公开' };
  const after = await flow.did(item, 'answer-referral', answered, 'reviewer');
  expect(after).toMatchObject({ referralAnsweredOn: answered.answeredOn });
  // Whoever referred it has drafted nothing.
  expect(await draftersOf(item)).toHaveLength(1);
  expectConflict(await flow.act(item, 'answer-referral', answered, 'reviewer'), 'referral_missing');
  await flow.did(item, 'approve', seen(item), 'approver');
  await flow.did(item, 'publish', seen(item), 'approver');
});

describe('a level done on paper', () => {
  const paper = (item: Item) => ({
    ...seen(item),
    level: 1,
    documentNumber: '安政办审〔2026〕3号',
    signedBy: '张某某',
    signedOn: '2026-03-03',
  });

  test('is recorded by a clerk and counts when a second person has verified it', async () => {
    const item = await flow.create();
    await flow.did(item, 'submit', {}, 'editor');
    const at = { ...seen(item), level: 1 };
    expectConflict(await flow.act(item, 'verify-paper', at, 'reviewer'), 'paper_missing');
    const recorded = await flow.did(item, 'record-paper', paper(item), 'office');
    expect(recorded.review).toMatchObject({
      done: [],
      paperToVerify: [{ level: 1, recordedBy: 'office@gongkai.example' }],
    });
    expectConflict(await flow.act(item, 'publish', seen(item), 'approver'), 'review_incomplete');
    expectConflict(await flow.act(item, 'verify-paper', at, 'office'), 'own_paper');
    const verified = await flow.did(item, 'verify-paper', at, 'reviewer');
    expect(verified.review.done).toMatchObject([
      { level: 1, by: 'reviewer@gongkai.example', via: 'paper' },
    ]);
    await flow.did(item, 'publish', seen(item), 'approver');
  });

  test('stands for the pages too that no program can read, where the verifier has read them', async () => {
    const scan = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
    const kind = { mimetype: 'image/jpeg' };
    const { documentId } = await uploadFile(city.app.strapi, '扫描件.jpg', scan, kind);
    const item = await flow.create({ attachments: [documentId] });
    await flow.did(item, 'submit', {}, 'editor');
    await flow.did(item, 'record-paper', paper(item), 'office');
    const at = { ...seen(item), level: 1, manualCheck: true };
    const verified = await flow.did(item, 'verify-paper', at, 'reviewer');
    expect(verified.review).toMatchObject({ isManuallyChecked: true, refusal: null });
    await flow.did(item, 'publish', seen(item), 'approver');
  });

  test('keeps its scan in the media library', async () => {
    const { strapi } = city.app;
    const scan = await uploadFile(strapi, '审查表.txt', '审查表扫描件');
    const item = await flow.create();
    await flow.did(item, 'submit', {}, 'editor');
    await flow.did(item, 'record-paper', { ...paper(item), file: scan.documentId }, 'office');
    const row = await strapi.db.query('plugin::upload.file').findOne({ where: { id: scan.id } });
    await expect(strapi.plugin('upload').service('upload').remove(row)).rejects.toMatchObject({
      status: 409,
      details: { code: 'file_in_use' },
    });
  });

  test('is not signed by who has signed another: 409 same_signer_twice', async () => {
    await flow.setLevels(2);
    const item = await flow.create();
    await flow.did(item, 'submit', {}, 'editor');
    await flow.did(item, 'record-paper', paper(item), 'office');
    const second = { ...paper(item), level: 2, signedBy: ' 张 某某' };
    const twice = await flow.act(item, 'record-paper', second, 'office');
    await flow.did(item, 'record-paper', { ...second, signedBy: '王某某' }, 'office');
    await flow.setLevels(1);
    expectConflict(twice, 'same_signer_twice');
  });

  test.each([
    ['a level the agency has not', { level: 2 }, 409, 'wrong_level'],
    ['no fourth level at all', { level: 4 }, 400, 'level'],
    ['a day that lies ahead', { signedOn: '2099-01-01' }, 400, 'signedOn'],
    ['a file that is not there', { file: 'z'.repeat(24) }, 400, 'file'],
    ['neither number nor file', { documentNumber: undefined }, 400, 'documentNumber'],
  ])('is refused for %s', async (_, over, status, at) => {
    const item = await flow.create();
    await flow.did(item, 'submit', {}, 'editor');
    const answer = await flow.act(item, 'record-paper', { ...paper(item), ...over }, 'office');
    expect(answer.status).toBe(status);
    const { code, errors } = answer.body.error.details;
    expect(status === 409 ? code : errors[0].path[0]).toBe(at);
  });
});

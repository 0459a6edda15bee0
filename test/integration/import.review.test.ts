/** Imports and the review before publication: the approver stands for what was public before; what is new waits for the other levels. */
import { signInAdministrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { AGENCY } from '../support/city';
import { act, person, seen } from '../support/review';
import { APPROVER, counts, FIXTURE, Importing, prepareCity, PUBLISH } from './import.support';

const CODE = '016109000';
const COLUMNS = '标题,发文机关,成文日期,发布日期,网址,公开属性,公开事项,信息来源,内容概述,正文';
const NEW = '安康市人民政府关于新规定的通知';
const OLD = '安康市人民政府关于旧事项的通知';
const fileOf = (newBody: string) =>
  [
    COLUMNS,
    `${NEW},安康市人民政府,2022-01-04,,,主动公开,AK-1,自制,结果,${newBody}`,
    `${OLD},安康市人民政府,2019-01-01,2019-01-02,http://old.ankang.example/o.html,,,,,旧`,
  ].join('\n');

let app: Application;
let importing: Importing;

beforeAll(async () => {
  app = await startApplication();
  await prepareCity(app.strapi);
  await app.strapi.documents('api::disclosure-matter.disclosure-matter').create({
    data: {
      ...{ code: 'AK-1', firstLevelName: '综合', secondLevelName: '规定', way: 'proactive' },
    } as never,
  });
  const agency = await app.strapi.documents(AGENCY).findFirst({ filters: { code: CODE } });
  await app.strapi
    .documents(AGENCY)
    .update({ documentId: agency?.documentId ?? '', data: { reviewLevels: 2 } as never });
  importing = new Importing(app.strapi);
}, 60_000);

afterAll(async () => {
  importing.clean();
  await app.stop();
});

const statusOf = async (title: string) => {
  const { documentId } = await importing.draft(title);
  return (await app.request.get(`/api/information-items/${documentId}`)).status;
};
const entriesOf = async (documentId: string, act: string) => {
  const { db } = app.strapi;
  const rows = (await db
    .connection('ledger_entries')
    .where({ subject_id: documentId, act })
    .orderBy('ordinal')
    .select('actor', 'ordinal')) as { actor: string; ordinal: number }[];
  return Promise.all(
    rows.map(async ({ actor, ordinal }) => {
      const told = (await db
        .connection('ledger_details')
        .where({ subject_id: documentId, ordinal })
        .first('details')) as { details: string } | undefined;
      return { actor, details: JSON.parse(told?.details ?? 'null') as unknown };
    }),
  );
};

describe('in an agency of two levels', () => {
  let file: string;

  test('a rehearsal foresees that new items are held back', async () => {
    file = importing.file('two.csv', fileOf('一'));
    const ran = await importing.run(file, ...PUBLISH, '--dry-run');
    expect(counts(ran)).toMatchObject({ created: 2, published: 1, heldBack: 1, rejected: 0 });
    expect(ran.report.heldBackByCode).toEqual({ review_incomplete: 1 });
  });

  test('what was public before on evidence is published, what is new stays a draft and says why', async () => {
    const ran = await importing.run(file, ...PUBLISH);
    expect(ran.code).toBe(0);
    expect(counts(ran)).toMatchObject({ created: 2, published: 1, heldBack: 1, rejected: 0 });
    expect(ran.report.heldBackByCode).toEqual({ review_incomplete: 1 });
    expect(ran.heldBack).toContain('尚未完成发布前审查');
    expect([await statusOf(OLD), await statusOf(NEW)]).toEqual([200, 404]);

    const { documentId } = await importing.draft(OLD);
    const actor = `import:${ran.report.runId}`;
    expect(await entriesOf(documentId, 'published')).toEqual([
      {
        actor,
        details: {
          approvedBy: APPROVER,
          approvedByPerson: expect.stringMatching(/^person:\d+$/),
          importRun: ran.report.runId,
        },
      },
    ]);
    const held = await importing.draft(NEW);
    expect(await entriesOf(held.documentId, 'published')).toEqual([]);
    expect(
      await app.strapi.db
        .connection('review_drafters')
        .where({ subject_id: held.documentId })
        .pluck('person'),
    ).toEqual([actor]);
  });

  test.each([[['--dry-run']], [[]]])(
    'run again before anybody reviewed it, it is held back as before %j',
    async (more) => {
      const ran = await importing.run(file, ...PUBLISH, ...more);
      expect(counts(ran)).toMatchObject({ unchanged: 2, published: 0, heldBack: 1 });
      expect(ran.report.heldBackByCode).toEqual({ review_incomplete: 1 });
      expect(await statusOf(NEW)).toBe(404);
    },
  );

  test('once persons have done the levels before the last, the approver of the import is the last', async () => {
    const { documentId } = await importing.draft(NEW);
    const submitter = await person(app, 'disclosure_office', CODE);
    const reviewer = await person(app, 'secrecy_reviewer', CODE);
    await act(app.strapi, documentId, 'submit', submitter);
    const { contentHash } = await seen(app.strapi, documentId);
    await act(app.strapi, documentId, 'review', reviewer, { contentHash });
    const rehearsed = await importing.run(file, ...PUBLISH, '--dry-run');
    expect(counts(rehearsed)).toMatchObject({ unchanged: 2, published: 1, heldBack: 0 });
    expect(await statusOf(NEW)).toBe(404);
    const ran = await importing.run(file, ...PUBLISH);
    expect(counts(ran)).toMatchObject({ unchanged: 2, published: 1, heldBack: 0 });
    expect(await statusOf(NEW)).toBe(200);
  });

  test('content that changed at its source is reviewed anew: the draft is updated, the public sees the reviewed one', async () => {
    const changed = importing.file('two.csv', fileOf('二'));
    for (const more of [['--dry-run'], []]) {
      const ran = await importing.run(changed, ...PUBLISH, ...more);
      expect(counts(ran)).toMatchObject({ updated: 1, published: 0, heldBack: 1, rejected: 0 });
      expect(ran.report.heldBackByCode).toEqual({ review_incomplete: 1 });
    }
    const { documentId, body } = await importing.draft(NEW);
    expect(body).toBe('<p>二</p>');
    const answer = await app.request.get(`/api/information-items/${documentId}`).expect(200);
    expect(answer.body.data.body).toBe('<p>一</p>');
  });
});

describe('who may answer for what an import publishes', () => {
  const email = (role: string) => `${role.replaceAll('_', '-')}@gongkai.example`;

  test.each(['approver', 'disclosure_office'])('%s may', async (role) => {
    await person(app, role, CODE);
    const ran = await importing.run(
      FIXTURE,
      ...['--publish', '--approver', email(role), '--dry-run'],
    );
    expect([ran.code, ran.said]).toEqual([3, expect.not.stringContaining('权限')]);
  });

  test('a super administrator may', async () => {
    await signInAdministrator(app);
    const ran = await importing.run(
      FIXTURE,
      ...['--publish', '--approver', 'super@gongkai.example', '--dry-run'],
    );
    expect(ran.code).toBe(3);
  });

  test.each(['editor', 'secrecy_reviewer', 'supervision', 'system_administrator'])(
    '%s may not: exit code 2, said why, nothing written',
    async (role) => {
      await person(app, role, CODE);
      const before = await importing.traces();
      const ran = await importing.run(FIXTURE, '--publish', '--approver', email(role));
      expect([ran.code, ran.said]).toEqual([2, expect.stringContaining(email(role))]);
      expect(ran.said).toContain('没有签发或者发布的权限');
      expect(await importing.traces()).toEqual(before);
    },
  );

  test('nor may an approver who has left', async () => {
    await person(app, 'approver', CODE, 'former_approver');
    await app.strapi.db.query('admin::user').update({
      where: { email: email('former_approver') },
      data: { isActive: false },
    });
    const ran = await importing.run(FIXTURE, '--publish', '--approver', email('former_approver'));
    expect([ran.code, ran.said]).toEqual([2, expect.stringContaining('没有在用的后台用户')]);
  });
});

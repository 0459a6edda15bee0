/** The demonstration on a database that is kept (`npm run demo -- --keep`): its steps a second time, beside what the first run and its visitors left. */
import path from 'node:path';
import type { DemoPerson } from '../../src/commands/demo/demo-messages';
import { importReviewed } from '../../src/commands/demo/import-reviewed';
import { showReview } from '../../src/commands/demo/show-review';
import { startApplication, type Application } from '../support/application';
import { AGENCY, buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { act, person, type TestPerson } from '../support/review';
import { Importing } from './import.support';

/** The agency of which `show-review.ts` leaves items on their way. */
const CODE = 'DEMO00024';
const ROLES = ['editor', 'disclosure_office', 'secrecy_reviewer', 'checker', 'approver'];
const COLUMNS = '标题,发文机关,成文日期,发布日期,网址,公开属性,公开事项,信息来源,内容概述,正文';
const row = (title: string) =>
  `${title},安康市人民政府,2022-01-04,,,主动公开,AK-1,自制,结果,<p>正文</p>`;

let app: Application;
let importing: Importing;
let city: SmallCity;
let people: DemoPerson[];
let office: TestPerson;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  await app.strapi
    .documents(AGENCY)
    .update({ documentId: city.agency, data: { code: CODE, reviewLevels: 3 } as never });
  await app.strapi.documents('api::disclosure-matter.disclosure-matter').create({
    data: { code: 'AK-1', firstLevelName: '综合', secondLevelName: '规定', way: 'proactive' },
  } as never);
  people = [];
  for (const role of ROLES) {
    const { email } = await person(app, role, CODE);
    people.push({ role, email, password: '', agencyCode: CODE });
  }
  office = await person(app, 'disclosure_office', CODE, 'visitor');
  importing = new Importing(app.strapi);
}, 60_000);

afterAll(async () => {
  importing.clean();
  await app.stop();
});

const demonstrate = async (file: string) => {
  const said: string[] = [];
  const io = {
    out: (text: string) => void said.push(text),
    err: (text: string) => void said.push(text),
    cwd: importing.folder,
    signal: new AbortController().signal,
  };
  const plan = { file, reportDirectory: path.join(importing.folder, 'report') };
  const counts = await importReviewed(app.strapi, people, plan, io);
  await showReview(app.strapi, people);
  return { counts, said: said.join('\n') };
};

/** Of every draft that is not public: its title and how far its review is. */
const states = async () => {
  const drafts = await app.strapi.documents(ITEM).findMany({ status: 'draft' });
  const view = app.strapi.plugin('review').service('view') as {
    of(uid: string, documentId: string): Promise<{ isPublic: boolean; state: string }>;
  };
  const found: [string, string][] = [];
  for (const { documentId, title } of drafts) {
    const { isPublic, state } = await view.of(ITEM, documentId);
    if (!isPublic) found.push([String(title), state]);
  }
  return Object.fromEntries(found);
};

test('new records are reviewed and published, and the second run leaves everything on its way where it was', async () => {
  const file = importing.file('city.csv', [COLUMNS, row('新规定'), row('又一规定')].join('\n'));
  const first = await demonstrate(file);
  expect(first.counts).toMatchObject({ created: 2, published: 2, heldBack: 0 });
  expect(first.said).toContain('正在审查 2 条新信息');
  const shown = await states();
  expect(Object.values(shown).sort()).toEqual([
    ...['approved', 'draft', 'returned', 'reviewed', 'submitted'],
  ]);

  const data = publishableItem(city, { title: '访客起草的通知' }) as never;
  await app.strapi.documents(ITEM).create({ data });
  const second = await demonstrate(file);
  expect(second.counts).toMatchObject({ created: 0, unchanged: 2, published: 0, heldBack: 0 });
  expect(second.said).not.toContain('正在审查');
  expect(await states()).toEqual({ ...shown, 访客起草的通知: 'draft' });
});

test('a record whose review somebody has begun stays with them, a new one beside it goes its way', async () => {
  const one = importing.file('one.csv', [COLUMNS, row('有人在审的规定')].join('\n'));
  expect((await importing.run(one)).code).toBe(0);
  const { documentId } = await importing.draft('有人在审的规定');
  await act(app.strapi, documentId, 'submit', office);
  const both = importing.file(
    'both.csv',
    [COLUMNS, row('有人在审的规定'), row('第三条规定')].join('\n'),
  );
  const { counts } = await demonstrate(both);
  expect(counts).toMatchObject({ created: 1, published: 1, heldBack: 1 });
  expect(await states()).toMatchObject({ 有人在审的规定: 'submitted' });
});

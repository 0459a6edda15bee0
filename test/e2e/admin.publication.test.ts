/**
 * What an editor lives through in a real browser: log in, read the refusal of an item that may not be published, mend it, wait until others
 * have approved it, publish it, see that it is public. Skipped, saying so, where there is no chromium or no built admin.
 * `E2E_SCREENSHOTS=<folder>` keeps pictures.
 */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, linesOf, openBrowser, openPage, signIn } from './support/browser';
import { type Cms, isAdminBuilt, startCms } from './support/cms';
import { personAtWork, type PersonAtWork } from './support/people';

const ITEM = 'api::information-item.information-item';
const TITLE = '安康市人民政府办公室关于做好2026年汛期防汛工作的通知';

const missing = [!chromiumPath() && 'chromium', !isAdminBuilt() && 'the built admin'].filter(
  Boolean,
);
if (missing.length > 0) process.stderr.write(`Skipped: no ${missing.join(', no ')}\n`);
const describeInBrowser = missing.length > 0 ? describe.skip : describe;

describeInBrowser('the admin in a browser', () => {
  jest.setTimeout(120_000);
  let cms: Cms;
  let browser: Browser;
  let page: Page;
  let item: string;
  let submitter: PersonAtWork;
  let approver: PersonAtWork;
  /** What two others do with the item as it is now; the agency has one level of review. */
  const approve = async () => {
    const route = `/review/items/${ITEM}/${item}`;
    const { data } = (await (await approver.ask('GET', route)).json()) as {
      data: { contentHash: string };
    };
    const { contentHash } = data;
    await submitter.ask('POST', `${route}/actions/submit`, { contentHash });
    await approver.ask('POST', `${route}/actions/approve`, { contentHash });
  };
  const saved = () =>
    page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.url().includes(item) && answer.ok(),
    );
  const addressOf = (rest: string) => `${cms.url}/admin/content-manager/collection-types/${rest}`;
  const editPage = () => addressOf(`${ITEM}/${item}`);
  const picture = async (name: string) => {
    const folder = process.env.E2E_SCREENSHOTS;
    if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
  };

  beforeAll(async () => {
    cms = await startCms();
    const agency = await cms.create('api::agency.agency', {
      name: '安康市人民政府办公室',
      code: '016109001',
      level: 'municipal',
      kind: 'department',
    });
    await cms.create('api::catalogue-category.catalogue-category', {
      scheme: 'statutory',
      code: 'art20_12',
      name: '突发公共事件的应急预案、预警信息及应对情况',
    });
    item = await cms.create(ITEM, {
      title: TITLE,
      documentNumber: '安政办发〔2026〕12号',
      agency: { connect: [{ documentId: agency }] },
      source: 'made',
      generatedOn: '2026-05-12',
      summary: '部署全市2026年汛期防汛工作。',
      nature: 'other_policy',
      keywords: ['防汛', '应急'],
      body: '<p>各县（市、区）人民政府，市政府各工作部门：</p><p>现就做好2026年汛期防汛工作通知如下。</p>',
    });
    browser = await openBrowser();
    page = await openPage(browser);
    submitter = await personAtWork(cms, browser, {
      role: 'editor',
      name: 'wang',
      agency: '016109001',
    });
    approver = await personAtWork(cms, browser, {
      role: 'approver',
      name: 'zhao',
      agency: '016109001',
    });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await cms?.stop();
  });

  test('greets an editor in simplified Chinese from the first visit on', async () => {
    await page.goto(`${cms.url}/admin/auth/login`);
    await page.waitForSelector('input[name=email]');
    expect(await linesOf(page)).toContain('政府信息公开内容管理系统');
    await signIn(page, cms.url);
    await page.getByText('明，您好').waitFor();
    await picture('home');
  });

  test('lists items with the labels of their fields and values', async () => {
    await page.goto(addressOf(ITEM));
    await page.getByText(TITLE).waitFor();
    const lines = (await linesOf(page)).join('\n');
    for (const text of [
      '标题',
      '文号',
      '发布机构',
      '公开属性',
      '效力状态',
      '成文日期',
      '待定',
      '草稿',
    ]) {
      expect(lines).toContain(text);
    }
    await picture('list');
  });

  test('warns on the edit page and says why the item may not be published', async () => {
    await page.goto(editPage());
    await page.getByText('本系统为非涉密系统，严禁录入国家秘密、工作秘密').waitFor();
    const panel = page.getByTestId('assessment');
    await panel.getByText(/^不能发布/).waitFor();
    expect(await panel.getByRole('button', { name: '公开属性' }).count()).toBeGreaterThan(0);
    expect(await panel.innerText()).toMatch(/第.+条/);
    expect(await page.getByRole('textbox', { name: '主题词' }).inputValue()).toBe('防汛\n应急');
    await picture('item-refused');
  });

  test.each(['公开属性', '研究情况', '定性责任人'])(
    'leads from the reason to the field %s',
    async (label) => {
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.getByTestId('assessment').getByRole('button', { name: label }).first().click();
      const field = page
        .getByRole('textbox', { name: label })
        .or(page.getByRole('combobox', { name: label }));
      await expect(field.first().evaluate((node) => node === document.activeElement)).resolves.toBe(
        true,
      );
    },
  );

  test('refuses 发布 with the sentence of the rule', async () => {
    const sentences = await page.getByTestId('assessment').locator('li').allInnerTexts();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const toast = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /待定/ });
    await toast.first().waitFor();
    expect(sentences.join('\n')).toContain('待定');
    await picture('item-toast');
    expect((await fetch(`${cms.url}/api/information-items/${item}`)).status).toBe(404);
  });

  test('publishes what was mended once others approved it, and the panel says since when it is public', async () => {
    await page.goto(editPage());
    await page.getByRole('combobox', { name: /^公开属性/ }).click();
    await page.getByRole('option', { name: '主动公开' }).click();
    await page.getByRole('combobox', { name: /^法定公开依据/ }).click();
    await page.getByRole('option', { name: /突发公共事件/ }).click();
    const saving = saved();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await saving;
    await page.goto(editPage());
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const refusal = page.getByRole('alert').or(page.getByRole('status'));
    await refusal.filter({ hasText: '尚未完成发布前审查' }).first().waitFor();
    expect((await fetch(`${cms.url}/api/information-items/${item}`)).status).toBe(404);
    await approve();
    await page.goto(editPage());
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const state = page.getByTestId('public-state');
    await state.getByText(/起公开/).waitFor();
    expect(await state.innerText()).toMatch(/016109001\/2026-\d{5}/);
    expect((await fetch(`${cms.url}/api/information-items/${item}`)).status).toBe(200);
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture('item-public');
  });

  test('takes back what was public, and keeps its number for the next time', async () => {
    await page.goto(editPage());
    const panel = page.getByTestId('assessment');
    await panel.getByText(/起公开/).waitFor();
    const actions = page.getByRole('button', { name: '更多操作' });
    await actions.last().click();
    await page.getByRole('menuitem', { name: '撤下' }).click();
    await panel.getByText(/^尚未公开/).waitFor();
    expect((await fetch(`${cms.url}/api/information-items/${item}`)).status).toBe(410);
    await approve();
    await page.goto(editPage());
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await panel.getByText(/016109001\/2026-00001/).waitFor();
  });

  test.each([
    ['home', ''],
    ['list', `content-manager/collection-types/${ITEM}`],
    ['new item', `content-manager/collection-types/${ITEM}/create`],
    ['new agency', 'content-manager/collection-types/api::agency.agency/create'],
    ['new guide', 'content-manager/collection-types/api::disclosure-guide.disclosure-guide/create'],
    ['media library', 'plugins/upload'],
    ['profile', 'me'],
  ])('%s has no line in English', async (_name, rest) => {
    await page.goto(`${cms.url}/admin/${rest}`);
    await page.waitForLoadState('networkidle');
    // Written for screen readers, in English only, by Strapi's design system.
    await page.waitForFunction(() => !document.body.innerText.includes('Loading'));
    const lines = await linesOf(page);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter(isEnglish)).toEqual([]);
  });

  test('shows hints with braces and apostrophes as they are written', async () => {
    await page.goto(addressOf('api::agency.agency/create'));
    await page.getByText('[{"name": "名称", "duties": "职责"}]').waitFor();
  });

  test('speaks English to whoever chose it', async () => {
    const english = await openPage(browser, 'en');
    await signIn(english, cms.url);
    await english.goto(editPage());
    await english.getByText('never enter state secrets or work secrets').waitFor();
    await english.getByText('Index number', { exact: true }).first().waitFor();
    await english.getByText("Undetermined can't be published.").waitFor();
    await english.context().close();
  });
});

/** Words of the data and names that stay as they are. */
const NAMES =
  /editor@gongkai\.example|SUPER ADMIN|Webhook|API|HTML|JSON|https?:|English|search|read|copy/gi;

const isEnglish = (line: string) =>
  /[A-Za-z]{3,}/.test(line.replace(NAMES, '')) && !/\p{Script=Han}/u.test(line);

/**
 * The review as people live through it, each in a browser session of their own: the editor submits, the reviewer and the approver decide on
 * what they have seen, the item is public, is withdrawn and countersigned; lists of what waits; nobody decides or saves over what they have
 * not seen. Skipped, saying so, where there is no chromium or no built admin. `E2E_SCREENSHOTS=<folder>` keeps pictures.
 */
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromiumPath, linesOf, openBrowser } from './support/browser';
import { type Cms, isAdminBuilt, startCms } from './support/cms';
import { administrator, personAtWork, type PersonAtWork } from './support/people';

const ITEM = 'api::information-item.information-item';
const TITLE = '安康市人民政府办公室关于做好2026年汛期防汛工作的通知';
/** The smallest PNG: a picture, which no program reads. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const missing = [!chromiumPath() && 'chromium', !isAdminBuilt() && 'the built admin'].filter(
  Boolean,
);
if (missing.length > 0) process.stderr.write(`Skipped: no ${missing.join(', no ')}\n`);
const describeInBrowser = missing.length > 0 ? describe.skip : describe;

describeInBrowser('the review in a browser', () => {
  jest.setTimeout(120_000);
  let cms: Cms;
  let browser: Browser;
  let item: string;
  let editor: PersonAtWork;
  let reviewer: PersonAtWork;
  let approver: PersonAtWork;
  let office: PersonAtWork;

  const routeOf = (documentId: string) => `/content-manager/collection-types/${ITEM}/${documentId}`;
  const publicStatus = async (documentId: string) =>
    (await fetch(`${cms.url}/api/information-items/${documentId}`)).status;
  const panel = ({ page }: PersonAtWork): Locator => page.getByTestId('review');
  const dialog = ({ page }: PersonAtWork): Locator => page.getByRole('dialog');
  const picture = async ({ page }: { page: Page }, name: string) => {
    const folder = process.env.E2E_SCREENSHOTS;
    if (folder) await page.screenshot({ path: path.join(folder, `review-${name}.png`) });
  };
  const open = async (person: PersonAtWork, documentId = item) => {
    await person.page.goto(`${cms.url}/admin${routeOf(documentId)}`);
    await panel(person).waitFor();
  };
  const openTasks = async (person: PersonAtWork, queue: string) => {
    await person.page.goto(`${cms.url}/admin/plugins/review?queue=${queue}`);
    await person.page.getByRole('heading', { name: '待办' }).first().waitFor();
  };
  const act = async (person: PersonAtWork, label: string, fill?: () => Promise<void>) => {
    await panel(person).getByRole('button', { name: label, exact: true }).click();
    await fill?.();
    await dialog(person)
      .getByRole('button', { name: `确认${label}` })
      .click();
  };
  const stateIs = (person: PersonAtWork, state: string) =>
    panel(person).getByTestId('review-state').filter({ hasText: state }).waitFor();
  const toast = ({ page }: PersonAtWork, text: string | RegExp) =>
    page
      .getByRole('alert')
      .or(page.getByRole('status'))
      .filter({ hasText: text })
      .first()
      .waitFor();

  beforeAll(async () => {
    cms = await startCms();
    const ask = await administrator(cms);
    const agency = await cms.create('api::agency.agency', {
      name: '安康市人民政府办公室',
      code: '016109001',
      level: 'municipal',
      kind: 'department',
      reviewLevels: 2,
    });
    const clause = await cms.create('api::catalogue-category.catalogue-category', {
      scheme: 'statutory',
      code: 'art20_1',
      name: '行政法规、规章和规范性文件',
    });
    const form = new FormData();
    form.append('files', new Blob([PICTURE], { type: 'image/png' }), '防汛责任分工图.png');
    const uploaded = (await (await ask('POST', '/upload', form)).json()) as { id: number }[];
    item = await cms.create(ITEM, {
      title: TITLE,
      documentNumber: '安政办发〔2026〕12号',
      agency: { connect: [{ documentId: agency }] },
      source: 'made',
      disclosure: 'proactive',
      clauses: { connect: [{ documentId: clause }] },
      generatedOn: '2026-05-12',
      summary: '部署全市2026年汛期防汛工作。',
      nature: 'other_policy',
      keywords: ['防汛', '应急'],
      body: '<p>各县（市、区）人民政府，市政府各工作部门：</p><p>现就做好2026年汛期防汛工作通知如下。</p>',
      attachments: uploaded.map(({ id }) => id),
    });
    browser = await openBrowser();
    editor = await personAtWork(cms, browser, { role: 'editor', name: '李', agency: '016109001' });
    reviewer = await personAtWork(cms, browser, {
      role: 'secrecy_reviewer',
      name: '王',
      agency: '016109001',
    });
    approver = await personAtWork(cms, browser, {
      role: 'approver',
      name: '赵',
      agency: '016109001',
    });
    office = await personAtWork(cms, browser, {
      role: 'disclosure_office',
      name: '陈',
      agency: '016109001',
    });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await cms?.stop();
  });

  test('the editor sees the levels and submits', async () => {
    await open(editor);
    await stateIs(editor, '草稿');
    expect(await panel(editor).getByTestId('level-1').innerText()).toContain('保密审查');
    expect(await panel(editor).getByTestId('level-2').innerText()).toContain('签发');
    expect(await panel(editor).innerText()).toContain('需由审查人逐页人工核查');
    await picture(editor, 'draft');
    const summary = editor.page.getByRole('textbox', { name: /^内容概述/ });
    await summary.fill('部署全市2026年汛期防汛工作，明确责任分工。');
    await panel(editor).getByText('有未保存的修改：请先保存，再办理。').waitFor();
    await editor.page.getByRole('button', { name: '保存', exact: true }).click();
    await panel(editor).getByText('有未保存的修改').waitFor({ state: 'detached' });
    await act(editor, '送审');
    await stateIs(editor, '已送审');
    await toast(editor, '已办理：送审');
  });

  test('what is not saved can’t be acted upon', async () => {
    const number = editor.page.getByRole('textbox', { name: /^文号/ });
    await number.fill('安政办发〔2026〕13号');
    await panel(editor).getByText('有未保存的修改：请先保存，再办理。').waitFor();
    const menu = panel(editor).getByRole('button', { name: '其他事项' });
    expect(await menu.isDisabled()).toBe(true);
    await number.fill('安政办发〔2026〕12号');
    await panel(editor).getByText('有未保存的修改').waitFor({ state: 'detached' });
  });

  test('the reviewer finds it in the list of what waits, and passes it with a tick', async () => {
    await openTasks(reviewer, 'to_review');
    await reviewer.page.getByRole('tab', { name: '待审查（1）' }).waitFor();
    await picture(reviewer, 'tasks');
    await reviewer.page.getByTestId('task').getByRole('link', { name: TITLE }).click();
    await stateIs(reviewer, '已送审');
    await act(reviewer, '审查通过', async () => {
      await dialog(reviewer)
        .getByRole('checkbox', { name: /已逐页人工核查/ })
        .click();
      await dialog(reviewer).getByRole('textbox', { name: '意见' }).fill('未见不宜公开的内容。');
      await picture(reviewer, 'dialog');
    });
    await stateIs(reviewer, '审查中');
    expect(await panel(reviewer).getByTestId('level-1').innerText()).toContain(reviewer.email);
    expect(await panel(reviewer).innerText()).not.toContain('逐页人工核查');
    await openTasks(reviewer, 'to_review');
    await reviewer.page.getByText('没有待办事项。').waitFor();
  });

  test('Strapi’s own button says what is missing while the review is incomplete', async () => {
    await open(approver);
    await panel(approver).getByText('审查完成之前，“发布”按钮不会成功。').waitFor();
    await picture(approver, 'to-approve');
    await approver.page.getByRole('button', { name: '发布', exact: true }).click();
    await toast(approver, '尚未完成发布前审查');
    expect(await publicStatus(item)).toBe(404);
  });

  test('the approver signs and publishes, and the public can read it', async () => {
    await open(approver);
    await act(approver, '签发');
    await stateIs(approver, '已签发');
    await picture(approver, 'approved');
    expect(await publicStatus(item)).toBe(404);
    await act(approver, '发布已审内容');
    await stateIs(approver, '已签发 · 已公开');
    expect(await publicStatus(item)).toBe(200);
    await approver.page
      .getByTestId('public-state')
      .getByText(/起公开/)
      .waitFor();
  });

  test('the ledger shows who did what, newest first', async () => {
    const rows = approver.page.getByTestId('history').getByTestId('history-row');
    await rows.first().getByText('公开', { exact: true }).waitFor();
    const lines = (await rows.allInnerTexts()).map((text) => text.split('\n')[0]);
    expect(lines.slice(0, 4)).toEqual(['公开', '签发', '审查通过', '送审']);
    const text = await approver.page.getByTestId('history').innerText();
    expect(text).toContain('意见：未见不宜公开的内容。');
    await approver.page.getByTestId('history').scrollIntoViewIfNeeded();
    await picture(approver, 'public');
  });

  test('what was withdrawn is countersigned by somebody else', async () => {
    await approver.page.evaluate(() => window.scrollTo(0, 0));
    await act(approver, '撤下', async () => {
      await dialog(approver).getByRole('combobox', { name: /类别/ }).click();
      await approver.page.getByRole('option', { name: '已撤下' }).click();
      await dialog(approver).getByRole('textbox', { name: /理由/ }).fill('责任分工有误。');
      await picture(approver, 'withdraw');
    });
    await panel(approver)
      .getByText(/^撤下待补签/)
      .waitFor();
    expect(await publicStatus(item)).toBe(410);
    expect(await panel(approver).getByRole('button', { name: '补签' }).count()).toBe(0);
    await openTasks(office, 'debts');
    await office.page.getByTestId('task').getByRole('link', { name: TITLE }).click();
    await act(office, '补签', async () => {
      await dialog(office).getByRole('combobox', { name: /结论/ }).click();
      await office.page.getByRole('option', { name: '确认', exact: true }).click();
      await picture(office, 'countersign');
    });
    await panel(office)
      .getByText(/待补签/)
      .waitFor({ state: 'detached' });
    await openTasks(office, 'debts');
    await office.page.getByRole('tab', { name: '待补签（0）' }).waitFor();
  });

  test('nobody decides on content that has changed under them', async () => {
    await open(editor);
    await act(editor, '送审');
    await stateIs(editor, '已送审');
    await open(reviewer);
    await act(reviewer, '审查通过', async () => {
      const title = `${TITLE}（修改）`;
      await editor.ask('PUT', routeOf(item), { title });
    });
    await toast(reviewer, '内容在审阅之后已改变，请重新审阅。');
    await stateIs(reviewer, '草稿');
    await picture(reviewer, 'stale');
    await reviewer.page.getByRole('heading', { name: `${TITLE}（修改）` }).waitFor();
  });

  test('nobody saves over a change that they have not seen', async () => {
    await open(editor);
    await office.ask('PUT', routeOf(item), { documentNumber: '安政办发〔2026〕15号' });
    await editor.page.getByRole('textbox', { name: /^内容概述/ }).fill('编辑改的摘要');
    await editor.page.getByRole('button', { name: '保存', exact: true }).click();
    await toast(editor, '本条已被他人修改，您的修改没有保存。');
    const notice = editor.page.getByTestId('refused-changes');
    await notice.getByText('编辑改的摘要').waitFor();
    expect(await notice.innerText()).not.toContain('文号');
    await picture(editor, 'stale-save');
    await notice.getByRole('button', { name: '知道了' }).click();
    await notice.waitFor({ state: 'detached' });
    const { data } = (await (await office.ask('GET', routeOf(item))).json()) as {
      data: Record<string, unknown>;
    };
    expect(data.summary).toBe('部署全市2026年汛期防汛工作，明确责任分工。');
    expect(data.documentNumber).toBe('安政办发〔2026〕15号');
  });

  test('a level signed on paper is recorded with its scan and verified by another person', async () => {
    await open(editor);
    await act(editor, '送审');
    await open(office);
    await panel(office).getByRole('button', { name: '其他事项' }).click();
    await office.page.getByRole('menuitem', { name: '登记纸质审查' }).click();
    await dialog(office)
      .getByRole('combobox', { name: /审查级别/ })
      .click();
    await office.page.getByRole('option', { name: '保密审查' }).click();
    await dialog(office)
      .getByRole('textbox', { name: /签字人/ })
      .fill('王主任');
    await dialog(office)
      .getByRole('combobox', { name: /签字日期/ })
      .fill('2026/5/20');
    await dialog(office)
      .getByRole('combobox', { name: /签字日期/ })
      .press('Tab');
    await dialog(office).getByRole('button', { name: '从媒体库选择' }).click();
    const library = office.page.getByRole('dialog').last();
    await library.getByText('防汛责任分工图.png').first().waitFor();
    await picture(office, 'library');
    await library.getByRole('checkbox').first().click();
    await library.getByRole('button', { name: '完成' }).click();
    await dialog(office).getByText('防汛责任分工图.png').waitFor();
    await picture(office, 'paper');
    await dialog(office).getByRole('button', { name: '确认登记纸质审查' }).click();
    await panel(office).getByText(`已登记纸质审查（${office.email}），待核对`).waitFor();
    expect(await panel(office).getByRole('button', { name: '核对纸质审查' }).count()).toBe(0);
    await open(reviewer);
    await act(reviewer, '核对纸质审查');
    await panel(reviewer)
      .getByText(/（纸质审查，已核对）$/)
      .waitFor();
  });

  test('a role is delegated for an absence, and the delegation ended', async () => {
    await openTasks(approver, 'to_approve');
    const section = approver.page.getByTestId('delegations');
    await section.getByRole('button', { name: '新增授权或者交接' }).click();
    const form = dialog(approver);
    await form.getByRole('combobox', { name: /公开主体/ }).click();
    await approver.page.getByRole('option', { name: '安康市人民政府办公室' }).click();
    await form.getByRole('combobox', { name: /角色/ }).click();
    await approver.page.getByRole('option', { name: '签发人' }).click();
    await form.getByRole('combobox', { name: /受权人/ }).click();
    await approver.page.getByRole('option', { name: office.email }).click();
    await form.getByRole('combobox', { name: /起始日期/ }).fill('2026/1/1');
    await form.getByRole('combobox', { name: /起始日期/ }).press('Tab');
    await form.getByRole('combobox', { name: /终止日期/ }).fill('2098/12/31');
    await form.getByRole('combobox', { name: /终止日期/ }).press('Tab');
    await form.getByRole('textbox', { name: /理由/ }).fill('出差');
    await picture(approver, 'delegation');
    await form.getByRole('button', { name: '确认' }).click();
    const row = section.getByTestId('delegation');
    await row.getByText(office.email).waitFor();
    await picture(approver, 'delegations');
    await row.getByRole('button', { name: '终止' }).click();
    await section.getByText('没有授权或者交接。').waitFor();
  });

  test.each([
    ['the home page', '', '待办'],
    ['the list of what waits', 'plugins/review', '待办'],
    ['the edit view', null, '操作留痕'],
  ])('%s has no line in English', async (_name, rest, text) => {
    const { page } = office;
    await page.goto(`${cms.url}/admin/${rest ?? routeOf(item).slice(1)}`);
    await page.getByText(text).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => !document.body.innerText.includes('Loading'));
    if (rest === '') await picture(office, 'home');
    expect((await linesOf(page)).filter(isEnglish)).toEqual([]);
  });

  test('two persons erase on a named order, and are led away from what is gone', async () => {
    await open(office);
    await panel(office).getByRole('button', { name: '其他事项' }).click();
    await office.page.getByRole('menuitem', { name: '提请清除' }).click();
    await dialog(office)
      .getByRole('textbox', { name: /文书名称/ })
      .fill('清除决定书');
    await dialog(office)
      .getByRole('textbox', { name: /文书编号/ })
      .fill('〔2026〕1号');
    await dialog(office)
      .getByRole('combobox', { name: /文书日期/ })
      .fill('2026/6/1');
    await dialog(office)
      .getByRole('combobox', { name: /文书日期/ })
      .press('Tab');
    await dialog(office).getByRole('textbox', { name: /理由/ }).fill('法院判决。');
    await dialog(office).getByRole('button', { name: '确认提请清除' }).click();
    await panel(office)
      .getByText(/待另一人确认。$/)
      .waitFor();
    expect(await panel(office).getByRole('button', { name: '核准清除' }).count()).toBe(0);
    await open(approver);
    await picture(approver, 'erasure');
    await panel(approver).getByRole('button', { name: '核准清除' }).click();
    await dialog(approver).getByRole('button', { name: '确认核准清除' }).click();
    await approver.page.waitForURL(/\/plugins\/review/);
    const gone = office.ask('GET', routeOf(item));
    await expect(gone).rejects.toThrow('404');
  });
});

const NAMES = /[\w-]+@\w+\.example|Webhook|API|HTML|JSON|https?:|PNG/gi;

const isEnglish = (line: string) =>
  /[A-Za-z]{3,}/.test(line.replace(NAMES, '')) && !/\p{Script=Han}/u.test(line);

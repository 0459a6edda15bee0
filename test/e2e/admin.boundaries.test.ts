/**
 * The admin as an editor of one agency and as a super administrator see it: nothing of another agency on any page, no link to a closed page,
 * pictures that are pictures, and neither the content security policy nor a closed route hinders anything. Skipped, saying so, where there is no
 * chromium or no built admin. `E2E_SCREENSHOTS=<folder>` keeps pictures.
 */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pngBytes } from '../support/files/png-bytes';
import { chromiumPath, linesOf, openBrowser, openPage, signIn } from './support/browser';
import { type Cms, isAdminBuilt, startCms } from './support/cms';
import { administrator, personAtWork, type PersonAtWork } from './support/people';

const ITEM = 'api::information-item.information-item';
const AGENCY = 'api::agency.agency';
const OWN = '关于做好春季农业生产工作的通知';
const THEIRS = '不应让旁人看到的水利局草稿';
const CODES = { own: '016109031', theirs: '016109032' };
const LIST = `content-manager/collection-types/${ITEM}`;

const missing = [!chromiumPath() && 'chromium', !isAdminBuilt() && 'the built admin'].filter(
  Boolean,
);
if (missing.length > 0) process.stderr.write(`Skipped: no ${missing.join(', no ')}\n`);
const describeInBrowser = missing.length > 0 ? describe.skip : describe;

/** What went wrong in the browser: refusals of the policy, errors of scripts, answers of 4xx and 5xx. */
interface Watched {
  faults: string[];
}

/**
 * What asks and goes without: a library tries once whether it may make code out of text, which it may not; and the media library asks everybody
 * for its settings, which are the machine room's.
 */
const HARMLESS = [/^policy: script-src eval$/, /^403 \S+\/upload\/settings$/];

/** In every page from now on. Of a refused request the console names no address, so the answer is what counts. */
async function watch(page: Page): Promise<Watched> {
  const faults: string[] = [];
  const note = (fault: string) => {
    if (!HARMLESS.some((one) => one.test(fault))) faults.push(fault);
  };
  page.on('console', (message) => {
    const isOfAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isOfAnswer) note(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => note(`script: ${message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) note(`${answer.status()} ${answer.url()}`);
  });
  await page.exposeFunction('noteRefusal', (what: string) => note(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteRefusal } = window as unknown as { noteRefusal(what: string): void };
      noteRefusal(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { faults };
}

describeInBrowser('the admin in a browser', () => {
  jest.setTimeout(240_000);
  let cms: Cms;
  let browser: Browser;
  let own: string;
  let theirs: string;
  let editor: PersonAtWork;
  let page: Page;
  let watched: Watched;

  const open = async (where: string, shown: string) => {
    await page.goto(`${cms.url}/admin/${where}`);
    await page.getByText(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  const picture = async (name: string) => {
    const folder = process.env.E2E_SCREENSHOTS;
    if (folder) await page.screenshot({ path: path.join(folder, `boundaries-${name}.png`) });
  };
  const links = () =>
    page.$$eval('a[href]', (all) => all.map((one) => one.getAttribute('href') ?? ''));
  // A page may be at rest while a picture of it is still on its way: that is waited for.
  const brokenPictures = () =>
    page.$$eval('img', async (all) => {
      const pictures = all as HTMLImageElement[];
      const loaded = await Promise.allSettled(pictures.map((one) => one.decode()));
      return pictures.filter((_, at) => loaded[at].status === 'rejected').map(({ src }) => src);
    });

  beforeAll(async () => {
    cms = await startCms();
    const ask = await administrator(cms);
    const item = async (title: string, name: string, code: string, colour: number) => {
      const agency = await cms.create(AGENCY, {
        ...{ name, code },
        ...{ level: 'municipal', kind: 'department' },
      });
      const form = new FormData();
      const bytes = new Blob([new Uint8Array(pngBytes(320, 240, colour))], { type: 'image/png' });
      form.append('files', bytes, `${title}配图.png`);
      const uploaded = (await (await ask('POST', '/upload', form)).json()) as { id: number }[];
      return cms.create(ITEM, {
        title,
        agency: { connect: [{ documentId: agency }] },
        attachments: uploaded.map(({ id }) => id),
      });
    };
    own = await item(OWN, '安康市农业农村局', CODES.own, 0x2060a0);
    theirs = await item(THEIRS, '安康市水利局', CODES.theirs, 0xa02060);
    browser = await openBrowser();
    editor = await personAtWork(cms, browser, { role: 'editor', name: '李', agency: CODES.own });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await cms?.stop();
  });

  describe('as an editor of one agency', () => {
    beforeAll(async () => {
      ({ page } = editor);
      watched = await watch(page);
    });

    test.each([
      ['home', '', '内容'],
      ['list', LIST, OWN],
      ['search', `${LIST}?_q=%E8%8D%89%E7%A8%BF`, '信息'],
      ['library', 'plugins/upload', `${OWN}配图`],
      ['tasks', 'plugins/review', '待办'],
      ['sites', 'plugins/first-platform', '网站'],
      ['profile', 'me', '个人'],
    ])('the page %s shows nothing of another agency', async (name, where, shown) => {
      await open(where, shown);
      await picture(`editor-${name}`);
      expect((await linesOf(page)).filter((line) => line.includes('水利局草稿'))).toEqual([]);
      expect(await brokenPictures()).toEqual([]);
      expect(watched.faults).toEqual([]);
    });

    test('an item of their own is a form with its picture', async () => {
      await open(`${LIST}/${own}`, OWN);
      await page.getByTestId('review').waitFor();
      await page.getByText('配图.png').first().scrollIntoViewIfNeeded();
      await picture('editor-item');
      expect(await brokenPictures()).toEqual([]);
      expect(watched.faults).toEqual([]);
    });

    test('an item of another agency is no page, and offered in no field', async () => {
      await page.goto(`${cms.url}/admin/${LIST}/${theirs}`);
      await page.waitForLoadState('networkidle');
      await picture('editor-other');
      expect((await page.content()).includes(THEIRS)).toBe(false);
      expect(
        watched.faults.filter((one) => !one.startsWith('404 ') || !one.includes(theirs)),
      ).toEqual([]);
      watched.faults.length = 0;
    });

    test('no link leads to a closed page or to the settings of others', async () => {
      await open('', '内容');
      const closed = (await links()).filter((href) =>
        /content-type-builder|marketplace|list-plugins|api-tokens|transfer|webhooks|users-permissions|settings\/(users|roles|email)/.test(
          href,
        ),
      );
      expect(closed).toEqual([]);
    });
  });

  describe('as a super administrator', () => {
    beforeAll(async () => {
      page = await openPage(browser);
      watched = await watch(page);
      await signIn(page, cms.url);
    });

    test('every page of the menu and of the settings opens without a refusal', async () => {
      await open('', '内容');
      const menu = (await links()).filter((href) => href.startsWith('/admin/'));
      await open('settings', '设置');
      const settings = (await links()).filter((href) => href.startsWith('/admin/settings/'));
      const places = [...new Set([...menu, ...settings])];
      expect(places.length).toBeGreaterThan(8);
      for (const place of places) {
        await page.goto(cms.url + place);
        await page.waitForLoadState('networkidle');
        expect([place, watched.faults]).toEqual([place, []]);
      }
      await picture('super-settings');
      expect(
        places.filter((href) => /content-type-builder|marketplace|tokens|webhooks/.test(href)),
      ).toEqual([]);
    });

    test('the form to sign in breaks nothing of the policy either', async () => {
      page = await openPage(browser);
      watched = await watch(page);
      await page.goto(`${cms.url}/admin/auth/login`);
      await page.locator('input[name=email]').waitFor();
      await page.waitForLoadState('networkidle');
      await picture('sign-in');
      // Whoever is not signed in is told so by the renewal of the session.
      expect(watched.faults.filter((one) => !one.startsWith('401 '))).toEqual([]);
    });
  });
});

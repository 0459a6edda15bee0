/** Chromium for browser tests: the one the launcher found (`CHROMIUM_PATH`), else one in its usual places; null where there is none. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { EMAIL, PASSWORD } from './cms';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** It must reach nothing but the CMS of the test. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const chromiumPath = (): string | null =>
  [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find((file) => file && existsSync(file)) ?? null;

export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no chromium');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export async function openPage(browser: Browser, locale?: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    timezoneId: 'Asia/Shanghai',
  });
  if (locale) {
    await context.addInitScript((language: string) => {
      if (!localStorage.getItem('strapi-admin-language')) {
        localStorage.setItem('strapi-admin-language', language);
      }
    }, locale);
  }
  return context.newPage();
}

export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin/auth/login`);
  await page.fill('input[name=email]', EMAIL);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForURL(/\/admin\/?$/);
}

/** What is written on the page, line by line. */
export async function linesOf(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => document.body.innerText);
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

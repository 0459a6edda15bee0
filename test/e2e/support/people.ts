/** People with our roles for browser tests, made and signed in as an administrator and they themselves would do it. */
import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser';
import { type Cms, EMAIL, PASSWORD } from './cms';

export interface PersonAtWork {
  email: string;
  page: Page;
  /** Asks the admin's routes as this person. */
  ask(method: string, path: string, body?: object | FormData): Promise<Response>;
}

interface Role {
  id: number;
  code: string;
}

/** The administrator's own requests. */
export async function administrator({ url }: Cms): Promise<PersonAtWork['ask']> {
  return askAs(url, await tokenOf(url, EMAIL));
}

/** The one who holds one of our roles at an agency (its code), in a browser session of their own. */
export async function personAtWork(
  cms: Cms,
  browser: Browser,
  { role, name, agency }: { role: string; name: string; agency: string },
): Promise<PersonAtWork> {
  const ask = await administrator(cms);
  const roles = await dataOf<Role[]>(await ask('GET', '/admin/roles'));
  const id = roles.find(({ code }) => code === `gongkai-${role}`)?.id;
  if (id === undefined) throw new Error(`no role ${role}`);
  const email = `${role.replaceAll('_', '-')}@ankang.example`;
  const invited = await dataOf<{ registrationToken: string }>(
    await ask('POST', '/admin/users', { email, firstname: name, roles: [id] }),
  );
  const { registrationToken } = invited;
  const userInfo = { firstname: name, password: PASSWORD };
  await ask('POST', '/admin/register', { registrationToken, userInfo });
  await cms.appoint(email, role, agency);
  const page = await openPage(browser);
  await page.goto(`${cms.url}/admin/auth/login`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForURL(/\/admin\/?$/);
  return { email, page, ask: askAs(cms.url, await tokenOf(cms.url, email)) };
}

async function tokenOf(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { token, accessToken } = await dataOf<{ token?: string; accessToken?: string }>(answer);
  return token ?? accessToken ?? '';
}

const askAs =
  (url: string, token: string): PersonAtWork['ask'] =>
  async (method, path, body) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };

const dataOf = async <T>(answer: Response): Promise<T> =>
  ((await answer.json()) as { data: T }).data;

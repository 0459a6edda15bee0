/**
 * A CMS of its own for a browser test: the built application as a process, on a throw-away SQLite file, with one administrator and
 * a small city. Set up through the admin's own routes, as a person would.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { runCommand } from '../../integration/commands.process';
import { PROJECT_ROOT } from '../../support/application';
import { createTestDatabase } from '../../support/database';

export const EMAIL = 'editor@gongkai.example';
export const PASSWORD = 'Fangxun-Tongzhi-26';

const BOOT_SECONDS = 90;

export interface Cms {
  url: string;
  /** Creates an entry through the admin and answers its documentId. */
  create(uid: string, data: Record<string, unknown>): Promise<string>;
  /** As the operator does, while the CMS runs. */
  appoint(email: string, role: string, agencyCode: string): Promise<void>;
  stop(): Promise<void>;
}

export const isAdminBuilt = () => existsSync(path.join(PROJECT_ROOT, 'dist/build/index.html'));

export async function startCms(): Promise<Cms> {
  const database = await createTestDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['dist/src/commands/start/serve.js'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...database.environment, PORT: String(port), PUBLIC_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    await database.drop();
  };
  try {
    const setUp = await setUpAddress(server);
    const token = await registerAdministrator(url, setUp);
    return {
      url,
      stop,
      create: (uid, data) => createEntry(url, token, uid, data),
      async appoint(email, role, agencyCode) {
        const words = ['--person', email, '--role', role, '--agency', agencyCode];
        const { code, err } = await runCommand(
          ['people', 'appoint', ...words],
          database.environment,
        );
        if (code !== 0) throw new Error(err);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the CMS prints when it is up and has no administrator. */
async function setUpAddress(server: ChildProcess): Promise<string> {
  let output = '';
  server.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  server.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  for (let tries = 0; tries < BOOT_SECONDS * 2; tries += 1) {
    if (server.exitCode !== null) break;
    const address = /\S+\/admin\/set-up\/\S+/.exec(output)?.[0];
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the CMS did not start:\n${output.slice(-3000)}`);
}

async function registerAdministrator(url: string, setUp: string): Promise<string> {
  const entered = await fetch(setUp, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie().join('; ');
  const person = { firstname: '明', lastname: '李', email: EMAIL, password: PASSWORD };
  const { data } = (await post(`${url}/admin/register-admin`, person, { cookie })) as {
    data: { token?: string; accessToken?: string };
  };
  return data.token ?? data.accessToken ?? '';
}

async function createEntry(url: string, token: string, uid: string, data: object): Promise<string> {
  const path = `${url}/content-manager/collection-types/${uid}`;
  const answer = (await post(path, data, { authorization: `Bearer ${token}` })) as {
    data: { documentId: string };
  };
  return answer.data.documentId;
}

async function post(address: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${address}: ${answer.status} ${text}`);
  return JSON.parse(text) as unknown;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

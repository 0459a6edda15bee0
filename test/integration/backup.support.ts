/** What the tests of backup and restore share: uploads, a writer that never rests, and comparing what two applications tell the public. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT, type Application } from '../support/application';
import { type TestDatabase } from '../support/database';

export interface StoredFile {
  id: number;
  provider_metadata: { sha256: string };
}

export async function upload(
  { strapi }: Application,
  name: string,
  text: string,
): Promise<StoredFile> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-upload-'));
  const filepath = path.join(folder, 'file.txt');
  fs.writeFileSync(filepath, text);
  const size = Buffer.byteLength(text);
  const files = { filepath, originalFilename: name, mimetype: 'text/plain', size };
  const [file] = (await strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: {}, files })) as StoredFile[];
  fs.rmSync(folder, { recursive: true });
  return file as StoredFile;
}

/** A CMS that publishes, revises and withdraws without end; `stop` kills it. Up once it has made its first change. */
export async function startWriter(
  database: TestDatabase,
  item: unknown,
): Promise<{ changes(): number; stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    [path.join(PROJECT_ROOT, 'test/support/publishing-process.cjs')],
    {
      env: { ...process.env, ...database.environment, TEST_ITEM: JSON.stringify(item) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let changes = 0;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      changes += 1;
      resolve();
    });
    void ended.then(() => reject(new Error('the writer ended by itself')));
  });
  return {
    changes: () => changes,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Status and body of public addresses. */
export const answersOf = (
  { request }: Application,
  addresses: readonly string[],
): Promise<{ address: string; status: number; body: unknown }[]> =>
  Promise.all(
    addresses.map(async (address) => {
      const { status, body, text } = await request.get(address).buffer(true);
      return { address, status, body: Object.keys(body as object).length > 0 ? body : text };
    }),
  );

export interface Manifest {
  facts: {
    log: { epoch: string; sequence: string; entries: number };
    register: { rows: number };
    ledger: { heads: string; rows: number };
  };
  files: { count: number };
}

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;

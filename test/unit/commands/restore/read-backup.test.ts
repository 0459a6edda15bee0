/** What a restore loads is what it has looked at, whatever a manifest says. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkBytes, readManifest } from '../../../../src/commands/restore/read-backup';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-backup-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const ZEROS = '0'.repeat(64);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const manifest = (file: string, text: string) => ({
  format: 1,
  program: '0',
  engine: 'sqlite',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: '2026-01-01T00:00:00.000Z',
  keyFingerprint: null,
  database: { file, bytes: text.length, sha256: sha256(text) },
  files: null,
  facts: {
    log: { epoch: 'e', sequence: '1', entries: 0, subjects: 0 },
    register: { rows: 0, files: 0 },
    ledger: { rows: 0, subjects: 0, heads: ZEROS, seals: 0, newestSeal: null },
    versions: {},
    tables: {},
  },
});

const read = async (file: string) => {
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest(file, 'good')));
  const io = {
    out: () => {},
    err: () => {},
    cwd: folder,
    signal: new AbortController().signal,
  };
  const found = readManifest(folder);
  await checkBytes(folder, found, io);
  return found;
};

test('a backup is read whose database is as its manifest says', async () => {
  fs.writeFileSync(path.join(folder, 'database.sqlite'), 'good');
  expect((await read('database.sqlite')).engine).toBe('sqlite');
});

test('a manifest that names another file has the one looked at that is loaded', async () => {
  fs.writeFileSync(path.join(folder, 'elsewhere'), 'good');
  fs.writeFileSync(path.join(folder, 'database.sqlite'), 'other');
  await expect(read('elsewhere')).rejects.toThrow(/database\.sqlite of the backup is damaged/);
});

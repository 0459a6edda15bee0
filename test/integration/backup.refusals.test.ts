/** What a backup and a restore refuse, and what a restore that was killed leaves behind: never a CMS that starts on half of it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import knexFactory from 'knex';
import { startApplication } from '../support/application';
import {
  createEmptyDatabase,
  createTestDatabase,
  ENGINE,
  type TestDatabase,
} from '../support/database';
import { manifestOf, upload } from './backup.support';
import { freePort, runCommand, startCms, startCommand } from './commands.process';

jest.setTimeout(600_000);

const DATABASE = ENGINE === 'sqlite' ? 'database.sqlite' : 'database.dump';

let folder: string;
let whole: string;
let original: TestDatabase;
let target: TestDatabase;
let sha256: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-refusals-'));
  whole = path.join(folder, 'whole');
  original = await createTestDatabase();
  const app = await startApplication(original);
  sha256 = (await upload(app, '清单.txt', '防汛物资清单')).provider_metadata.sha256;
  await app.stop();
  const { code, err } = await runCommand(['backup', whole], original.environment);
  if (code !== 0) throw new Error(err);
  target = await createEmptyDatabase();
});
afterAll(async () => {
  await original.drop();
  await target.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const place = () => path.join('files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** A copy of the backup with one thing wrong. */
const spoilt = (name: string, spoil: (copy: string) => void): string => {
  const copy = path.join(folder, name);
  fs.cpSync(whole, copy, { recursive: true });
  spoil(copy);
  return copy;
};
const flipByte = (file: string) => {
  const bytes = fs.readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] as number) ^ 1;
  fs.writeFileSync(file, bytes);
};
const changeManifest = (copy: string, change: Record<string, unknown>) => {
  const manifest = { ...manifestOf(copy), ...change };
  fs.writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify(manifest));
};

describe('backup', () => {
  it('names what is in a folder that is not empty, and what else it does not take', async () => {
    const run = (...argv: string[]) => runCommand(['backup', ...argv], original.environment);
    expect(await run(whole)).toMatchObject({ code: 2, err: expect.stringContaining(DATABASE) });
    expect(await run()).toMatchObject({ code: 2 });
    expect(await run('a', 'b')).toMatchObject({ code: 2, err: expect.stringContaining('"b"') });
    expect(await run('a', '--all')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--all'),
    });
  });

  it('refuses a database that is not of this system', async () => {
    const { code, err } = await runCommand(['backup', path.join(folder, 'of-nothing')], {
      ...target.environment,
    });
    expect(err).toMatch(/no database|nothing of this system/);
    expect(code).toBe(2);
  });

  it('names a file of the store that is damaged and one that is lost, and goes on after an interruption', async () => {
    const store = path.join(original.environment.GONGKAI_FILES as string, sha256.slice(0, 2));
    const file = path.join(store, sha256.slice(2, 4), sha256);
    const bytes = fs.readFileSync(file);
    const again = path.join(folder, 'again');
    fs.mkdirSync(again);
    fs.writeFileSync(path.join(again, 'backup.unfinished'), '');
    fs.writeFileSync(path.join(again, DATABASE), 'half of one');
    flipByte(file);
    const { code, err } = await runCommand(['backup', again], original.environment);
    fs.writeFileSync(file, bytes);
    expect(err).toContain(`damaged in the store of files: ${sha256}`);
    expect(err).toContain(`refers to a file that is not there: ${sha256}`);
    expect(code).toBe(1);
    expect(manifestOf(again).files.count).toBe(0);
    expect(fs.readdirSync(again).sort()).toEqual(
      [DATABASE, 'files', 'files.sha256', 'manifest.json'].sort(),
    );
  });
});

const OTHER = ENGINE === 'sqlite' ? 'postgres' : 'sqlite';
/** As that engine would have written it, but for what is in its database. */
const ofOtherEngine = (name: string): string =>
  spoilt(name, (copy) => {
    const file = OTHER === 'sqlite' ? 'database.sqlite' : 'database.dump';
    fs.renameSync(path.join(copy, DATABASE), path.join(copy, file));
    flipByte(path.join(copy, place()));
    changeManifest(copy, { engine: OTHER });
  });

describe('restore --check', () => {
  const check = (backup: string) => runCommand(['restore', backup, '--check'], target.environment);

  it('reads a backup of either engine, whatever the engine of this place', async () => {
    const other = ofOtherEngine('kept-here');
    const damaged = await check(other);
    expect(damaged).toMatchObject({ code: 2, err: expect.stringContaining(place()) });
    flipByte(path.join(other, place()));
    const { code, out } = await check(other);
    expect(out).toContain(`the backup is whole`);
    expect(out).toContain(OTHER);
    expect(code).toBe(0);
  });
});

describe('restore refuses, naming it and touching nothing,', () => {
  const refused = async (backup: string, named: string, over: Record<string, string> = {}) => {
    const environment = { ...target.environment, ...over };
    const { code, err } = await runCommand(['restore', backup], environment);
    expect(err).toContain(named);
    expect(code).toBe(2);
    expect(fs.existsSync(target.environment.GONGKAI_FILES as string)).toBe(false);
    if (ENGINE === 'sqlite')
      expect(fs.existsSync(target.environment.DATABASE_FILENAME as string)).toBe(false);
  };

  it('one byte of a file', () =>
    refused(
      spoilt('file', (copy) => flipByte(path.join(copy, place()))),
      place(),
    ));
  it('one byte of the database', () =>
    refused(
      spoilt('database', (copy) => flipByte(path.join(copy, DATABASE))),
      DATABASE,
    ));
  it('a file that is missing', () =>
    refused(
      spoilt('missing', (copy) => fs.rmSync(path.join(copy, place()))),
      place(),
    ));
  it('a list of files that was changed', () =>
    refused(
      spoilt('list', (copy) => fs.writeFileSync(path.join(copy, 'files.sha256'), '')),
      'files.sha256',
    ));
  it('a folder without a manifest', () =>
    refused(
      spoilt('none', (copy) => fs.rmSync(path.join(copy, 'manifest.json'))),
      'manifest.json',
    ));
  it('a manifest of a newer format', () =>
    refused(
      spoilt('newer', (copy) => changeManifest(copy, { format: 2 })),
      'format',
    ));
  it('a backup of the other engine, before a byte of it is read', () =>
    refused(ofOtherEngine('engine'), `The backup is of ${OTHER}, the target is ${ENGINE}`));
  it('a missing secret', () => refused(whole, 'ENCRYPTION_KEY', { ENCRYPTION_KEY: '' }));
  it('a folder of files that is not empty', async () => {
    const files = path.join(folder, 'occupied');
    fs.mkdirSync(files);
    fs.writeFileSync(path.join(files, 'notes.txt'), 'x');
    await refused(whole, path.join(files, 'notes.txt'), { GONGKAI_FILES: files });
    expect(fs.readdirSync(files)).toEqual(['notes.txt']);
  });
});

describe('a restore that was killed', () => {
  it('starts no CMS, is named by the next one, and is cleared on request', async () => {
    const { environment } = target;
    const killed = startCommand(['restore', whole], environment);
    let said = '';
    await new Promise<void>((resolve, reject) => {
      killed.child.stderr?.on('data', (part: Buffer) => {
        said += String(part);
        if (said.includes('verifying what was restored')) resolve();
      });
      void killed.outcome.then(({ err }) => reject(new Error(err)));
    });
    killed.child.kill('SIGKILL');
    await killed.outcome;

    const cms = await startCms({ ...environment, PORT: String(await freePort()) }).outcome;
    expect(cms.err).toContain('--clear-unfinished');
    expect(cms.code).toBe(1);
    expect(await runCommand(['token', 'list'], environment)).toMatchObject({ code: 1 });
    expect(await runCommand(['backup', path.join(folder, 'of-half')], environment)).toMatchObject({
      code: 2,
    });
    const refused = await runCommand(['restore', whole], environment);
    expect(refused.err).toContain('--clear-unfinished');
    expect(refused.code).toBe(2);

    const again = await runCommand(['restore', whole, '--clear-unfinished'], environment);
    expect(again.err + again.out).toContain('the register is what the log says');
    expect(again.code).toBe(0);
    const stored = path.join(environment.GONGKAI_FILES as string, place().slice('files/'.length));
    expect(fs.readFileSync(stored, 'utf8')).toBe('防汛物资清单');
  });

  it('and after that the place is taken', async () => {
    const { code, err } = await runCommand(['restore', whole], target.environment);
    expect(err).toMatch(/not empty/);
    expect(code).toBe(2);
  });

  it.each([
    [
      'version 99.0.0 of the program has been started on this database',
      'program_versions',
      { version: '99.0.0', started_at: '2026-01-01T00:00:00.000Z' },
    ],
    ['are at version 999', 'raw_table_versions', { owner: 'program', version: 999 }],
  ])('and a database newer than the program is refused: %s', async (said, table, row) => {
    const { environment } = target;
    const knex = knexFactory(
      ENGINE === 'sqlite'
        ? {
            client: 'better-sqlite3',
            connection: { filename: environment.DATABASE_FILENAME as string },
            useNullAsDefault: true,
          }
        : { client: 'pg', connection: environment.DATABASE_URL as string },
    );
    await knex(table).insert(row);
    await knex.destroy();
    const { code, err } = await startCms({ ...environment, PORT: String(await freePort()) })
      .outcome;
    expect(err.toLowerCase()).toContain(said);
    expect(code).toBe(1);
  });
});

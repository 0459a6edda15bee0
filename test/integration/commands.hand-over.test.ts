/**
 * Commands beside a running CMS. On SQLite they are done by the CMS, because one process writes; on PostgreSQL by a
 * process of their own. Whoever calls them sees no difference.
 */
import fs from 'node:fs';
import { type TestDatabase, ENGINE, createTestDatabase } from '../support/database';
import { type Running, freePort, runCommand, startCms } from './commands.process';

const LISTED = /^id\tperson\tagency\trole/;
const UNKNOWN = [
  'token',
  '--person',
  'nobody@gongkai.example',
  '--agency',
  'X',
  '--role',
  'editor',
];

jest.setTimeout(120_000);

describe('a command', () => {
  let database: TestDatabase;
  let environment: Record<string, string>;
  let cms: (Running & { up: Promise<string> }) | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    environment = { ...database.environment, PORT: String(await freePort()) };
    cms = startCms(environment);
    await cms.up;
  });
  afterAll(async () => {
    cms?.child.kill('SIGKILL');
    await cms?.outcome;
    await database.drop();
  });

  it('is done while the CMS runs', async () => {
    const { code, out } = await runCommand(['token', 'list'], environment);
    expect(out).toMatch(LISTED);
    expect(code).toBe(0);
  });

  it('keeps its exit code and its complaint', async () => {
    const { code, out, err } = await runCommand(UNKNOWN, environment);
    expect(err).toContain('nobody@gongkai.example');
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('keeps its order beside others at the same time', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => runCommand(['token', 'list'], environment)),
    );
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
  });

  it('that does not exist is bad use', async () => {
    const { code, err } = await runCommand(['nonsense'], environment);
    expect(err).toContain('npm run');
    expect(code).toBe(2);
  });

  it('explains itself without a database', async () => {
    const { code, out } = await runCommand(['import', '--help'], {
      DATABASE_FILENAME: '/nowhere/at all.db',
    });
    expect(out).toContain('--dry-run');
    expect(code).toBe(0);
    expect(fs.existsSync('/nowhere')).toBe(false);
  });

  it('is done without the CMS too, after it was killed and after it was stopped', async () => {
    cms?.child.kill('SIGKILL');
    await cms?.outcome;
    expect((await runCommand(['token', 'list'], environment)).code).toBe(0);

    cms = startCms(environment);
    await cms.up;
    cms.child.kill('SIGTERM');
    expect((await cms.outcome).code).toBe(0);
    const { code, out, err } = await runCommand(['token', 'list'], environment);
    expect(out).toMatch(LISTED);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    if (ENGINE === 'sqlite')
      expect(fs.existsSync(`${environment.DATABASE_FILENAME}.owner.json`)).toBe(false);
  });

  it('waits for a CMS that is starting', async () => {
    cms = startCms(environment);
    const [{ code, out }] = await Promise.all([runCommand(['token', 'list'], environment), cms.up]);
    expect(out).toMatch(LISTED);
    expect(code).toBe(0);
  });
});

/** An import that is killed loses nothing and does nothing twice: run again, it takes the rest. Real processes, real SIGKILL. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT, startApplication } from '../support/application';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { counts, Importing, prepareCity, PUBLISH } from './import.support';

const ROWS = 240;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const app = await startApplication(database);
  await prepareCity(app.strapi);
  await app.stop();
}, 60_000);

afterAll(() => database.drop());

/** Runs the command in a process of its own and kills it at its first word of progress. */
function killedImport(file: string, folder: string): Promise<NodeJS.Signals | null> {
  const runner = path.join(PROJECT_ROOT, 'dist/src/commands/run.js');
  const child = spawn(process.execPath, [runner, 'import', file, ...PUBLISH], {
    cwd: folder,
    env: { ...process.env, ...database.environment, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.on('data', (text: Buffer) => {
    if (text.toString().includes('已读')) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
}

test('killed in the middle and run again, every row is taken once', async () => {
  const header = '标题,发文机关,成文日期,发布日期,网址,正文\n';
  const rows = Array.from(
    { length: ROWS },
    (_, index) =>
      `安康市人民政府关于第${index}件事的通知,安康市人民政府,2019-01-01,2019-01-02,http://old.ankang.example/k/${index}.html,第${index}条\n`,
  );
  const outside = new Importing(undefined as never);
  const file = outside.file('many.csv', header + rows.join(''));
  expect(await killedImport(file, outside.folder)).toBe('SIGKILL');

  const app = await startApplication(database);
  try {
    const importing = new Importing(app.strapi);
    const left = await importing.traces();
    const taken = Number(left.import_records);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(ROWS);
    expect(left.information_items).toBe(taken * 2);

    const ran = await importing.run(file, ...PUBLISH, '--resume');
    expect(counts(ran)).toEqual({
      read: ROWS,
      created: ROWS - taken,
      updated: 0,
      unchanged: taken,
      rejected: 0,
      published: ROWS - taken,
      heldBack: 0,
    });
    expect(ran.code).toBe(0);
    expect(ran.said).toContain('继续中断的导入');
    expect(await importing.traces()).toMatchObject({
      information_items: ROWS * 2,
      import_records: ROWS,
    });
    const states = await app.strapi.db
      .connection('import_runs')
      .select('state')
      .orderBy('started_at');
    expect(states.map(({ state }) => state)).toEqual(['interrupted', 'finished']);
    importing.clean();
  } finally {
    outside.clean();
    await app.stop();
  }
}, 180_000);

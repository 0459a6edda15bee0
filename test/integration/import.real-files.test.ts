/** Real exports through the whole import, twice. Skipped, saying so, where the files are absent (`GONGKAI_LEGACY`). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT, startApplication, type Application } from '../support/application';
import { counts, Importing, prepareCity, PUBLISH } from './import.support';

const FOLDER = process.env.GONGKAI_LEGACY ?? path.resolve(PROJECT_ROOT, '../shared/legacy');
const isThere = existsSync(FOLDER);
if (!isThere) process.stderr.write(`skipped: no legacy files in ${FOLDER} (set GONGKAI_LEGACY)\n`);

(isThere ? describe : describe.skip)('real exports', () => {
  let app: Application;
  let importing: Importing;

  beforeAll(async () => {
    app = await startApplication();
    await prepareCity(app.strapi);
    importing = new Importing(app.strapi);
  }, 60_000);

  afterAll(async () => {
    importing.clean();
    await app.stop();
  });

  test.each(['jiangxi-pages.jsonl', 'guangzhou.csv', 'guangzhou.json'])(
    '%s twice',
    async (name) => {
      const file = path.join(FOLDER, name);
      const first = counts(await importing.run(file, ...PUBLISH, '--create-agencies'));
      expect(first.created + first.updated).toBeGreaterThan(first.read * 0.8);
      const before = await importing.traces();
      const second = counts(await importing.run(file, ...PUBLISH, '--create-agencies'));
      expect(second).toMatchObject({
        created: 0,
        updated: 0,
        rejected: first.rejected,
        heldBack: first.heldBack,
      });
      expect(await importing.traces()).toEqual({
        ...before,
        import_runs: Number(before.import_runs) + 1,
      });
    },
    60_000,
  );
});

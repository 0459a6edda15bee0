/** The virus scanner: what it calls infected is refused; what it has not judged is kept, served to nobody and not published, until it has. */
import { createHash } from 'node:crypto';
import { startApplication, type Application } from '../support/application';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { buildSmallCity } from '../support/city';
import { fakeClamd, type FakeClamd, type Manner } from '../support/fake-clamd';
import { addressOf, items, uploader, type StoredFile } from './files.support';

jest.setTimeout(60_000);

interface Scans {
  judgeDue(): Promise<number>;
}

let clamd: FakeClamd;
let database: TestDatabase;
let app: Application;
let upload: Awaited<ReturnType<typeof uploader>>;
let item: ReturnType<typeof items>;

const start = async (socket: string) => {
  app = await startApplication(database, { CLAMD_SOCKET: socket });
  const plugin = app.strapi.config.get<{ times: object }>('plugin::virus-scan');
  app.strapi.config.set('plugin::virus-scan', {
    ...plugin,
    times: { connectMs: 3_000, idleMs: 300, totalMs: 3_000 },
  });
  app.strapi.log.transports.forEach((transport) => (transport.silent = true));
};

beforeAll(async () => {
  clamd = await fakeClamd();
  database = await createTestDatabase();
  await start(clamd.address);
  upload = await uploader(app);
  item = items(app, await buildSmallCity(app.strapi));
}, 60_000);
afterEach(async () => {
  clamd.behave('judge');
});
afterAll(async () => {
  await app.stop();
  await database.drop();
  await clamd.remove();
  process.env.CLAMD_SOCKET = '';
});

const rowOf = ({ provider_metadata: { sha256 } }: StoredFile) =>
  app.strapi.db.connection('file_scans').where({ sha256 }).first();
const makeDue = (file: StoredFile) =>
  app.strapi.db
    .connection('file_scans')
    .where({ sha256: file.provider_metadata.sha256 })
    .update({ next_attempt_at: '1970-01-01T00:00:00.000Z' });
const judgeDue = () => app.strapi.plugin('virus-scan').service<Scans>('scans').judgeDue();
const acts = (sha256: string) =>
  app.strapi.db
    .connection('ledger_entries')
    .where({ subject_type: 'file', subject_id: sha256 })
    .select('act', 'actor', 'to_state as to');
const signedAddress = async (file: StoredFile) =>
  (
    (await app.strapi
      .plugin('upload')
      .service('file')
      .signFileUrls({ ...file, provider: 'gongkai-private-files' })) as { url: string }
  ).url;
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { details: { violations: { code: string }[] } }) =>
      error.details.violations.map(({ code }) => code),
  );

test('a file found clean is published and served', async () => {
  const file = await upload.text('净.txt', '无毒');
  expect(await rowOf(file)).toMatchObject({ state: 'clean', reason: null });
  await item.published(file);
  await app.request.get(addressOf(file, '净.txt')).expect(200);
});

test('a file found infected is refused, kept nowhere and put on record', async () => {
  const kept = await app.strapi.db.query('plugin::upload.file').count();
  const files: Parameters<typeof upload.send>[0] = [
    ['一.txt', 'text/plain', '无毒的同伴'],
    ['二.txt', 'text/plain', 'VIRUS 甲'],
  ];
  const { body } = await upload.send(files).expect(400);
  expect(body.error).toMatchObject({
    name: 'ValidationError',
    details: {
      code: 'file_infected',
      signature: 'Test-Signature',
      errors: [{ path: ['files', 1] }],
    },
  });
  expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(kept);
  const sha256 = createHash('sha256').update('VIRUS 甲').digest('hex');
  expect(await acts(sha256)).toMatchObject([
    { act: 'virus_found', actor: expect.stringContaining('@') as string },
  ]);
});

describe.each<[string, Manner | 'off', string, string]>([
  ['nobody listens', 'off', 'pending', 'unreachable'],
  ['it does not answer', 'silent', 'failed', 'timed_out'],
  ['it hangs up in its answer', 'hang_up', 'failed', 'broken_answer'],
  ['it talks nonsense', 'nonsense', 'failed', 'broken_answer'],
  ['it refuses the file', 'refuse', 'failed', 'refused'],
])('where %s', (_what, manner, state, reason) => {
  let file: StoredFile;
  const name = `附件${manner}.txt`;
  beforeAll(async () => {
    if (manner === 'off') await clamd.off();
    else clamd.behave(manner);
    file = await upload.text(name, `待扫描 ${manner}`);
  });
  afterAll(async () => {
    if (manner === 'off') await clamd.on();
  });

  test('the file is kept, served to nobody and not published', async () => {
    expect(await rowOf(file)).toMatchObject({ state, reason, attempts: 1 });
    const answer = await app.request.get(await signedAddress(file)).expect(503);
    expect(answer.headers['retry-after']).toBe('30');
    expect(answer.body.error.details).toEqual({ code: 'file_not_scanned' });
    expect(await refusalOf(item.published(file))).toEqual(['attachment_not_scanned']);
  });
});

test('what was not judged is asked about again, and then published and served', async () => {
  clamd.behave('nonsense', '再试');
  const file = await upload.text('再试.txt', '再试');
  const documentId = await item.draft(file);
  expect(await judgeDue()).toBe(0);
  await makeDue(file);
  expect(await judgeDue()).toBe(0);
  const { attempts, next_attempt_at, changed_at } = await rowOf(file);
  expect(attempts).toBe(2);
  expect(Date.parse(next_attempt_at) - Date.parse(changed_at)).toBe(120_000);
  clamd.behave('judge');
  await makeDue(file);
  expect(await judgeDue()).toBe(1);
  await item.revised(documentId, file);
  await app.request.get(addressOf(file, '再试.txt')).expect(200);
});

test('what turns out infected is served to nobody any more, not published, and put on record; a restart changes nothing', async () => {
  await clamd.off();
  const file = await upload.text('后发现.txt', 'VIRUS 乙');
  await app.strapi.db
    .connection('file_scans')
    .where({ sha256: file.provider_metadata.sha256 })
    .update({ state: 'clean' });
  await item.published(file);
  const address = addressOf(file, '后发现.txt');
  await app.request.get(address).expect(200);
  await app.strapi.db
    .connection('file_scans')
    .where({ sha256: file.provider_metadata.sha256 })
    .update({ state: 'pending' });
  await makeDue(file);
  await clamd.on();
  expect(await judgeDue()).toBe(1);
  expect(await rowOf(file)).toMatchObject({ state: 'infected', signature: 'Test-Signature' });
  await app.request.get(address).expect(404);
  const { body } = await app.request.get(await signedAddress(file)).expect(403);
  expect(body.error.details).toEqual({ code: 'file_infected' });
  expect(await refusalOf(item.published(file))).toEqual(['attachment_infected']);
  expect(await acts(file.provider_metadata.sha256)).toMatchObject([
    { act: 'virus_found', actor: 'system' },
  ]);
});

test('bytes kept from before the scanner knew their virus are served to nobody once somebody sends them again', async () => {
  await clamd.off();
  const file = await upload.text('旧毒.txt', 'VIRUS 丙');
  await app.strapi.db
    .connection('file_scans')
    .where({ sha256: file.provider_metadata.sha256 })
    .update({ state: 'clean' });
  await item.published(file);
  await app.request.get(addressOf(file, '旧毒.txt')).expect(200);
  await clamd.on();
  await upload.send([['再传.txt', 'text/plain', 'VIRUS 丙']]).expect(400);
  await app.request.get(addressOf(file, '旧毒.txt')).expect(404);
});

test('states outlive the process, and without a scanner only what was found infected is held back', async () => {
  clamd.behave('refuse', '等待重启');
  const waiting = await upload.text('等待.txt', '等待重启');
  const infected = createHash('sha256').update('VIRUS 乙').digest('hex');
  const { sha256 } = waiting.provider_metadata;
  const heldBack = () =>
    app.strapi.plugin('virus-scan').service('scans').heldBack([sha256, infected]);
  await app.stop();
  await start(clamd.address);
  expect(await rowOf(waiting)).toMatchObject({ state: 'failed', reason: 'refused' });
  expect(await heldBack()).toEqual({ [sha256]: 'unscanned', [infected]: 'infected' });
  await app.stop();
  await start('');
  expect(await heldBack()).toEqual({ [infected]: 'infected' });
});

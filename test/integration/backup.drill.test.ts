/**
 * The restore drill: a CMS that goes on writing is backed up, the backup is restored into an empty place and started there, and the two are
 * compared: what the public is told, what it is not, the ledger, the log, the feed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApplication, type Application } from '../support/application';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database';
import { buildSmallCity, ITEM, publishableItem } from '../support/city';
import { delivery } from '../support/delivery';
import { approvedItems } from '../support/review';
import { answersOf, manifestOf, startWriter, upload, type Manifest } from './backup.support';
import { runCommand } from './commands.process';
import { sealingOf } from './ledger.support';

jest.setTimeout(600_000);

const RAISED_BY = 1_000_000_000n;

let folder: string;
let original: TestDatabase;
let restored: TestDatabase;
let app: Application;
let manifest: Manifest;
let addresses: string[];
let before: Awaited<ReturnType<typeof answersOf>>;
let oldCursor: string;
let draft: string;
let changesMeanwhile: number;
let told: string;
let city: Awaited<ReturnType<typeof buildSmallCity>>;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-drill-'));
  original = await createTestDatabase();
  const source = await startApplication(original);
  city = await buildSmallCity(source.strapi);
  const items = approvedItems(source.strapi);
  const [listed, inDraft] = [
    await upload(source, '清单.txt', '防汛物资清单'),
    await upload(source, '未公开.txt', '未公开的附件'),
  ];
  const publish = async (over: Record<string, unknown>) =>
    items.create({ data: publishableItem(city, over) as never, status: 'published' });
  const item = await publish({ attachments: [listed.id] });
  await items.update({
    documentId: item.documentId,
    data: { title: '安康市人民政府关于做好防汛抗旱工作的通知' } as never,
    status: 'published',
  });
  const gone = await publish({ title: '将撤下的通知' });
  await items.unpublish({ documentId: gone.documentId });
  draft = (
    await items.create({
      data: publishableItem(city, { title: '尚未公开的通知', attachments: [inDraft.id] }) as never,
    })
  ).documentId;
  await delivery(source.strapi, 'sites').add({ url: 'https://site.example/feed' });
  await sealingOf(source.strapi).run();
  addresses = [
    `/api/information-items/${item.documentId}`,
    `/api/information-items/${gone.documentId}`,
    `/api/information-items/${draft}`,
    '/api/agencies',
    `/api/files/${listed.provider_metadata.sha256}/${encodeURIComponent('清单.txt')}`,
    `/api/files/${inDraft.provider_metadata.sha256}/${encodeURIComponent('未公开.txt')}`,
  ];
  before = await answersOf(source, addresses);
  const changes = (await source.request.get('/api/feed/changes?limit=1').expect(200)).body;
  oldCursor = changes.meta.next as string;
  await source.strapi.db.connection('delivery_cursors').update({ sequence: 3, epoch: 'any' });
  await source.stop();

  const writer = await startWriter(original, publishableItem(city));
  const changesBefore = writer.changes();
  const backedUp = await runCommand(['backup', path.join(folder, 'backup')], original.environment);
  changesMeanwhile = writer.changes() - changesBefore;
  await writer.stop();
  expect(backedUp).toMatchObject({ code: 0 });
  manifest = manifestOf(path.join(folder, 'backup'));

  restored = await createEmptyDatabase();
  const outcome = await runCommand(['restore', path.join(folder, 'backup')], restored.environment);
  told = outcome.out + outcome.err;
  if (outcome.code !== 0) throw new Error(told);
  app = await startApplication(restored);
});

afterAll(async () => {
  await app?.stop();
  await original.drop();
  await restored?.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('the backup was made while the CMS wrote', () => {
  expect(changesMeanwhile).toBeGreaterThan(0);
  expect(told).toContain('操作留痕完整');
  expect(told).toContain('登记册与日志一致');
});

test('the public is told what it was told before, files included, and no more', async () => {
  expect(before.map(({ status }) => status)).toEqual([200, 410, 404, 200, 200, 404]);
  expect(await answersOf(app, addresses)).toEqual(before);
});

test('everything public has the document that the original had at that sequence', async () => {
  const knex = app.strapi.db.connection;
  const register = await knex('public_register')
    .orderBy('sequence')
    .select('sequence', 'document_hash');
  expect(register).toHaveLength(manifest.facts.register.rows);
  expect(register.length).toBeGreaterThan(5);
  const log = await knex('publication_log').whereIn(
    'sequence',
    register.map(({ sequence }) => sequence as number),
  );
  const hashes = new Map(log.map((row) => [String(row.sequence), row.document_hash]));
  for (const row of register) expect(row.document_hash).toBe(hashes.get(String(row.sequence)));
});

test('log and ledger verify by the commands, and the act of the restore is on record', async () => {
  const run = async (plugin: string, service: string) => {
    const out: string[] = [];
    const { signal } = new AbortController();
    const io = { out: (text: string) => out.push(text), err: () => undefined, cwd: '/', signal };
    const code = await app.strapi.plugin(plugin).service(service).run(['verify', '--json'], io);
    return { code, answer: JSON.parse(out.join('')) };
  };
  const log = await run('publication', 'log-command');
  expect(log).toMatchObject({
    code: 0,
    answer: { isValid: true, entries: manifest.facts.log.entries },
  });
  const ledger = await run('ledger', 'command');
  expect(ledger).toMatchObject({
    code: 0,
    answer: { isValid: true, seals: 1, rows: manifest.facts.ledger.rows + 1 },
  });
  const row = await app.strapi.db
    .connection('ledger_entries')
    .where({ subject_type: 'publication_log', act: 'restored' })
    .first();
  expect(row).toMatchObject({ from_state: manifest.facts.log.epoch });
});

test('a reader with an old cursor is told to begin again; new numbers are above all old ones', async () => {
  const refused = await app.request.get(`/api/feed/changes?after=${oldCursor}`).expect(410);
  expect(JSON.stringify(refused.body)).toContain('epoch_changed');
  const { documentId } = await approvedItems(app.strapi).create({
    data: publishableItem(city, { title: '恢复后的通知' }) as never,
    status: 'published',
  });
  const entry = await app.strapi.db
    .connection('publication_log')
    .where({ subject_id: documentId })
    .first();
  expect(BigInt(entry.sequence)).toBe(BigInt(manifest.facts.log.sequence) + RAISED_BY + 1n);
  expect(entry.epoch).not.toBe(manifest.facts.log.epoch);
});

test('sites are sent everything again', async () => {
  const [cursor] = await app.strapi.db.connection('delivery_cursors');
  expect(cursor).toMatchObject({ epoch: null, lease_token: null });
  expect(Number(cursor.sequence)).toBe(0);
});

test('the draft is still a draft', async () => {
  const found = await app.strapi.documents(ITEM).findOne({ documentId: draft, status: 'draft' });
  expect(found?.title).toBe('尚未公开的通知');
});

test('what is on disk is for its owner alone', () => {
  const modes = (fs.readdirSync(path.join(folder, 'backup'), { recursive: true }) as string[]).map(
    (name) => {
      const stat = fs.statSync(path.join(folder, 'backup', name));
      return [stat.isDirectory(), stat.mode & 0o777];
    },
  );
  expect(new Set(modes.map(String))).toEqual(new Set(['true,448', 'false,384']));
  expect(manifest.files.count).toBe(2);
});

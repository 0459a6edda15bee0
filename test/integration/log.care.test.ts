/** `npm run log`: what differs is found and named, a rebuild gives the same rows as before, a redaction erases what is superseded and nothing else. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, publishableItem } from '../support/city';
import { approvedItems, person } from '../support/review';
import { upload } from './backup.support';

jest.setTimeout(120_000);

const REGISTER = ['public_register', 'public_register_terms', 'public_register_files'];
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const [OLD_BODY, KEPT_BODY] = ['<p>将被清除的旧正文。</p>', '<p>两件共有的正文。</p>'] as const;

let app: Application;
let knex: Knex;
let revised: string;
let gone: string;
let rebuilt = 0;

beforeAll(async () => {
  app = await startApplication();
  knex = app.strapi.db.connection;
  const city = await buildSmallCity(app.strapi);
  await person(app, 'disclosure_office', '016109000', 'officer');
  const items = approvedItems(app.strapi);
  const publish = (over: Record<string, unknown>) =>
    items.create({ data: publishableItem(city, over) as never, status: 'published' });
  const file = await upload(app, '清单.txt', '防汛物资清单');
  revised = (await publish({ body: OLD_BODY, attachments: [file.id] })).documentId;
  for (const body of [KEPT_BODY, '<p>新正文。</p>'])
    await items.update({ documentId: revised, data: { body } as never, status: 'published' });
  await publish({ title: '另一件通知', body: KEPT_BODY });
  gone = (await publish({ title: '撤下的通知' })).documentId;
  await items.unpublish({ documentId: gone });
  app.strapi
    .plugin('publication')
    .service<{ add(derived: unknown): void }>('derived')
    .add({ name: 'test', rebuild: async () => void (rebuilt += 1) });
});
afterAll(() => app.stop());

const log = async (...argv: string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const { signal } = new AbortController();
  const code = await app.strapi
    .plugin('publication')
    .service('log-command')
    .run(argv, {
      out: (text: string) => out.push(text),
      err: (text: string) => err.push(text),
      cwd: '/',
      signal,
    });
  return { code, out: out.join('\n'), err: err.join('\n') };
};
const verdict = async () => {
  const { code, out } = await log('verify', '--json');
  return { code, ...JSON.parse(out) };
};
const rowsOf = async (tables: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [
        table,
        (await knex(table)).map((row) => JSON.stringify(row)).sort(),
      ]),
    ),
  );
/** How often what was kept has been ended without a publication. */
const repairs = async () => Number((await knex('publication_state').first('repairs')).repairs);
const problems = async () =>
  (await verdict()).findings.map(({ problem, detail }: { problem: string; detail: string }) =>
    detail ? `${problem}: ${detail}` : problem,
  );

describe('verify and rebuild', () => {
  it('find nothing in a register that is right, and write nothing', async () => {
    expect(await verdict()).toMatchObject({ code: 0, isValid: true, isLogSound: true });
    const [before, noted] = [await rowsOf(REGISTER), await repairs()];
    expect(JSON.parse((await log('rebuild', '--json')).out)).toMatchObject({
      written: 0,
      removed: 0,
    });
    expect(await rowsOf(REGISTER)).toEqual(before);
    expect(await repairs()).toBe(noted);
    expect(rebuilt).toBe(1);
  });

  it('name what differs, and mend it: the same rows as before', async () => {
    const before = await rowsOf(REGISTER);
    const subject = { subject_type: 'information_item', subject_id: revised };
    const row = await knex('public_register').where(subject).first();
    await knex('public_register').where(subject).update({ name: '另一个名称' });
    await knex('public_register').insert({ ...row, subject_id: gone, name: '撤下的' });
    await knex('public_register').where({ subject_type: 'site_column' }).delete();
    await knex('public_register_terms')
      .where({ ...subject, kind: 'agency' })
      .delete();

    const found = await verdict();
    expect(found).toMatchObject({ code: 1, isValid: false, isLogSound: true, problems: 3 });
    expect((await problems()).sort()).toEqual([
      'register_differs: name',
      'register_missing',
      'register_surplus',
    ]);
    await knex('public_register').where(subject).update({ name: row.name });
    expect(await problems()).toContain('register_differs: terms');
    expect(JSON.parse((await log('rebuild', '--json')).out)).toMatchObject({
      written: 2,
      removed: 1,
    });
    expect(await rowsOf(REGISTER)).toEqual(before);
    expect((await verdict()).code).toBe(0);
  });

  it('end what was answered, and kept, from a register that was wrong', async () => {
    const isListed = async () => {
      const { body } = await app.request
        .get('/api/information-items?pagination[pageSize]=3')
        .expect(200);
      const { data } = body as { data: { documentId: string }[] };
      return data.some(({ documentId }) => documentId === revised);
    };
    await knex('public_register').where({ subject_id: revised }).delete();
    expect(await isListed()).toBe(false);
    expect(await isListed()).toBe(false);
    expect((await log('rebuild')).code).toBe(0);
    expect(await isListed()).toBe(true);
  });

  it('end it with what is mended, also if the rest is interrupted', async () => {
    const counts = await rowsOf(['public_facets']);
    await knex('public_register').where({ subject_id: revised }).update({ name: '另一个名称' });
    await knex('public_facets').update({ total: 7 });
    const noted = await repairs();
    const stop = new AbortController();
    const service = app.strapi.plugin('publication').service('log') as unknown as {
      rebuild(progress: object): Promise<unknown>;
    };
    await expect(
      service.rebuild({ signal: stop.signal, onProgress: () => stop.abort() }),
    ).rejects.toThrow();
    expect(await repairs()).toBe(noted + 1);
    expect((await verdict()).code).toBe(0);
    // What is left to do are the counts.
    expect((await log('rebuild')).code).toBe(0);
    expect(await repairs()).toBe(noted + 2);
    expect(await rowsOf(['public_facets'])).toEqual(counts);
  });

  it('know a changed document, a lost text and a lost head; a rebuild does not cover those up', async () => {
    const head = await knex('publication_heads').where({ subject_id: revised }).first();
    const at = { sequence: head.sequence };
    const { document } = await knex('publication_documents').where(at).first();
    await knex('publication_documents')
      .where(at)
      .update({ document: document.replace('防汛', '抗旱') });
    expect(await verdict()).toMatchObject({ code: 1, isLogSound: false });
    expect(await problems()).toContain('document_changed');
    await knex('publication_documents').where(at).update({ document });

    const texts = await knex('publication_texts');
    await knex('publication_texts').delete();
    expect(await problems()).toContain('document_changed');
    expect((await log('rebuild')).code).toBe(1);
    await knex('publication_texts').insert(texts);

    await knex('publication_heads').where({ subject_id: gone }).delete();
    expect(await problems()).toEqual(['head_missing', 'head_missing']);
    await knex('publication_heads').insert(await headOf(gone));
    expect((await verdict()).code).toBe(0);
  });
});

const headOf = async (id: string) => {
  const newest = await knex('publication_log')
    .where({ subject_id: id })
    .orderBy('sequence', 'desc')
    .first();
  return {
    ...{ subject_type: newest.subject_type, subject_id: id, sequence: newest.sequence },
    ...{ is_in_feed: 1, change: 'withdrawn', first_published_at: newest.recorded_at },
    ...{ slug: null, number: null },
  };
};

describe('redact', () => {
  it.each([
    [['redact', '--reason', 'x'], '--person'],
    [['redact', '--person', 'officer@gongkai.example'], '--reason'],
    [['redact', '--person', 'nobody@gongkai.example', '--reason', 'x'], 'nobody@gongkai.example'],
    [['redact', '--everything'], '--everything'],
    [['erase'], 'erase'],
  ])('%j is bad use', async (argv, named) => {
    const { code, err } = await log(...argv);
    expect(err).toContain(named);
    expect(code).toBe(2);
  });

  it('erases superseded documents and their texts by one recorded act; rows, hashes and the newest stay', async () => {
    const rows = await rowsOf(['publication_log', 'publication_heads', ...REGISTER]);
    const ask = () => app.request.get(`/api/information-items/${revised}`).expect(200);
    const told = (await ask()).body;

    const argv = ['redact', '--person', 'Officer@gongkai.example', '--reason', '旧版含个人信息'];
    const { code, out } = await log(...argv, '--json');
    expect(code).toBe(0);
    // Two older versions of one item, one of the item that was withdrawn; a text that another item has stays.
    expect(JSON.parse(out)).toMatchObject({ documents: 3, texts: 2 });

    expect(await rowsOf(['publication_log', 'publication_heads', ...REGISTER])).toEqual(rows);
    const left = (await knex('publication_texts').select('sha256')).map((row) => row.sha256);
    expect(left).toContain(hashOf(KEPT_BODY));
    expect(left).not.toContain(hashOf(OLD_BODY));
    expect((await ask()).body).toEqual(told);
    expect(await verdict()).toMatchObject({ code: 0, isValid: true, erased: 3 });
    const acts = await knex('ledger_entries').where({ act: 'redacted' });
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({
      subject_type: 'publication_log',
      actor: 'officer@gongkai.example',
    });
    expect(await knex('ledger_details').where({ subject_type: 'publication_log' })).toEqual([
      expect.objectContaining({ details: expect.stringContaining('旧版含个人信息') }),
    ]);
  });

  it('does nothing the second time, and records nothing', async () => {
    const { out } = await log(
      ...['redact', '--person', 'officer@gongkai.example', '--reason', 'x', '--json'],
    );
    expect(JSON.parse(out)).toMatchObject({ documents: 0, texts: 0 });
    expect(await knex('ledger_entries').where({ act: 'redacted' })).toHaveLength(1);
  });
});

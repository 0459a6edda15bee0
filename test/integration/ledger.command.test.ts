/** `npm run ledger`: verdicts and exit codes, and exports that keep the chain, the reader's spreadsheet and the record of themselves. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { parse } from 'csv-parse/sync';
import type { Knex } from 'knex';
import { startApplication, type Application } from '../support/application';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { runCommand } from './commands.process';
import { emptyLedger, entry, ledgerOf, record, sealingOf, withoutTriggers } from './ledger.support';

jest.setTimeout(120_000);

let app: Application;
let knex: Knex;
let directory: string;
beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-ledger-'));
  app = await startApplication();
  knex = app.strapi.db.connection;
});
afterAll(async () => {
  await app.stop();
  fs.rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  await emptyLedger(knex);
  await record(app.strapi, entry('a', { details: { reason: '=cmd|"x"!A1' } }));
  await record(app.strapi, entry('a', { act: 'approved', ground: '=1+1', actorId: 'person:7' }));
  await record(app.strapi, entry('b', { actor: '@lin', details: { 附件: ['甲', '乙'] } }));
});

/** As a CMS does it for the person at the terminal. */
const ledger = async (...argv: string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await app.strapi
    .plugin('ledger')
    .service('command')
    .run(argv, {
      out: (text: string) => out.push(text),
      err: (text: string) => err.push(text),
      cwd: directory,
      signal: new AbortController().signal,
    });
  return { code, out: out.map((text) => `${text}\n`).join(''), err: err.join('\n') };
};
const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const acts = async (subject: string) =>
  (await knex('ledger_entries').where({ subject_id: subject }).orderBy('ordinal')).map(
    ({ act, actor }) => [act, actor],
  );

describe('ledger verify', () => {
  it('answers 0 and says what it counted', async () => {
    const { seal } = await sealingOf(app.strapi).run();
    const { code, out } = await ledger('verify', '--seal', seal.hash);
    expect(out).toContain('操作留痕完整：3 行，2 个主体，1 次封存');
    expect(out).toContain(seal.hash);
    expect(code).toBe(0);
  });

  it('answers 1 and names the first broken row, in Chinese and English', async () => {
    await withoutTriggers(knex, () =>
      knex('ledger_entries').where({ subject_id: 'a', ordinal: 2 }).update({ actor: 'other' }),
    );
    const { code, out } = await ledger('verify');
    expect(out).toContain(
      'information_item:a 第 2 行 (row 2)：此行内容被改动 · the row was changed',
    );
    expect(code).toBe(1);
    const json = await ledger('verify', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      isValid: false,
      brokenAt: { kind: 'row', subjectId: 'a', ordinal: 2, problem: 'row_changed' },
    });
    expect(json.code).toBe(1);
  });

  it('answers 1 when a seal that was kept elsewhere is not among the seals', async () => {
    const { code, out } = await ledger('verify', '--seal', 'a'.repeat(64));
    expect(out).toContain('没有这个哈希的封存');
    expect(code).toBe(1);
  });
});

describe('ledger seal', () => {
  it('seals the day once', async () => {
    const first = await ledger('seal');
    const second = await ledger('seal');
    expect(first.out).toMatch(/^1\t\S+\t2\t[0-9a-f]{64}\n$/);
    expect(second.out).toBe(first.out);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect((await ledger('seal', '--force')).out).toMatch(/^2\t/);
  });
});

describe('ledger export', () => {
  it('writes lines from which the chain can be recomputed', async () => {
    const { code, out } = await ledger('export', '--format', 'ndjson');
    const rows = jsonLines(out);
    expect(rows.map((row) => row.actor_id)).toContain('person:7');
    expect(rows.some((row) => !('actor_id' in row))).toBe(true);
    expect(rows.map(({ subject_id, ordinal }) => [subject_id, ordinal])).toEqual([
      ['a', 1],
      ['a', 2],
      ['b', 1],
    ]);
    for (const { hash, ...header } of rows) {
      const text = canonicalize(header) as string;
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    }
    expect(await acts('a')).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('records itself on each subject when it has details', async () => {
    const { out } = await ledger('export', '--format', 'ndjson', '--with-details');
    expect(jsonLines(out).map(({ details }) => details)).toEqual([
      { reason: '=cmd|"x"!A1' },
      null,
      { 附件: ['甲', '乙'] },
    ]);
    const operator = `operator:${os.userInfo().username}`;
    expect((await acts('a')).at(-1)).toEqual(['exported', operator]);
    expect((await acts('b')).at(-1)).toEqual(['exported', operator]);
    expect((await ledgerOf(app.strapi).verify()).isValid).toBe(true);
  });

  it('takes one subject', async () => {
    const { out } = await ledger(
      'export',
      '--format=ndjson',
      '--subject=information_item:b',
      '--with-details',
    );
    expect(jsonLines(out)).toMatchObject([{ subject_id: 'b', details: { 附件: ['甲', '乙'] } }]);
    expect(await acts('a')).toHaveLength(2);
    expect(await acts('b')).toHaveLength(2);
  });

  it('takes more rows than a page holds, and records itself once a subject', async () => {
    const many = Array.from({ length: 1_200 }, (_, turn) =>
      entry(turn < 700 ? 'c' : `d${turn}`, { act: 'read', details: { turn } }),
    );
    await app.strapi.db.transaction(({ trx }) => ledgerOf(app.strapi).appendMany(trx, many));
    const { out } = await ledger('export', '--format', 'ndjson', '--with-details');
    expect(jsonLines(out)).toHaveLength(1_203);
    expect((await acts('c')).filter(([act]) => act === 'exported')).toHaveLength(1);
    expect(await knex('ledger_entries').where({ act: 'exported' })).toHaveLength(503);
    const one = await ledger('export', '--format', 'ndjson', '--subject', 'information_item:c');
    expect(jsonLines(one.out)).toHaveLength(701);
  });

  it('takes the days asked for, as calendar days of Shanghai', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const count = async (...argv: string[]) =>
      jsonLines((await ledger('export', '--format', 'ndjson', ...argv)).out).length;
    expect(await count('--from', today, '--to', today)).toBe(3);
    expect(await count('--to', '2020-12-31')).toBe(0);
    expect(await count('--from', '2020-01-01')).toBe(3);
  });

  it('writes a CSV that a spreadsheet reads and does not run', async () => {
    const { code } = await ledger('export', '--format', 'csv', '--with-details', '--out', 'l.csv');
    expect(code).toBe(0);
    const file = path.join(directory, 'l.csv');
    const text = fs.readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeffact_label,subject_type,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ act_label: '送审', details: '{"reason":"=cmd|\\"x\\"!A1"}' });
    expect(rows[1]).toMatchObject({ act_label: '签发', ground: "'=1+1", details: '' });
    expect(rows[2]).toMatchObject({ actor: "'@lin" });
  });

  it('never overwrites a file', async () => {
    fs.writeFileSync(path.join(directory, 'mine.txt'), 'mine');
    const { code, err } = await ledger('export', '--format', 'ndjson', '--out', 'mine.txt');
    expect(err).toContain('--out "mine.txt"');
    expect(code).toBe(2);
    expect(fs.readFileSync(path.join(directory, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('leaves no half of a file behind when it is interrupted', async () => {
    const io = { out: () => {}, err: () => {}, cwd: directory, signal: AbortSignal.abort() };
    const run = app.strapi
      .plugin('ledger')
      .service('command')
      .run(['export', '--format', 'csv', '--out', 'half.csv'], io);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(fs.existsSync(path.join(directory, 'half.csv'))).toBe(false);
  });

  it('of a subject that has no rows is bad use, and leaves no trace', async () => {
    const argv = ['--subject', 'information_item:nobody', '--with-details'];
    const { code, err } = await ledger('export', '--format', 'ndjson', ...argv);
    expect(err).toContain('information_item:nobody');
    expect(code).toBe(2);
    expect(await acts('nobody')).toEqual([]);
  });
});

describe('the command as a process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('keeps exit codes and streams', async () => {
    const verified = await runCommand(['ledger', 'verify'], database.environment);
    expect(verified.out).toContain('操作留痕完整：0 行');
    expect(verified.code).toBe(0);
    const misused = await runCommand(['ledger', 'verify', '--fast'], database.environment);
    expect(misused.err).toContain('--fast');
    expect(misused).toMatchObject({ code: 2, out: '' });
    const helped = await runCommand(['ledger', '--help'], database.environment);
    expect(helped.out).toContain('export --format ndjson|csv');
    expect(helped.code).toBe(0);
  });
});

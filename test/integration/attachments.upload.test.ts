/** Files are read before they are kept: what may not be kept leaves nothing behind; what is kept has its reading. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AttachmentReading } from '../../src/domain/attachments/reading';
import { signInAdministrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { docxBytes, paragraph, run } from '../support/files/docx-bytes';
import { pdfBytes, textAt } from '../support/files/pdf-bytes';
import { rowOf, xlsxBytes } from '../support/files/xlsx-bytes';
import { zipBytes } from '../support/files/zip-bytes';

const FILE = 'plugin::upload.file';
const MARK = '机密★10年';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);

let app: Application;
let authorisation: string;
const logged: string[] = [];

beforeAll(async () => {
  app = await startApplication();
  const admin = await signInAdministrator(app);
  authorisation = (admin.get('/admin/users/me') as unknown as { get(name: string): string }).get(
    'Authorization',
  );
  // What would be logged at the lowest level, without printing it.
  for (const transport of app.strapi.log.transports) transport.silent = true;
  app.strapi.log.level = 'silly';
  app.strapi.log.on('data', (entry: unknown) => logged.push(JSON.stringify(entry)));
}, 60_000);
afterAll(() => app.stop());

const send = (files: [name: string, type: string, bytes: Buffer][], address = '/upload') => {
  const request = app.request.post(address).set('Authorization', authorisation);
  for (const [filename, contentType, bytes] of files) {
    request.attach('files', bytes, { filename, contentType });
  }
  return request;
};

interface Row {
  id: number;
  provider_metadata: { sha256: string; reading?: AttachmentReading };
}
const rowOfFile = (id: number) =>
  app.strapi.db.query(FILE).findOne({ where: { id } }) as Promise<Row>;

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** What is kept, by number; and files of the temporary folder that hold the text. */
const traces = async (secret: string) => ({
  rows: await app.strapi.db.query(FILE).count(),
  kept: filesBelow(path.dirname(process.env.GONGKAI_FILES!)).filter((file) =>
    file.includes(`${path.sep}files${path.sep}`),
  ).length,
  left: readdirSync(os.tmpdir(), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => path.join(os.tmpdir(), name))
    .filter((file) => statSync(file).size < 100_000 && readFileSync(file).includes(secret)),
});

describe('a file with a state secrecy mark is refused, and nothing of it stays', () => {
  const hidden = (text: string) => `<w:p>${run('正文')}${run(text, '<w:vanish/>')}</w:p>`;
  test.each<[string, string, string, (secret: string) => Buffer, string, number]>([
    ['text', '方案.txt', 'text/plain', (secret) => Buffer.from(`${MARK}\n${secret}`), 'body', 1],
    [
      'Word',
      '方案.docx',
      DOCX,
      (secret) => docxBytes({ body: paragraph('市政府') + paragraph(MARK) + paragraph(secret) }),
      'body',
      2,
    ],
    [
      'Word, hidden',
      '方案.docx',
      DOCX,
      (secret) => docxBytes({ body: hidden(`${MARK} ${secret}`) }),
      'hidden_text',
      1,
    ],
    [
      'hidden sheet',
      '名单.xlsx',
      XLSX,
      (secret) => xlsxBytes([{ rows: rowOf(5, [MARK, secret]), state: 'veryHidden' }]),
      'hidden_sheet:1',
      5,
    ],
    [
      'archive',
      '附件.zip',
      'application/zip',
      (secret) => zipBytes({ '一.txt': `${MARK}${secret}` }),
      'member:一.txt/body',
      1,
    ],
  ])('%s', async (_what, name, type, bytesWith, place, line) => {
    const secret = randomUUID();
    const before = await traces(secret);
    logged.length = 0;
    const { body } = await send([[name, type, bytesWith(secret)]]).expect(400);
    expect(body.error).toMatchObject({
      status: 400,
      name: 'ClassificationError',
      details: {
        violations: [{ code: 'secrecy_mark', field: 'attachments', file: name, place, line }],
      },
    });
    expect(body.error.message).toContain(name);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${secret}|★`));
    expect(logged.join()).not.toMatch(new RegExp(`${secret}|★`));
    expect(await traces(secret)).toEqual(before);
  });

  test('none of several is kept, and a name that bears the mark is not repeated', async () => {
    const before = await traces('');
    const { body } = await send([
      ['一.txt', 'text/plain', Buffer.from('公开')],
      [`${MARK}方案.txt`, 'text/plain', Buffer.from('公开')],
    ]).expect(400);
    expect(body.error.details.violations).toMatchObject([{ file: '#2', place: 'name', line: 1 }]);
    expect(JSON.stringify(body)).not.toContain('★');
    expect((await traces('')).rows).toBe(before.rows);
  });

  test('nor is it put in the place of another file', async () => {
    const [kept] = (await send([['一.txt', 'text/plain', Buffer.from('旧')]]).expect(201)).body;
    const before = await rowOfFile(kept.id);
    const files: Parameters<typeof send>[0] = [['一.txt', 'text/plain', Buffer.from(MARK)]];
    await send(files, `/upload?id=${kept.id}`).expect(400);
    expect(await rowOfFile(kept.id)).toEqual(before);
    files[0]![2] = Buffer.from('11010519491231002X');
    await send(files, `/upload?id=${kept.id}`).expect(200);
    expect((await rowOfFile(kept.id)).provider_metadata.reading?.findings).toMatchObject([
      { code: 'identity_number' },
    ]);
  });
});

test('a file that is refused for its type does not lie about either', async () => {
  const secret = randomUUID();
  const page = Buffer.from(`<html>${secret}</html>`);
  await send([['页.html', 'text/html', page]]).expect(400);
  expect((await traces(secret)).left).toEqual([]);
});

describe('a file that is not what it says is refused', () => {
  const docx = docxBytes({ body: paragraph('正文') });
  test.each<[string, string, Buffer, string]>([
    ['照片.pdf', 'application/pdf', JPEG, 'jpeg'],
    ['正文.pdf', 'application/pdf', docx, 'docx'],
    ['正文.docx', DOCX, pdfBytes([{ content: textAt(9, 9, 'a') }]), 'pdf'],
    ['表.xlsx', XLSX, docx, 'docx'],
    ['说明.txt', 'text/plain', pdfBytes([{ content: textAt(9, 9, 'a') }]), 'pdf'],
  ])('%s', async (name, type, bytes, content) => {
    const before = await app.strapi.db.query(FILE).count();
    const { body } = await send([[name, type, bytes]]).expect(400);
    expect(body.error.details).toMatchObject({ code: 'content_type_differs', file: name, content });
    expect(await app.strapi.db.query(FILE).count()).toBe(before);
  });
});

describe('what is kept has its reading', () => {
  test.each<[string, string, Buffer, Partial<AttachmentReading>]>([
    ['一.txt', 'text/plain', Buffer.from('公开'), { state: 'read', findings: [] }],
    [
      '二.docx',
      DOCX,
      docxBytes({ body: paragraph('正文').repeat(20) }).subarray(0, 300),
      { state: 'unreadable', reason: 'broken' },
    ],
    [
      '三.zip',
      'application/zip',
      zipBytes({ 'a.txt': Buffer.alloc(101 * 1024 * 1024) }),
      { state: 'unreadable', reason: 'too_large' },
    ],
    [
      '四.docx',
      DOCX,
      docxBytes({
        more: {
          'word/document.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        },
      }),
      { state: 'unreadable', reason: 'unsafe' },
    ],
  ])('%s', async (name, type, bytes, reading) => {
    const [file] = (await send([[name, type, bytes]]).expect(201)).body;
    const { provider_metadata } = await rowOfFile(file.id);
    expect(provider_metadata.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(provider_metadata.reading).toMatchObject({ version: 2, ...reading });
  });
});

describe('files from before', () => {
  const forget = async (id: number, reading?: object) => {
    const { provider_metadata } = await rowOfFile(id);
    const { reading: _old, ...rest } = provider_metadata;
    const metadata = { ...rest, ...(reading && { reading }) };
    await app.strapi.db
      .query(FILE)
      .update({ where: { id }, data: { provider_metadata: metadata } });
  };
  test('are read again after the start, those of an older version too, and only once', async () => {
    const number = Buffer.from('11010519491231002X');
    const answers = await send([
      ['一.txt', 'text/plain', number],
      ['二.txt', 'text/plain', number],
    ]).expect(201);
    const [never, long] = answers.body as { id: number }[];
    await forget(never!.id);
    await forget(long!.id, { version: 0, state: 'read', findings: [] });
    const catchUp = app.strapi.plugin('attachment-reading').service('catchUp');
    expect(await catchUp.run()).toBe(2);
    for (const { id } of [never!, long!]) {
      expect((await rowOfFile(id)).provider_metadata.reading?.findings).toEqual([
        { code: 'identity_number', place: 'body', line: 1, count: 1 },
      ]);
    }
    expect(await catchUp.run()).toBe(0);
  });

  test('that are lost are said to be unread', async () => {
    const [file] = (await send([['一.txt', 'text/plain', Buffer.from('x')]]).expect(201)).body;
    await app.strapi.db.query(FILE).update({
      where: { id: file.id },
      data: { provider_metadata: { sha256: 'f'.repeat(64) } },
    });
    const reading = app.strapi.plugin('attachment-reading').service('reading');
    expect(await reading.refresh(file.id)).toMatchObject({
      state: 'unreadable',
      reason: 'missing',
    });
    expect(await reading.refresh(-1)).toBeNull();
  });
});

/** What was found in the files of an item stands against its publication, by every door; hidden parts too. */
import { signInAdministrator, type Administrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { docxBytes, paragraph, run, type DocxParts } from '../support/files/docx-bytes';
import { boxAt, pdfBytes, textAt } from '../support/files/pdf-bytes';
import { rowOf, xlsxBytes } from '../support/files/xlsx-bytes';
import { temporaryFiles } from './attachments.support';

const NUMBER = '11010519491231002X';
const files = temporaryFiles();
let app: Application;
let city: SmallCity;
let admin: Administrator;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  admin = await signInAdministrator(app);
}, 60_000);
afterAll(async () => {
  await app.stop();
  files.remove();
});

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  png: 'image/png',
} as const;

const kept = async (name: `${string}.${keyof typeof TYPES}`, bytes: Buffer): Promise<number> => {
  const ending = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES;
  const [file] = (await app.strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: {},
      files: {
        filepath: files.write(bytes),
        originalFilename: name,
        mimetype: TYPES[ending],
        size: bytes.length,
      },
    })) as { id: number }[];
  return file!.id;
};

const draftWith = async (fileId: number, over: Record<string, unknown> = {}): Promise<string> =>
  (
    await app.strapi
      .documents(ITEM)
      .create({ data: publishableItem(city, { attachments: [fileId], ...over }) as never })
  ).documentId;

interface Told {
  code: string;
  field: string;
  message: string;
}
const assessed = async (documentId: string): Promise<{ violations: Told[]; warnings: Told[] }> =>
  app.strapi.plugin('publication').service('gate').assess(ITEM, documentId);
const ofFiles = (told: Told[]) => told.filter(({ field }) => field === 'attachments');
const codes = (told: Told[]) => ofFiles(told).map(({ code }) => code);

const word = (parts: DocxParts) => docxBytes({ body: paragraph('名单'), ...parts });
const line = textAt(100, 500, 'Telephone 029 8123');

describe('refused', () => {
  test.each<[string, `${string}.${keyof typeof TYPES}`, Buffer, string[]]>([
    ['identity number', '名单.docx', word({ body: paragraph(NUMBER) }), ['identity_number']],
    [
      'bank card',
      '发放表.xlsx',
      xlsxBytes([{ rows: rowOf(3, ['6222021234567890128']) }]),
      ['bank_card_number'],
    ],
    [
      'passport',
      '名单.docx',
      word({ body: paragraph('护照号码：E12345678') }),
      ['passport_number'],
    ],
    ['internal mark', '简报.docx', word({ header: paragraph('内部资料') }), ['internal_mark']],
    [
      'mark of the source',
      '通知.docx',
      word({ body: paragraph('（此件依申请公开）') }),
      ['source_mark_restricts'],
    ],
    [
      'mark that asks for a part to be left out',
      '通知.docx',
      word({ body: paragraph('（此件删减后公开）') }),
      ['source_mark_needs_partial_version'],
    ],
    [
      'comment',
      '名单.docx',
      word({ comments: `<w:comment>${paragraph('再议')}</w:comment>` }),
      ['attachment_hidden_content'],
    ],
    [
      'tracked deletion',
      '名单.docx',
      word({ body: '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>' }),
      ['attachment_hidden_content'],
    ],
    [
      'hidden text',
      '名单.docx',
      word({ body: `<w:p>${run('暗', '<w:vanish/>')}</w:p>` }),
      ['attachment_hidden_content'],
    ],
    [
      'hidden sheet',
      '名单.xlsx',
      xlsxBytes([{ rows: rowOf(1, ['一']) }, { rows: rowOf(1, ['二']), state: 'veryHidden' }]),
      ['attachment_hidden_content'],
    ],
    [
      'black box over text',
      '决定书.pdf',
      pdfBytes([{ content: line + boxAt(98, 496, 200, 16) }]),
      ['redaction_over_live_text'],
    ],
  ])('%s', async (_what, name, bytes, expected) => {
    const documentId = await draftWith(await kept(name, bytes));
    const refusal = app.strapi.documents(ITEM).publish({ documentId });
    await expect(refusal).rejects.toMatchObject({ name: 'ClassificationError' });
    const { details, message } = (await refusal.catch((error: unknown) => error)) as {
      details: { violations: Told[] };
      message: string;
    };
    expect(codes(details.violations)).toEqual(expected);
    expect(message).toContain(`附件“${name}”`);
    expect(message).not.toContain('1949');
    const published = await app.strapi.documents(ITEM).findOne({ documentId, status: 'published' });
    expect(published).toBeNull();

    const route = `/content-manager/collection-types/${ITEM}/${documentId}/actions/publish`;
    const { body } = await admin.post(route).expect(400);
    expect(codes(body.error.details.violations)).toEqual(expected);
  });
});

describe('asked about', () => {
  test.each<[string, `${string}.${keyof typeof TYPES}`, Buffer, string[]]>([
    [
      'mobile number',
      '通讯录.docx',
      word({ body: paragraph('值班电话13891234567') }),
      ['mobile_number'],
    ],
    ['author', '名单.docx', word({ author: '张三' }), ['attachment_names_author']],
    [
      'word of secrecy',
      '通知.docx',
      word({ body: paragraph('注意保守国家秘密。') }),
      ['secrecy_word'],
    ],
    [
      'talk of a mark',
      '办法.docx',
      word({ body: paragraph('标注“（此件依申请公开）”字样后印发。') }),
      ['source_mark_in_text'],
    ],
    ['unread', '名单.docx', word({}).subarray(0, 200), ['attachment_unreadable']],
    ['nothing', '名单.docx', word({}), []],
  ])('%s', async (_what, name, bytes, expected) => {
    const { violations, warnings } = await assessed(await draftWith(await kept(name, bytes)));
    expect(ofFiles(violations)).toEqual([]);
    expect(codes(warnings)).toEqual(expected);
  });

  test('a file that was never read, or by an older reader', async () => {
    const id = await kept('名单.docx', word({}));
    const documentId = await draftWith(id);
    for (const reading of [undefined, { version: 0, state: 'read', findings: [] }]) {
      const metadata = { sha256: 'a'.repeat(64), ...(reading && { reading }) };
      await app.strapi.db
        .query('plugin::upload.file')
        .update({ where: { id }, data: { provider_metadata: metadata } });
      expect(codes((await assessed(documentId)).warnings)).toEqual(['attachment_unreadable']);
    }
  });
});

test('a mark that is found in a file of before refuses the saving of the item too', async () => {
  const id = await kept('名单.docx', word({}));
  const documentId = await draftWith(id);
  const findings = [{ code: 'secrecy_mark', place: 'header', line: 1, count: 1 }];
  await app.strapi.db.query('plugin::upload.file').update({
    where: { id },
    data: { provider_metadata: { reading: { version: 2, state: 'read', findings } } },
  });
  const saving = app.strapi
    .documents(ITEM)
    .update({ documentId, data: { title: '新的标题' } as never });
  await expect(saving).rejects.toMatchObject({
    details: { violations: [{ code: 'secrecy_mark', field: 'attachments' }] },
  });
});

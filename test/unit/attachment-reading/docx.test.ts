/** Word documents: what stands in each part is found, the parts that a reader of the page does not see too. */
import { docxBytes, paragraph, run, type DocxParts } from '../../support/files/docx-bytes';
import { foundIn, MARK, NUMBER, readOf } from './found-in';

const deletion = (text: string) =>
  `<w:p>${run('正文')}<w:del w:author="张三"><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`;
const comment = (text: string) => `<w:comment w:author="李四">${paragraph(text)}</w:comment>`;
const box = (text: string) =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${paragraph(text)}</w:txbxContent></mc:Choice>` +
  `<mc:Fallback><w:txbxContent>${paragraph(text)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

describe('an identity number is found wherever it stands', () => {
  test.each<[string, DocxParts, string[]]>([
    ['body', { body: paragraph('通知') + paragraph(NUMBER) }, ['identity_number@body 2']],
    [
      'body, broken into runs',
      { body: `<w:p>${run(NUMBER.slice(0, 7))}${run(NUMBER.slice(7))}</w:p>` },
      ['identity_number@body 1'],
    ],
    ['header', { header: paragraph(NUMBER) }, ['identity_number@header 1']],
    ['footer', { footer: paragraph(NUMBER) }, ['identity_number@footer 1']],
    [
      'footnotes',
      { footnotes: `<w:footnote>${paragraph(NUMBER)}</w:footnote>` },
      ['identity_number@footnote 1'],
    ],
    ['text box, once', { body: box(NUMBER) }, ['identity_number@text_box 1']],
    [
      'comment',
      { comments: comment(NUMBER) },
      ['identity_number@comment 1', 'hidden_content@comment 1', 'author_named@comment 1'],
    ],
    [
      'tracked deletion',
      { body: deletion(NUMBER) },
      ['identity_number@deleted_text 1', 'hidden_content@deleted_text 1', 'author_named@body 1'],
    ],
    [
      'moved away',
      { body: `<w:moveFrom w:author="用户">${paragraph(NUMBER)}</w:moveFrom>` },
      ['identity_number@deleted_text 1', 'hidden_content@deleted_text 1'],
    ],
    [
      'tracked insertion',
      { body: `<w:p><w:ins w:author="Administrator">${run(NUMBER)}</w:ins></w:p>` },
      ['identity_number@body 1'],
    ],
    [
      'hidden run',
      { body: `<w:p>${run(NUMBER, '<w:vanish/>')}</w:p>` },
      ['identity_number@hidden_text 1', 'hidden_content@hidden_text 1'],
    ],
    [
      'run of a hidden style, by its base',
      {
        styles:
          '<w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        body: `<w:p>${run(NUMBER, '<w:rStyle w:val="B"/>')}</w:p>`,
      },
      ['identity_number@hidden_text 1', 'hidden_content@hidden_text 1'],
    ],
    [
      'alternative text',
      { body: `<w:p><w:r><wp:docPr xmlns:wp="p" descr="${NUMBER}"/></w:r></w:p>` },
      ['identity_number@alternative_text 1'],
    ],
    [
      'field code',
      { body: `<w:p><w:r><w:instrText>HYPERLINK "http://a/${NUMBER}"</w:instrText></w:r></w:p>` },
      ['identity_number@field_code 1'],
    ],
    [
      'properties',
      {
        more: {
          'docProps/custom.xml': `<Properties><property><lpwstr>${NUMBER}</lpwstr></property></Properties>`,
        },
      },
      ['identity_number@properties 1'],
    ],
    [
      'chart',
      { more: { 'word/charts/chart1.xml': `<c:chart xmlns:c="c"><c:v>${NUMBER}</c:v></c:chart>` } },
      ['identity_number@cached_data 1'],
    ],
    [
      'file within',
      { more: { 'word/embeddings/名单.docx': docxBytes({ body: paragraph(NUMBER) }) } },
      ['identity_number@member:名单.docx/body 1'],
    ],
  ])('%s', async (_where, parts, expected) => {
    expect(await foundIn(docxBytes(parts))).toEqual(expected);
  });
});

test('what is shown again by `w:vanish w:val="0"` is not hidden, and a hidden paragraph mark hides no text', async () => {
  const shown = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('正文', '<w:vanish w:val="0"/>')}</w:p>`;
  expect(await foundIn(docxBytes({ body: shown }))).toEqual([]);
});

test.each([
  ['张三', ['author_named@properties 1']],
  ['微软用户', []],
  ['Administrator', []],
  ['openpyxl', []],
])('the author %s', async (author, expected) => {
  expect(await foundIn(docxBytes({ body: paragraph('正文'), author }))).toEqual(expected);
});

describe('marks', () => {
  test.each<[string, DocxParts, string[]]>([
    ['at the head', { body: paragraph(MARK) + paragraph('方案') }, ['secrecy_mark@body 1']],
    [
      'in a header',
      { body: paragraph('方案'), header: paragraph('秘密') },
      ['secrecy_mark@header 1'],
    ],
    [
      'at the head of the second page',
      {
        body:
          paragraph('文').repeat(30) + `<w:p><w:r><w:br w:type="page"/><w:t>机密</w:t></w:r></w:p>`,
      },
      ['secrecy_mark@body 31'],
    ],
    [
      'a single word that was deleted is none',
      { body: `<w:p><w:del w:author="user"><w:r><w:delText>秘密</w:delText></w:r></w:del></w:p>` },
      ['hidden_content@deleted_text 1', 'secrecy_word@deleted_text 1'],
    ],
    ['about disclosure', { body: paragraph('（此件不予公开）') }, ['source_mark_withheld@body 1']],
    ['of work', { body: paragraph('内部资料') }, ['internal_mark@body 1']],
  ])('%s', async (_where, parts, expected) => {
    expect(await foundIn(docxBytes(parts))).toEqual(expected);
  });
});

test('a document of pictures alone is unread, and so is one with an old file within', async () => {
  expect(await foundIn(docxBytes({ more: { 'word/media/image1.png': 'x' } }))).toEqual([
    'unreadable: no_text',
  ]);
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const within = docxBytes({ body: paragraph('正文'), more: { 'word/embeddings/ole.bin': old } });
  expect(await foundIn(within)).toEqual(['unreadable: member_unread']);
});

test('a document type declaration is refused, with whatever it would bring in', async () => {
  const entities =
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]><a>&y;</a>';
  const reading = await readOf(docxBytes({ more: { 'word/document.xml': entities } }));
  expect(reading).toMatchObject({
    kind: 'docx',
    state: 'unreadable',
    reason: 'unsafe',
    findings: [],
  });
});

test('the reading holds no text', async () => {
  const bytes = docxBytes({ body: paragraph(`张三丰 ${NUMBER}`), comments: comment('甲乙丙丁') });
  expect(JSON.stringify(await readOf(bytes))).not.toMatch(/张三丰|1949|甲乙|李四/);
});

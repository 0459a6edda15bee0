/** Presentations, OFD, texts, archives and what can't be read; and the limits, which a hostile file meets. */
import { docxBytes, paragraph } from '../../support/files/docx-bytes';
import { zipBytes } from '../../support/files/zip-bytes';
import { rowOf, xlsxBytes } from '../../support/files/xlsx-bytes';
import { foundIn, MARK, NUMBER, readOf } from './found-in';

const drawing = (root: string, text: string, attributes = '') =>
  `<p:${root} xmlns:p="p" xmlns:a="a" ${attributes}><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:${root}>`;
const pptx = (more: Record<string, string>) =>
  zipBytes({
    'ppt/presentation.xml': '<p/>',
    'ppt/slides/slide1.xml': drawing('sld', '标题'),
    ...more,
  });
const ofd = (page: string, more: Record<string, string> = {}) =>
  zipBytes({
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="o"><ofd:DocInfo><ofd:Author>张三</ofd:Author></ofd:DocInfo></ofd:OFD>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page xmlns:ofd="o">${page}</ofd:Page>`,
    ...more,
  });
const ofdText = (text: string, y: number) =>
  `<ofd:TextObject Boundary="20 ${y} 100 6"><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject>`;

describe('presentations', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['slide', { 'ppt/slides/slide2.xml': drawing('sld', NUMBER) }, ['identity_number@slide:2 1']],
    [
      'slide that is not shown',
      { 'ppt/slides/slide2.xml': drawing('sld', NUMBER, 'show="0"') },
      ['identity_number@hidden_slide:2 1', 'hidden_content@hidden_slide:2 1'],
    ],
    [
      'notes',
      { 'ppt/notesSlides/notesSlide1.xml': drawing('notes', NUMBER) },
      ['identity_number@notes:1 1', 'hidden_content@notes:1 1'],
    ],
    [
      'notes that hold the number of the slide alone',
      {
        'ppt/notesSlides/notesSlide1.xml':
          '<p:notes xmlns:p="p" xmlns:a="a"><a:fld><a:t>1</a:t></a:fld></p:notes>',
      },
      [],
    ],
    [
      'comment',
      {
        'ppt/comments/comment1.xml': `<p:cmLst xmlns:p="p"><p:cm><p:text>${NUMBER}</p:text></p:cm></p:cmLst>`,
      },
      ['identity_number@comment 1', 'hidden_content@comment 1'],
    ],
  ])('%s', async (_where, more, expected) => {
    expect(await foundIn(pptx(more))).toEqual(expected);
  });
});

describe('OFD', () => {
  test('text of a page, each character an object of its own, and who wrote it', async () => {
    const page =
      ofdText('通知', 20) + [...NUMBER].map((character) => ofdText(character, 30)).join('');
    expect(await foundIn(ofd(page))).toEqual([
      'identity_number@page:1 2',
      'author_named@properties 1',
    ]);
  });
  test('a mark at the head', async () => {
    expect(await foundIn(ofd(ofdText(MARK, 10)))).toContain('secrecy_mark@page:1 1');
  });
  test('annotations and attached files', async () => {
    const more = {
      'Doc_0/Annots/Page_0/Annotation.xml': `<ofd:A xmlns:ofd="o">${ofdText(NUMBER, 1)}</ofd:A>`,
      'Doc_0/Attachs/附.txt': NUMBER,
    };
    expect(await foundIn(ofd(ofdText('通知', 20), more))).toEqual([
      'identity_number@annotation 1',
      'identity_number@member:附.txt/body 1',
      'author_named@properties 1',
    ]);
  });
  test('a page that is a picture is unread', async () => {
    expect(await foundIn(ofd('<ofd:ImageObject/>'))).toContain('unreadable: no_text');
  });
});

describe('texts', () => {
  const gb18030 = Buffer.from([0xb9, 0xab, 0xbf, 0xaa, 0x0a]);
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(`公开\n${NUMBER}`)],
    ['UTF-8 with mark', Buffer.from(`\uFEFF公开\n${NUMBER}`)],
    ['GB18030', Buffer.concat([gb18030, Buffer.from(NUMBER)])],
    ['UTF-16', Buffer.from(`\uFEFF公开\n${NUMBER}`, 'utf16le')],
  ])('%s', async (_encoding, bytes) => {
    expect(await readOf(bytes)).toMatchObject({ kind: 'text', state: 'read' });
    expect(await foundIn(bytes)).toEqual(['identity_number@body 2']);
  });
});

describe('archives', () => {
  test('every member is read, by what it is', async () => {
    const archive = zipBytes({
      '说明.txt': MARK,
      '名单/一.docx': docxBytes({ body: paragraph(NUMBER) }),
      '名单/二.xlsx': xlsxBytes([{ rows: rowOf(2, [NUMBER]), state: 'hidden' }]),
    });
    expect(await foundIn(archive)).toEqual([
      'secrecy_mark@member:说明.txt/body 1',
      'identity_number@member:名单/一.docx/body 1',
      'identity_number@member:名单/二.xlsx/hidden_sheet:1 2',
      'hidden_content@member:名单/二.xlsx/hidden_sheet:1 2',
    ]);
  });
  test('an archive in an archive is read, a third is not', async () => {
    const inner = zipBytes({ '三.txt': NUMBER });
    const two = zipBytes({ '二.zip': inner });
    expect(await foundIn(two)).toEqual(['identity_number@member:二.zip/三.txt/body 1']);
    expect(await foundIn(zipBytes({ '一.zip': two }))).toEqual(['unreadable: member_unread']);
  });
  test('names are judged, those of old archives in GB18030 too, and a refused name is not repeated', async () => {
    const [found] = await foundIn(zipBytes({ [`${NUMBER}.txt`]: NUMBER }));
    expect(found).toBe('identity_number@name 1');
    expect(await foundIn(zipBytes({ [`${NUMBER}.txt`]: NUMBER }))).toContain(
      'identity_number@member:#/body 1',
    );
    const old = Buffer.concat([Buffer.from([0xb9, 0xab, 0xbf, 0xaa]), Buffer.from('.txt')]);
    expect(await foundIn(zipBytes([{ name: old, content: NUMBER }]))).toEqual([
      'identity_number@member:公开.txt/body 1',
    ]);
  });
  test('an encrypted member makes it unread, and the others are read all the same', async () => {
    const archive = zipBytes([
      { name: 'a.txt', content: 'x', isEncrypted: true },
      { name: 'b.txt', content: NUMBER },
    ]);
    expect(await foundIn(archive)).toEqual([
      'identity_number@member:b.txt/body 1',
      'unreadable: member_unread',
    ]);
  });
});

describe('what can not be read says why', () => {
  const docx = docxBytes({ body: paragraph('正文'.repeat(500)) });
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
  test.each<[string, Buffer, string | null, string]>([
    ['picture', png, 'png', 'image'],
    ['old Word', ole, 'ole', 'unsupported'],
    ['encrypted Word', encrypted, 'encrypted_office', 'encrypted'],
    ['cut off', docx.subarray(0, docx.length - 30), null, 'broken'],
    ['empty zip head', Buffer.from('PK\u0003\u0004'), null, 'broken'],
    ['bytes of nothing', Buffer.from([1, 2, 3, 4]), 'unknown', 'unsupported'],
    ['XML cut off', docxBytes({ more: { 'word/document.xml': '<a><b>' } }), 'docx', 'broken'],
    [
      'two members of one name',
      zipBytes([
        { name: 'a', content: '1' },
        { name: 'a', content: '2' },
      ]),
      null,
      'unsafe',
    ],
  ])('%s', async (_what, bytes, kind, reason) => {
    expect(await readOf(bytes)).toMatchObject({ kind, state: 'unreadable', reason });
  });
});

describe('limits', () => {
  const bomb = Buffer.alloc(3_000_000, 0x20);
  test('a zip bomb is not blown up', async () => {
    const archive = zipBytes({ 'a.txt': bomb });
    expect(archive.length).toBeLessThan(10_000);
    expect(await readOf(archive, { bytes: 2_000_000 })).toMatchObject({ reason: 'too_large' });
  });
  test('nor one that lies about its size', async () => {
    const archive = zipBytes([{ name: 'a.txt', content: bomb, declaredSize: 10 }]);
    expect(await readOf(archive, { bytes: 2_000_000 })).toMatchObject({ state: 'unreadable' });
  });
  test('nor one that is folded: what its members take, they take together', async () => {
    const inner = zipBytes({ 'a.txt': bomb });
    const archive = zipBytes({ 'a.zip': inner, 'b.zip': inner });
    expect(await readOf(archive, { bytes: 5_000_000 })).toMatchObject({ reason: 'too_large' });
  });
  test('more members than allowed', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.txt`, 'a']),
    );
    expect(await readOf(zipBytes(many), { members: 29 })).toMatchObject({ reason: 'too_large' });
    expect(await readOf(zipBytes(many), { members: 30 })).toMatchObject({ state: 'read' });
  });
});

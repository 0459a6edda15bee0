/** What the reading of a file says to the rules: which readings count, what a file is by its bytes, where hidden parts stand. */
import {
  isImage,
  isKindSaid,
  kindOfHead,
  zipKindOf,
  type ContentKind,
} from '../../../src/domain/attachments/content-kind';
import { isGarbled } from '../../../src/domain/attachments/garbled';
import { judgeParts, type TextPart } from '../../../src/domain/attachments/judge-parts';
import { namesPerson } from '../../../src/domain/attachments/names-person';
import { isPlace, placeInWords, placeText } from '../../../src/domain/attachments/places';
import {
  hasUnreadAttachment,
  readingOf,
  READING_CODES,
  READING_VERSION,
  type AttachmentReading,
} from '../../../src/domain/attachments/reading';
import { assess } from '../../../src/domain/classification/assess';
import { assessed, MAY_PUBLISH, PUBLISHABLE, TODAY } from './classification/item-for-tests';

const NUMBER = '11010519491231002X';
const read = (over: Partial<AttachmentReading> = {}): AttachmentReading => ({
  version: READING_VERSION,
  state: 'read',
  findings: [],
  ...over,
});
const finding = (code: (typeof READING_CODES)[number], place = 'body') => ({
  code,
  place,
  line: 3,
  count: 1,
});

describe('a file counts as read only by the newest reader, and wholly', () => {
  test.each<[string, { reading?: AttachmentReading | null }[], boolean]>([
    ['no file', [], false],
    ['read', [{ reading: read() }], false],
    ['read, with findings', [{ reading: read({ findings: [finding('author_named')] }) }], false],
    ['unreadable', [{ reading: read({ state: 'unreadable', reason: 'image' }) }], true],
    [
      'one of two unreadable',
      [{ reading: read() }, { reading: read({ state: 'unreadable' }) }],
      true,
    ],
    ['not read', [{ reading: null }], true],
    ['nothing said', [{}], true],
    ['an older reader', [{ reading: read({ version: READING_VERSION - 1 }) }], true],
  ])('%s', (_what, attachments, expected) => {
    expect(hasUnreadAttachment({ attachments })).toBe(expected);
  });
});

describe('a stored reading is believed when it is one', () => {
  const stored = read({
    state: 'unreadable',
    reason: 'image',
    findings: [finding('secrecy_mark')],
  });
  test('as it was stored, with nothing else that lay there', () => {
    expect(readingOf(JSON.parse(JSON.stringify({ ...stored, text: 'x' })))).toEqual(stored);
  });
  test('one that was read wholly, too', () => {
    expect(readingOf(read())).toEqual(read());
  });
  test.each([
    null,
    undefined,
    'read',
    [],
    { ...stored, version: READING_VERSION - 1 },
    { ...stored, state: 'done' },
    { ...stored, findings: undefined },
    { ...stored, findings: [{ ...finding('secrecy_mark'), code: 'other' }] },
    { ...stored, findings: [{ ...finding('secrecy_mark'), place: 'nowhere' }] },
    { ...stored, findings: [{ ...finding('secrecy_mark'), line: '3' }] },
    { ...stored, findings: [null] },
    { ...stored, findings: [finding('secrecy_mark'), null] },
  ])('not %j', (value) => {
    expect(readingOf(value)).toBeNull();
  });
});

describe('what a file is, its bytes say', () => {
  const bytes = (...values: (number | string)[]) =>
    Buffer.concat(
      values.map((value) =>
        typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]),
      ),
    );
  test.each([
    [bytes('PK', 3, 4), 'zip'],
    [bytes('PK', 5, 6), 'zip'],
    [bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'ole'],
    [bytes(0x89, 'PNG', 13, 10), 'png'],
    [bytes(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
    [bytes('GIF89a', 1), 'gif'],
    [bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 '), 'webp'],
    [bytes('%PDF-1.7'), 'pdf'],
    [bytes(0xef, 0xbb, 0xbf, '\n%PDF-1.4'), 'pdf'],
    [bytes('{\\rtf1'), 'rtf'],
    [bytes('公开\t内容\r\n'), 'text'],
    [bytes(0xff, 0xfe, 'a', 0), 'text'],
    [bytes(''), 'text'],
    [bytes('PK', 1, 2), 'unknown'],
    [bytes('a', 0, 'b'), 'unknown'],
    [bytes('MZ', 0x90, 0), 'unknown'],
    [bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt '), 'unknown'],
    [bytes('XXXX', 1, 2, 3, 4, 'WEBPVP8 '), 'unknown'],
    [bytes('a', 9, 'b', 10, 12, 13, 27), 'text'],
    [bytes('a', 8), 'unknown'],
    [bytes('a', 11), 'unknown'],
    [bytes('a', 14), 'unknown'],
    [bytes('a', 26), 'unknown'],
    [bytes('a', 127), 'unknown'],
  ])('%j is %s', (head, kind) => {
    expect(kindOfHead(head)).toBe(kind);
  });
  test.each([
    [['word/document.xml'], 'docx'],
    [['xl/workbook.xml'], 'xlsx'],
    [['ppt/presentation.xml'], 'pptx'],
    [['OFD.xml'], 'ofd'],
    [['附件.docx'], 'zip'],
  ])('an archive with %j is %s', (names, kind) => {
    expect(zipKindOf(new Set(names))).toBe(kind);
  });
  test.each([
    ['pdf', 'a.pdf', 'application/pdf', true],
    ['pdf', 'A.PDF', '', true],
    ['jpeg', 'a.pdf', 'application/pdf', false],
    ['jpeg', 'a.pdf', '', false],
    ['jpeg', '附件.pdf.jpg', '', true],
    ['pdf', 'a', 'image/png', false],
    ['encrypted_office', 'a.docx', '', true],
    ['ole', 'a.docx', '', false],
    ['ole', 'a.doc', 'application/msword', true],
    ['docx', 'a.doc', '', false],
    ['docx', 'a.zip', 'application/zip', true],
    ['zip', 'a.docx', '', false],
    ['text', 'a.csv', 'text/csv', true],
    ['unknown', 'a.bin', 'application/octet-stream', true],
    ['text', 'constructor', '', true],
    ['text', 'a.constructor', '', true],
  ] as const)('%s named %s of type "%s": %s', (kind, name, type, expected) => {
    expect(isKindSaid(kind, name, type)).toBe(expected);
  });
});

test.each<[ContentKind, boolean]>([
  ['png', true],
  ['webp', true],
  ['pdf', false],
])('%s is a picture: %s', (kind, expected) => {
  expect(isImage(kind)).toBe(expected);
});

describe('places', () => {
  test('of a file deep in archives the end of the way is told', () => {
    const members = [`${'甲'.repeat(200)}.zip`, '名单.docx'];
    const text = placeText({ kind: 'body', members });
    expect(text).toHaveLength('member:'.length + 120 + '/body'.length);
    expect(text).toMatch(/甲\.zip\/名单\.docx\/body$/);
  });
  test('what is none is called the whole file', () => {
    expect(placeInWords('')['zh-Hans']).toBe('整个文件');
  });
  test.each([
    [{ kind: 'body' }, 'body', '正文'],
    [{ kind: 'page', number: 12 }, 'page:12', '页 12'],
    [
      { kind: 'hidden_sheet', number: 2, members: ['名单/一.xlsx'] },
      'member:名单/一.xlsx/hidden_sheet:2',
      '名单/一.xlsx 隐藏的工作表 2',
    ],
    [
      { kind: 'header', members: ['a.zip', 'b.docx'] },
      'member:a.zip/b.docx/header',
      'a.zip/b.docx 页眉',
    ],
  ] as const)('%j', (place, text, words) => {
    expect(placeText(place)).toBe(text);
    expect(isPlace(text)).toBe(true);
    expect(placeInWords(text)['zh-Hans']).toBe(words);
  });
  test.each(['nowhere', 'constructor', 'member:a.txt', 'body:x', '', 3, null])(
    '%j is none',
    (text) => {
      expect(isPlace(text)).toBe(false);
    },
  );
});

test.each([
  ['通知正文', false],
  ['', false],
  [' \n', false],
  ['各县（市、区）人民政府：\uE004', false],
  ['\uE001\uE002\uE003 2026', true],
  ['\uFFFD\uFFFD', true],
  ['\u0003\u0011\u0012a', true],
])('a page that reads %j is garbled: %s', (text, expected) => {
  expect(isGarbled(text)).toBe(expected);
});

describe('judging', () => {
  const judged = (parts: TextPart[]) =>
    judgeParts({ parts, authors: [], locations: [], coveredText: [] });
  test('one finding a code and place, with the first line and how many', () => {
    const text = `甲 ${NUMBER}\n乙\n丙 ${NUMBER}`;
    expect(judged([{ place: { kind: 'body' }, text }])).toEqual([
      { code: 'identity_number', place: 'body', line: 1, count: 2 },
    ]);
  });
  test('the gravest first, and of very many not all', () => {
    const parts = Array.from({ length: 300 }, (_, index) => ({
      place: { kind: 'sheet' as const, number: index },
      text: '13891234567',
    }));
    const found = judged([...parts, { place: { kind: 'body' }, text: '机密★10年' }]);
    expect(found).toHaveLength(200);
    expect(found[0]?.code).toBe('secrecy_mark');
  });
  test('what a reader does not see is hidden, when there is anything', () => {
    const hidden = (text: string) => judged([{ place: { kind: 'hidden_sheet', number: 2 }, text }]);
    expect(hidden('甲')).toEqual([
      { code: 'hidden_content', place: 'hidden_sheet:2', line: 1, count: 1 },
    ]);
    expect(hidden(' \n')).toEqual([]);
    expect(judged([{ place: { kind: 'body' }, text: '甲' }])).toEqual([]);
  });
  test('a name is a heading, a comment has no head of its own', () => {
    const codesIn = (kind: TextPart['place']['kind'], text: string) =>
      judged([{ place: { kind }, text }]).map(({ code }) => code);
    expect(codesIn('name', '会议纪要-机密.docx')).toEqual(['secrecy_mark']);
    expect(codesIn('body', '会议纪要-机密.docx')).toEqual(['secrecy_word']);
    expect(codesIn('body', '绝密')).toEqual(['secrecy_mark']);
    expect(codesIn('footnote', '绝密')).toEqual(['secrecy_word']);
  });
  test.each([
    ['（此件公开发布）', []],
    ['（此件不予公开）', ['source_mark_withheld']],
    ['（此件依申请公开）', ['source_mark_on_request']],
    ['公文末尾应当注明“（此件不予公开）”字样。', ['source_mark_mentioned']],
  ])('the mark of the source %s: %j', (text, expected) => {
    const found = judged([{ place: { kind: 'body' }, text }]);
    expect(found).toEqual(expected.map((code) => ({ code, place: 'body', line: 1, count: 1 })));
  });
  test('authors who can be persons, coordinates, and text under boxes', () => {
    const place = { kind: 'properties' } as const;
    const found = judgeParts({
      parts: [],
      authors: [
        { name: '张三', place },
        { name: 'Administrator', place: { kind: 'comment' } },
      ],
      locations: [{ place }],
      coveredText: [{ place: { kind: 'page', number: 3 }, line: 7, count: 2 }],
    });
    expect(found).toEqual([
      { code: 'redaction_over_live_text', place: 'page:3', line: 7, count: 2 },
      { code: 'author_named', place: 'properties', line: 1, count: 1 },
      { code: 'location_recorded', place: 'properties', line: 1, count: 1 },
    ]);
  });
  test('a line that is no paragraph is told by its own number', () => {
    const part = {
      place: { kind: 'sheet' as const, number: 1 },
      text: `甲\n${NUMBER}`,
      lines: [5, 9],
    };
    expect(judged([part])).toMatchObject([{ line: 9 }]);
  });
  test.each([
    ['张三', true],
    ['wangwu', true],
    ['  Administrator ', false],
    ['用户１', false],
    ['WPS Office', false],
    ['', false],
  ])('the author "%s" names a person: %s', (name, expected) => {
    expect(namesPerson(name)).toBe(expected);
  });
});

describe('条例第十四条、第十五条 hold for what an attachment carries', () => {
  const attachments = (...codes: (typeof READING_CODES)[number][]) => ({
    attachments: [
      { name: '附件.docx', reading: read({ findings: codes.map((code) => finding(code)) }) },
    ],
  });
  test.each([
    ['secrecy_mark', 'secrecy_mark'],
    ['identity_number', 'identity_number'],
    ['bank_card_number', 'bank_card_number'],
    ['passport_number', 'passport_number'],
    ['internal_mark', 'internal_mark'],
    ['redaction_over_live_text', 'redaction_over_live_text'],
    ['hidden_content', 'attachment_hidden_content'],
    ['source_mark_withheld', 'source_mark_restricts'],
    ['source_mark_on_request', 'source_mark_restricts'],
    ['source_mark_restricted_circulation', 'source_mark_restricts'],
    ['source_mark_partial', 'source_mark_needs_partial_version'],
  ] as const)('%s blocks publication', (code, violation) => {
    expect(assessed(attachments(code)).violations).toEqual([`${violation}@attachments`]);
  });
  test.each([
    ['mobile_number', 'mobile_number'],
    ['secrecy_word', 'secrecy_word'],
    ['author_named', 'attachment_names_author'],
    ['location_recorded', 'attachment_shows_location'],
    ['source_mark_mentioned', 'source_mark_in_text'],
  ] as const)('%s is asked about', (code, warning) => {
    expect(assessed(attachments(code))).toEqual({
      ...MAY_PUBLISH,
      warnings: [`${warning}@attachments`],
    });
  });
  test.each([
    ['infected', 'attachment_infected'],
    ['unscanned', 'attachment_not_scanned'],
  ] as const)('one that is %s is not published, and may be saved', (heldBack, code) => {
    const held = { attachments: [{ name: '一.txt', reading: read({}), heldBack }] };
    expect(assessed(held).violations).toEqual([`${code}@attachments`]);
    expect(assessed(held, { purpose: 'save' }).violations).toEqual([]);
  });
  test('only the secrecy mark blocks the saving of a draft', () => {
    expect(assessed(attachments(...READING_CODES), { purpose: 'save' }).violations).toEqual([
      'secrecy_mark@attachments',
    ]);
  });
  test('a mark of the source speaks against proactive disclosure alone, and a partial one not against the part', () => {
    const onRequest = { ...attachments('source_mark_withheld'), disclosure: 'on_request' };
    expect(assessed(onRequest).violations.filter((told) => told.includes('source_mark'))).toEqual(
      [],
    );
    const partial = { ...attachments('source_mark_partial'), isPartialVersion: true };
    expect(assessed(partial).violations.filter((told) => told.includes('source_mark'))).toEqual([]);
    const whole = { ...attachments('source_mark_withheld'), isPartialVersion: true };
    expect(assessed(whole).violations).toContain('source_mark_restricts@attachments');
    const personal = { ...attachments('identity_number'), disclosure: 'on_request' };
    expect(assessed(personal).violations).toContain('identity_number@attachments');
  });
  test('what is unread is asked about, with what was found in the rest', () => {
    const reading = read({
      state: 'unreadable',
      reason: 'member_unread',
      findings: [finding('identity_number')],
    });
    expect(assessed({ attachments: [{ name: 'a.zip', reading }] })).toMatchObject({
      violations: ['identity_number@attachments'],
      warnings: ['attachment_unreadable@attachments'],
    });
    expect(assessed({ attachments: [{ name: 'a.pdf', reading: null }] }).warnings).toEqual([
      'attachment_unreadable@attachments',
    ]);
  });
  test('a caller that holds no file is not told that it is unread', () => {
    expect(assessed({ attachments: [{ name: 'a.pdf' }] })).toEqual(MAY_PUBLISH);
  });
});

describe('the sentences', () => {
  const told = (name: string) => {
    const reading = read({
      findings: [finding('identity_number', 'member:一.xlsx/hidden_sheet:2')],
    });
    const facts = { ...PUBLISHABLE, attachments: [{ name, reading }] };
    const context = { purpose: 'publish', today: TODAY, goLiveOn: null } as const;
    return assess(facts, context).violations[0]?.messages;
  };
  test('name file, place and line in each language', () => {
    expect(told('名单.zip')).toEqual({
      'zh-Hans': '附件“名单.zip”（一.xlsx 隐藏的工作表 2）：第3行有公民身份号码，不得公开',
      zh: '附件「名单.zip」（一.xlsx 隱藏的工作表 2）：第3行有公民身份號碼，不得公開',
      en: 'Attachment "名单.zip" (一.xlsx hidden sheet 2): Line 3 holds a citizen identity number, which must not be disclosed',
    });
  });
  const sentences = (attachment: object) => {
    const facts = { ...PUBLISHABLE, attachments: [{ name: '一.txt' }, attachment] };
    const context = { purpose: 'publish', today: TODAY, goLiveOn: null } as const;
    const { violations, warnings } = assess(facts as never, context);
    return [...violations, ...warnings].flatMap(({ field, message }) =>
      field === 'attachments' ? [message] : [],
    );
  };
  test.each([
    [{ name: '二.txt', heldBack: 'infected' }, '附件“二.txt”'],
    [{ name: '二.txt', heldBack: 'unscanned' }, '附件“二.txt”'],
    [{ name: '二.txt', reading: null }, '附件“二.txt”'],
    [{ name: `${NUMBER}.txt`, heldBack: 'infected' }, '附件“#2”'],
    [{ name: `${NUMBER}.txt`, reading: null }, '附件“#2”'],
  ])('%j is called %s', (attachment, called) => {
    expect(sentences(attachment).filter((one) => one.includes(called))).toHaveLength(1);
  });
  test('do not repeat a name that is refused itself', () => {
    const { violations } = assess(
      {
        ...PUBLISHABLE,
        attachments: [
          { name: `${NUMBER}.zip`, reading: read({ findings: [finding('hidden_content')] }) },
        ],
      },
      { purpose: 'publish', today: TODAY, goLiveOn: null },
    );
    expect(JSON.stringify(violations)).not.toContain('1949');
    expect(JSON.stringify(violations)).toContain('附件“#1”');
  });
});

/** Reading: format and encoding by content, every row accounted for, whatever the file is like. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import fc from 'fast-check';
import { EncodingDetector } from '../../../src/plugins/legacy-import/server/read/detect-encoding';
import { detectFormat } from '../../../src/plugins/legacy-import/server/read/detect-format';
import { findDelimiter } from '../../../src/plugins/legacy-import/server/read/find-delimiter';
import { inspectFile } from '../../../src/plugins/legacy-import/server/read/inspect-file';
import { elementsOf } from '../../../src/plugins/legacy-import/server/read/json-elements';
import { readRows } from '../../../src/plugins/legacy-import/server/read/read-rows';
import type { SourceRow } from '../../../src/plugins/legacy-import/server/read/source-row';

const KNOWN = new Set(['标题', '文号', '日期', '正文', 'title']);
const isKnown = (name: string) => KNOWN.has(name.trim());
const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-read-'));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, encoding?: string): Promise<SourceRow[]> {
  const file = path.join(folder, `${(files += 1)}.txt`);
  writeFileSync(file, content);
  const rows: SourceRow[] = [];
  for await (const row of readRows(await inspectFile(file, encoding), isKnown)) rows.push(row);
  return rows;
}

const told = (rows: SourceRow[]) =>
  rows.map((row) =>
    row.kind === 'row' ? [row.line, ...row.cells.values()] : [row.line, row.code],
  );

describe('encoding is told by content', () => {
  const detectEncoding = (bytes: Buffer) => {
    const detector = new EncodingDetector();
    detector.add(bytes);
    return detector.answer();
  };
  const text = '标题,文号\n关于公开的通知,安政发〔2020〕1号\n';
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from('\uFEFF' + text)],
    ['utf-8', Buffer.from('title,url\na,b\n')],
    ['gb18030', iconv.encode(text, 'gb18030')],
    ['gb18030', iconv.encode('标题\u00a0\ue003\n', 'gb18030')],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode('title,url\r\n', 'utf-16le')],
  ])('%s', async (encoding, bytes) => {
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  test('a few broken bytes do not turn a UTF-8 file into double-byte text', () => {
    const bytes = Buffer.concat([
      Buffer.from('关于公开的通知'.repeat(50)),
      Buffer.from([0xe5, 0x85]),
    ]);
    expect(detectEncoding(bytes)).toBe('utf-8');
  });

  test('what GBK lacks is read: no-break space and private use', async () => {
    const rows = await read(iconv.encode('标题,文号\n通\u00a0告\ue003,无\n', 'gb18030'));
    expect(told(rows)).toEqual([[2, '通\u00a0告\ue003', '无']]);
  });

  test('--encoding overrides', async () => {
    const rows = await read(iconv.encode('title,文號\n公告,府字\n', 'big5'), 'big5');
    expect(told(rows)).toEqual([[2, '公告', '府字']]);
    await expect(read('title\n', 'no-such')).rejects.toThrow('no-such');
  });
});

describe('format is told by content', () => {
  test.each([
    ['标题,文号\n', 'delimited'],
    ['\uFEFF{"标题":"一"}\n{}', 'json_lines'],
    ['[\n{"标题":"一"}]', 'json_array'],
    ['[]', 'json_array'],
    ['[序号],标题', 'delimited'],
  ])('%j', (head, format) => expect(detectFormat(head, 'f')).toBe(format));

  test.each(['PK\u0003\u0004x', '<?xml version="1.0"?>', '%PDF-1.7', '', '{\n  "data": []\n}'])(
    '%j is refused, saying what is supported',
    (head) => expect(() => detectFormat(head, 'f.csv')).toThrow(/^f\.csv：/),
  );

  test('a missing file is bad use, not a failure', async () => {
    await expect(inspectFile(path.join(folder, 'none.csv'))).rejects.toThrow('ENOENT');
  });
});

test.each([
  [',', '"标题",文号,日期\n'],
  ['\t', '标题\t文号\t日期\n'],
  [';', '标题;文号\n'],
  ['|', '标题|文号\n'],
  [',', '没有,认识,的\n'],
])('cells are parted by %j', (delimiter, head) =>
  expect(findDelimiter(head, isKnown)).toBe(delimiter),
);

describe('rows', () => {
  test('lines before the header are passed over, blank ones and surplus empty cells do not count', async () => {
    const rows = await read(
      '安康市文件目录,,\n\n标题,文号,日期\r\n一,无,2020\r\n\n,,\n二,,2021,,\n',
    );
    expect(told(rows)).toEqual([
      [4, '一', '无', '2020'],
      [7, '二', '', '2021'],
    ]);
  });

  test('cells of many lines and 200,000 characters', async () => {
    const body = '第一条\n'.repeat(50_000);
    const rows = await read(`标题,正文\n一,"${body}"\n二,x\n`);
    expect(told(rows)).toEqual([
      [2, '一', body],
      [50_003, '二', 'x'],
    ]);
  });

  test('a wrong number of cells, and the header once more, are rejected rows', async () => {
    const rows = await read('标题,文号\n一\n标题,文号\n二,无,多\n三,无\n');
    expect(told(rows)).toEqual([
      [2, 'wrong_number_of_cells'],
      [3, 'repeated_header'],
      [4, 'wrong_number_of_cells'],
      [5, '三', '无'],
    ]);
  });

  test('quotes inside a cell stay', async () => {
    const rows = await read('标题,文号\n关于"一带一路"的通知,无\n"一带"一路,无\n"说""是""",无\n');
    expect(told(rows)).toEqual([
      [2, '关于"一带一路"的通知', '无'],
      [3, '"一带"一路', '无'],
      [4, '说"是"', '无'],
    ]);
  });

  test.each([
    ['to the end of the file', '一,"未关\n二,无\n三,无\n'],
    ['up to the next quote', '一,"未关\n二,无\n三,"无"\n'],
    ['up to a quote inside a cell', '"一,未关\n二,关于"x"的\n三,无\n'],
  ])('a quote that is never closed costs its own row only: %s', async (_what, data) => {
    const rows = await read(`标题,文号\n${data}`);
    expect(told(rows).map(([line, first]) => [line, first])).toEqual([
      [2, 'quote_not_closed'],
      [3, '二'],
      [4, '三'],
    ]);
  });

  test('a blank or repeated column name gets a name of its own', async () => {
    const [row] = await read(',标题,标题\n82,一,二\n');
    expect(row?.kind === 'row' && [...row.cells]).toEqual([
      ['(第1列)', '82'],
      ['标题', '一'],
      ['标题 (2)', '二'],
    ]);
  });

  test('without any known column name the file is refused', async () => {
    await expect(read('a,b\n1,2\n')).rejects.toThrow('没有认出列名');
  });
});

describe('JSON', () => {
  test('lines: a broken one costs its own row', async () => {
    const rows = await read(
      '{"标题":"一","文号":null}\n{"标题":\n\n[1]\n{"标题":"二","年":2020,"主题":["农业","水利"],"x":[]}\n',
    );
    expect(told(rows)).toEqual([
      [1, '一'],
      [2, 'not_json'],
      [4, 'not_json'],
      [5, '二', '2020', '农业、水利'],
    ]);
  });

  test('array: brackets and quotes in texts do not end an element', async () => {
    const rows = await read('[\n{"标题":"a]}\\"[{,"},\n 7, "x,y",\n{"标题":"二"}\n]');
    expect(told(rows)).toEqual([
      [2, 'a]}"[{,'],
      [3, 'not_json'],
      [3, 'not_json'],
      [4, '二'],
    ]);
  });

  test('a file cut short says where', async () => {
    const rows = await read('[{"标题":"一"},{"标题":"二"');
    expect(told(rows)).toEqual([
      [1, '一'],
      [1, 'not_json'],
    ]);
  });

  test('elements are the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (values, size) => {
          const text = JSON.stringify(values, null, 1);
          const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
          const found: unknown[] = [];
          for await (const element of elementsOf(
            (async function* () {
              yield* chunks;
            })(),
          )) {
            found.push(JSON.parse(element.text));
          }
          expect(found).toEqual(JSON.parse(text));
        },
      ),
    );
  });
});

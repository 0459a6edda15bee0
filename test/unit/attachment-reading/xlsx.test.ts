/** Workbooks: what stands in each part is found, hidden sheets, rows and columns too; the line is the row. */
import { rowOf, xlsxBytes, type Sheet } from '../../support/files/xlsx-bytes';
import { foundIn, MARK, NUMBER } from './found-in';

const VISIBLE: Sheet = { rows: rowOf(1, ['姓名', '结果']) };

describe('an identity number is found wherever it stands', () => {
  test.each<[string, Sheet[], string[]]>([
    [
      'cell',
      [{ rows: rowOf(1, ['姓名']) + rowOf(7, ['张三', NUMBER]) }],
      ['identity_number@sheet:1 7'],
    ],
    [
      'hidden sheet',
      [VISIBLE, { rows: rowOf(3, [NUMBER]), state: 'hidden' }],
      ['identity_number@hidden_sheet:2 3', 'hidden_content@hidden_sheet:2 3'],
    ],
    [
      'very hidden sheet',
      [VISIBLE, { rows: rowOf(3, [NUMBER]), state: 'veryHidden' }],
      ['identity_number@hidden_sheet:2 3', 'hidden_content@hidden_sheet:2 3'],
    ],
    [
      'hidden row',
      [{ rows: rowOf(1, ['姓名']) + rowOf(2, [NUMBER], 'hidden="1"') }],
      ['identity_number@hidden_row:1 2', 'hidden_content@hidden_row:1 2'],
    ],
    [
      'row without height',
      [{ rows: rowOf(2, [NUMBER], 'ht="0" customHeight="1"') }],
      ['identity_number@hidden_row:1 2', 'hidden_content@hidden_row:1 2'],
    ],
    [
      'hidden column',
      [{ cols: '<col min="2" max="3" hidden="1"/>', rows: rowOf(4, ['张三', NUMBER, '', '']) }],
      ['identity_number@hidden_column:1 4', 'hidden_content@hidden_column:1 4'],
    ],
    [
      'header for printing',
      [
        {
          ...VISIBLE,
          after: `<headerFooter><oddHeader>&amp;C${NUMBER}</oddHeader></headerFooter>`,
        },
      ],
      ['identity_number@header 1'],
    ],
  ])('%s', async (_where, sheets, expected) => {
    expect(await foundIn(xlsxBytes(sheets))).toEqual(expected);
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      'comment',
      {
        'xl/comments1.xml': `<comments><authors><author>张三</author></authors><comment><text><r><t>${NUMBER}</t></r></text></comment></comments>`,
      },
      ['identity_number@comment 1', 'hidden_content@comment 1', 'author_named@comment 1'],
    ],
    [
      'copy of a pivot table',
      {
        'xl/pivotCache/pivotCacheDefinition1.xml': `<d><sharedItems><s v="${NUMBER}"/></sharedItems></d>`,
      },
      ['identity_number@cached_data 1'],
    ],
    [
      'copy of a linked workbook',
      { 'xl/externalLinks/externalLink1.xml': `<l><cell><v>${NUMBER}</v></cell></l>` },
      ['identity_number@cached_data 1'],
    ],
    [
      'text box',
      { 'xl/drawings/drawing1.xml': `<d xmlns:a="a"><a:p><a:t>${NUMBER}</a:t></a:p></d>` },
      ['identity_number@text_box 1'],
    ],
  ])('%s', async (_where, more, expected) => {
    expect(await foundIn(xlsxBytes([VISIBLE], { more }))).toEqual(expected);
  });

  test('defined name', async () => {
    const names = `<definedName name="_x" hidden="1">"${NUMBER}"</definedName>`;
    expect(await foundIn(xlsxBytes([VISIBLE], { names }))).toEqual([
      'identity_number@defined_name 3',
    ]);
  });
});

test('shared strings are read without their phonetic guides, numbers as they were typed', async () => {
  const rows =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>13891234567</v></c><c r="C2"><v>6.22202123456789E+15</v></c></row>';
  const more = {
    'xl/sharedStrings.xml': `<sst><si><r><t>${NUMBER.slice(0, 9)}</t></r><r><t>${NUMBER.slice(9)}</t></r><rPh><t>pin</t></rPh></si></sst>`,
  };
  expect(await foundIn(xlsxBytes([{ rows }], { more }))).toEqual([
    'identity_number@sheet:1 2',
    'mobile_number@sheet:1 2',
  ]);
});

test('neighbouring cells make no mobile number together', async () => {
  const rows = rowOf(1, ['138', '9123', '4567']);
  expect(await foundIn(xlsxBytes([{ rows }]))).toEqual([]);
});

test('a hidden row or column that is empty hides nothing; a mark in the first cell is one', async () => {
  const rows = rowOf(1, [MARK]) + rowOf(2, ['', ' '], 'hidden="1"');
  expect(await foundIn(xlsxBytes([{ rows }]))).toEqual(['secrecy_mark@sheet:1 1']);
});

/** Lines of an export: CSV that a spreadsheet does not run, NDJSON with the names that are hashed. */
import {
  firstLines,
  lineOf,
  type ExportedRow,
} from '../../../src/plugins/ledger/server/domain/export-format';

const row: ExportedRow = {
  subject_type: 'information_item',
  subject_id: 'abc',
  ordinal: 3,
  act: 'published',
  actor: 'lin@ankang.example',
  actor_id: 'person:7',
  recorded_at: '2026-03-01T01:02:03.004Z',
  from_state: null,
  to_state: 'published',
  ground: null,
  content_hash: null,
  details_hash: null,
  previous_hash: 'p',
  hash: 'h',
  details: null,
};
const groundOf = (ground: string) => lineOf('csv', false, { ...row, ground }).split(',')[10];

describe('a line of CSV', () => {
  it('follows the names, and begins with the label of the act', () => {
    expect(firstLines('csv', true)[0]?.split(',')).toHaveLength(16);
    expect(firstLines('csv', false)[0]?.split(',')).toHaveLength(15);
    expect(lineOf('csv', false, row)).toBe(
      '公开,information_item,abc,3,published,lin@ankang.example,person:7,2026-03-01T01:02:03.004Z,,published,,,,p,h\r',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM', '＝1', '＋1', '－1', '＠x', ' =1', '\t1'])(
    '%j is no formula any more',
    (text) => expect(groundOf(text)).toBe(`'${text}`),
  );

  it.each(['art16_2', 'a=1', '1-2', '第1条'])('%j stays as it is', (text) =>
    expect(groundOf(text)).toBe(text),
  );

  it('quotes commas, quotes and line ends', () => {
    expect(lineOf('csv', true, { ...row, details: '{"a":"1,\\n2"}' })).toContain(
      ',"{""a"":""1,\\n2""}"\r',
    );
  });
});

describe('a line of NDJSON', () => {
  it('has details only when they are asked for, as JSON', () => {
    const withDetails = { ...row, details: '{"a":[1]}' };
    expect(JSON.parse(lineOf('ndjson', true, withDetails))).toEqual({
      ...row,
      details: { a: [1] },
    });
    expect(JSON.parse(lineOf('ndjson', false, withDetails))).not.toHaveProperty('details');
    expect(firstLines('ndjson', true)).toEqual([]);
  });
});

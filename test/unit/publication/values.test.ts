/** The small pure parts of the log: cursors, texts kept apart, scopes, hashes, the calendar date. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { calendarDate } from '../../../src/plugins/publication/server/domain/calendar-date';
import { hashOf } from '../../../src/plugins/publication/server/domain/canonical';
import { formatCursor, parseCursor } from '../../../src/api/feed/cursor';
import { formatSequence } from '../../../src/plugins/publication/server/domain/sequence';
import { scopeOf } from '../../../src/plugins/publication/server/domain/scope';
import {
  joinTexts,
  readText,
  splitTexts,
  textReferences,
} from '../../../src/plugins/publication/server/domain/texts';

describe('a cursor', () => {
  test.each<[string, string | null, bigint]>([
    ['0', null, 0n],
    ['12', null, 12n],
    ['00000000000000000012', null, 12n],
    ['a1b2c3d4:12', 'a1b2c3d4', 12n],
    ['a1b2c3d4:9007199254740993', 'a1b2c3d4', 9007199254740993n],
  ])('%s', (text, epoch, sequence) => {
    expect(parseCursor(text)).toEqual({ epoch, sequence });
  });

  test.each([
    '',
    ':',
    'a:',
    ':1',
    '-1',
    '1.5',
    'A:1',
    'a:b',
    'a:1:2',
    ' 1',
    '1\n',
    '9'.repeat(20),
    '1'.repeat(21),
  ])('%j is malformed', (text) => {
    expect(parseCursor(text)).toBeNull();
  });

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9a-f]{8}$/),
        fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
        (epoch, sequence) => {
          expect(parseCursor(formatCursor(epoch, sequence))).toEqual({ epoch, sequence });
        },
      ),
    );
  });

  test('the text order of padded sequences is their order', () => {
    const sequence = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
    fc.assert(
      fc.property(sequence, sequence, (left, right) => {
        expect(formatSequence(left) < formatSequence(right)).toBe(left < right);
        expect(formatSequence(left)).toHaveLength(20);
      }),
    );
  });
});

describe('texts kept apart', () => {
  const document = fc
    .record({
      body: fc.option(fc.string({ unit: 'grapheme' })),
      fees: fc.option(fc.string({ unit: 'grapheme' })),
      title: fc.string(),
      keywords: fc.array(fc.string()),
    })
    .map((one) => ({ ...one, documentId: 'd' }));

  test('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (whole) => {
        const { stored, texts } = splitTexts(whole, ['body', 'fees']);
        const read = new Map<string, string>();
        for (const { sha256, content, bytes } of texts) {
          const text = await readText(content);
          expect(bytes).toBe(Buffer.byteLength(text));
          read.set(sha256, text);
        }
        expect(textReferences(stored).every((sha256) => read.has(sha256))).toBe(true);
        expect(joinTexts(stored, read)).toEqual(whole);
      }),
    );
  });

  test('a text used twice is kept once, under the SHA-256 of its UTF-8', () => {
    const { texts } = splitTexts({ documentId: 'd', body: '甲', fees: '甲' }, ['body', 'fees']);
    const sha256 = createHash('sha256').update('甲', 'utf8').digest('hex');
    expect(texts.map((text) => text.sha256)).toEqual([sha256]);
  });

  test('empty text and null stay where they are', () => {
    const whole = { documentId: 'd', body: '', fees: null };
    expect(splitTexts(whole, ['body', 'fees'])).toEqual({ stored: whole, texts: [] });
  });

  test('a document whose text is missing is not given', () => {
    const { stored } = splitTexts({ documentId: 'd', body: '甲' }, ['body']);
    expect(() => joinTexts(stored, new Map())).toThrow(/missing/);
  });
});

test('a scope has agencies and columns, sorted, and nothing else', () => {
  const scope = scopeOf([
    { kind: 'column', value: 'zcwj' },
    { kind: 'agency', value: 'b' },
    { kind: 'agency', value: 'a' },
    { kind: 'subject', value: 'zhengwu' },
    { kind: '__proto__', value: 'x' },
  ]);
  expect(scope).toEqual({ agency: ['a', 'b'], column: ['zcwj'] });
});

/** Inputs of RFC 8785: 3.2.2 (literals, strings, numbers), 3.2.3 (order of names). */
describe('the canonical hash', () => {
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

  test('RFC 8785, 3.2.2', () => {
    const input = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as unknown;
    expect(hashOf(input)).toBe(
      sha256(
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
          '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
      ),
    );
  });

  test('RFC 8785, 3.2.3: names are ordered by UTF-16 code units', () => {
    const input = JSON.parse(
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",' +
        '"1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",' +
        '"\\u00f6":"Latin Small Letter O With Diaeresis"}',
    ) as unknown;
    expect(hashOf(input)).toBe(
      sha256(
        '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
          '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
      ),
    );
  });

  test('the order of attributes changes nothing, the order of a list does', () => {
    expect(hashOf({ a: 1, b: { c: 2, d: 3 } })).toBe(hashOf({ b: { d: 3, c: 2 }, a: 1 }));
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });

  test.each([undefined, () => 1, Symbol('s')])('%p is no JSON', (value) => {
    expect(() => hashOf(value)).toThrow(/no JSON value/);
  });
});

describe('the calendar date of an instant', () => {
  test.each([
    ['2026-05-11T15:59:59.999Z', 'Asia/Shanghai', '2026-05-11'],
    ['2026-05-11T16:00:00.000Z', 'Asia/Shanghai', '2026-05-12'],
    ['2026-12-31T16:00:00.000Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-05-11T16:00:00.000Z', 'UTC', '2026-05-11'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(calendarDate(new Date(instant), zone)).toBe(date);
  });
});

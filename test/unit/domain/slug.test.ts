/** The readable address of an item: pinyin, bounded, unique by its documentId. */
import fc from 'fast-check';
import { MAX_SLUG_TITLE_LENGTH, slugOf } from '../../../src/domain/slug/slug';

test.each([
  [
    '安康市人民政府办公室关于印发工作要点的通知',
    'an-kang-shi-ren-min-zheng-fu-ban-gong-shi-guan-yu-yin-fa-gong-zuo-yao-dian-de-abcdefgh',
  ],
  ['2026年重点工作（试行）', '2026-nian-zhong-dian-gong-zuo-shi-xing-abcdefgh'],
  ['绿色发展', 'lv-se-fa-zhan-abcdefgh'],
  ['５Ｇ应用 ＡＢＣ', '5g-ying-yong-abc-abcdefgh'],
  ['GB.T 9704', 'gb-t-9704-abcdefgh'],
  ['a'.repeat(100), `${'a'.repeat(80)}-abcdefgh`],
  [`${'a'.repeat(78)}一`, `${'a'.repeat(78)}-abcdefgh`],
  [`${'a'.repeat(77)}一`, `${'a'.repeat(77)}-yi-abcdefgh`],
  ['《》——！', 'abcdefgh'],
  ['', 'abcdefgh'],
])('%s', (title, expected) => {
  expect(slugOf(title, 'abcdefghijklmnopqrstuvwx')).toBe(expected);
});

test('any title gives lower-case letters, digits and hyphens, of bounded length', () => {
  const title = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom(...'安康市重庆银行长沙〔〕2026年（试行）《ABC》 '), { maxLength: 120 })
      .map((list) => list.join('')),
    fc.string({ minLength: 100, unit: fc.constantFrom('a', 'b') }),
  );
  fc.assert(
    fc.property(title, (text) => {
      const slug = slugOf(text, 'Abcdefghij');
      expect(slug).toMatch(/^(?:[a-z0-9]+-)*abcdefgh$/);
      expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_TITLE_LENGTH + 9);
    }),
  );
});

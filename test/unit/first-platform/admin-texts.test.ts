/** The admin names every trouble and state in simplified Chinese, traditional Chinese and English. */
import en from '../../../src/plugins/first-platform/admin/src/translations/en.json';
import zh from '../../../src/plugins/first-platform/admin/src/translations/zh.json';
import zhHans from '../../../src/plugins/first-platform/admin/src/translations/zh-Hans.json';
import {
  adviceFor,
  SITE_FAILURES,
} from '../../../src/plugins/first-platform/server/domain/failure';

const texts: [string, Record<string, string>][] = [
  ['zh-Hans', zhHans],
  ['zh', zh],
  ['en', en],
];

test.each(texts)(
  '%s has the same texts as the others, with the same values in them',
  (_name, messages) => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(zhHans).sort());
    for (const [key, text] of Object.entries(messages)) {
      expect([key, valuesIn(text)]).toEqual([
        key,
        valuesIn((zhHans as Record<string, string>)[key] ?? ''),
      ]);
    }
  },
);

test.each([...SITE_FAILURES])('%s is explained in the admin and in the log', (code) => {
  for (const [, messages] of texts) expect(messages[`first-platform.failure.${code}`]).toBeTruthy();
  expect(adviceFor(code)).toMatch(/\p{Script=Han}.* \(.+\)$/u);
});

const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();

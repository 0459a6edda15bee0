/** The forms by which a number or a whole title is looked up. */
import { numberKey } from '../../../../src/domain/search/number-key';
import { titleKey } from '../../../../src/domain/search/title-key';

test.each([
  ['关于防汛', '=关于防汛'],
  ['關於防汛', '=关于防汛'],
  ['关于防', null],
  ['', null],
  ['防'.repeat(300), `=${'防'.repeat(200)}`],
])('the title %s has the key %s', (title, key) => {
  expect(titleKey(title)).toBe(key);
});

test.each([
  ['A—1', 'a-1'],
  ['A［1］', 'a〔1〕'],
  ['防汛', null],
  [null, null],
  ['1'.repeat(200), '1'.repeat(200)],
  ['1'.repeat(201), null],
])('the number %s has the key %s', (number, key) => {
  expect(numberKey(number)).toBe(key);
});

/** Why a value was refused: in three languages, with the value where the sentence names it. */
import { INPUT_MESSAGES, inputMessagesOf } from '../../../../src/domain/review/input-messages';
import type { InputProblem } from '../../../../src/domain/review/input-messages';

const CODES = Object.keys(INPUT_MESSAGES) as InputProblem[];

test('the codes are one sorted list', () => {
  expect(CODES).toEqual([...CODES].sort());
});

test.each(CODES)('%s says the same in three languages', (code) => {
  const { 'zh-Hans': simplified, zh, en } = INPUT_MESSAGES[code];
  expect(simplified).toMatch(/\p{Script=Han}/u);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
  const named = [simplified, zh, en].map((text) => text.includes('{value}'));
  expect(new Set(named).size).toBe(1);
});

test('the value is named', () => {
  expect(inputMessagesOf('unknown_agency', 'X1')).toEqual({
    'zh-Hans': '没有公开主体 X1',
    zh: '沒有公開主體 X1',
    en: 'there is no agency X1',
  });
});

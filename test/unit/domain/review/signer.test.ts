/** 签字人: the same name however it was typed, and no name in what is kept. */
import { signerKey } from '../../../../src/domain/review/signer';

test.each([
  ['林 建国', '林建国'],
  ['林\u200b建国', '林建国'],
  ['买买提·吐尔逊', '买买提．吐尔逊'],
  ['Ｌｉｎ', 'lin'],
])('%s is %s', (one, other) => {
  expect(signerKey(one)).toBe(signerKey(other));
});

test('another name is another signer, and none can be read', () => {
  expect(signerKey('林建国')).not.toBe(signerKey('林建民'));
  expect(signerKey('林建国')).toMatch(/^[0-9a-f]{64}$/);
});

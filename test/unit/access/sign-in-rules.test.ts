import { lockSeconds } from '../../../src/plugins/access/server/domain/lock-out';
import { passwordFault } from '../../../src/plugins/access/server/domain/password-rules';

const OWNER = { email: 'wang.xiaoming@ankang.example', firstname: '小明', lastname: 'Wang' };

test.each([
  ['Fangxun-Tongzhi-26'],
  ['correctHorse7batteryStaple'],
  ['Hanjiang7 shui Qing'],
  ['Test-Passw0rd-1-Hanyin-Ziyang'],
  ['汉江两岸Qing1shan绿水长流'],
])('%s is a password', (password) => {
  expect(passwordFault(password, OWNER)).toBeNull();
});

test.each([
  ['Short-1a', 'too_short'],
  [`Long-1a${'x'.repeat(70)}`, 'too_long'],
  ['安'.repeat(25) + 'Aa1', 'too_long'],
  ['alllowercase1234', 'too_simple'],
  ['NoDigitsHereAtAll', 'too_simple'],
  ['Password1234!', 'too_common'],
  ['P@ssw0rd2026!!', 'too_common'],
  ['Admin123456789', 'too_common'],
  ['Gongkai-2026-Admin', 'too_common'],
  ['Qwertyuiop123456', 'too_common'],
  ['Abcdefgh12345678', 'too_common'],
  ['Aaaaaaaa11111111', 'too_common'],
  ['Woaizhongguo2026', 'too_common'],
  ['Xiaoming-Hanjiang-77', 'names_person'],
  ['Wang.Xiaoming-77-Han', 'names_person'],
])('%s is none: %s', (password, fault) => {
  expect(passwordFault(password, OWNER)).toBe(fault);
});

test('a name of two letters refuses nothing', () => {
  expect(passwordFault('Fangxun-Tongzhi-26', { email: 'zh@a.cn', firstname: 'Li' })).toBeNull();
});

test.each([
  ['account_and_network', 4, 0],
  ['account_and_network', 5, 60],
  ['account_and_network', 6, 120],
  ['account_and_network', 50, 3600],
  ['account', 29, 0],
  ['account', 30, 60],
  ['account', 99, 900],
  ['network', 59, 0],
  ['network', 60, 60],
] as const)('%s after %d wrong passwords waits %d s', (counted, failures, seconds) => {
  expect(lockSeconds(counted, failures)).toBe(seconds);
});

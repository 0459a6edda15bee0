/** The arguments of `npm run log`: each mistake names option and rule. */
import { readLogCommand } from '../../../src/plugins/publication/server/domain/log-command';

test.each([
  [['verify'], { kind: 'verify', isJson: false }],
  [['rebuild', '--json'], { kind: 'rebuild', isJson: true }],
  [
    ['redact', '--person=a@b.cn', '--reason', '一 = 二'],
    { kind: 'redact', isJson: false, person: 'a@b.cn', reason: '一 = 二' },
  ],
  [
    ['redact', '--reason=a=b', '--person', 'a@b.cn', '--json'],
    { kind: 'redact', isJson: true, person: 'a@b.cn', reason: 'a=b' },
  ],
  [[], { kind: 'help' }],
  [['redact', '--help'], { kind: 'help' }],
])('%j', (argv, expected) => {
  expect(readLogCommand(argv)).toEqual(expected);
});

test.each([
  [['forget'], 'forget'],
  [['verify', '--person', 'a'], '--person'],
  [['redact', '--person', 'a@b.cn'], '--reason'],
  [['redact', '--reason', 'x'], '--person'],
  [['redact', '--person', '--reason', 'x'], '--person'],
  [['redact', '--person', 'a', '--person', 'b'], '--person'],
  [['redact', '--person', 'a', '--reason', ' '], '--reason'],
  [['redact', '--person', 'a', '--reason', '长'.repeat(2001)], '2000'],
])('%j is a mistake that names %s', (argv, named) => {
  expect(readLogCommand(argv)).toEqual({
    kind: 'mistake',
    message: expect.stringContaining(named),
  });
});

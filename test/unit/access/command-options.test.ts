/** The arguments of `npm run token` and `npm run people`: a mistake names the option, the value and the rule. */
import {
  readPeopleCommand,
  readTokenCommand,
} from '../../../src/plugins/access/server/domain/command-options';

const WHOLE = ['--person', 'a@b.cn', '--agency', 'DEMO00016', '--role', 'editor'];

test.each([
  ['help', ['--help'], { kind: 'help' }],
  ['help beside other words', [...WHOLE, '-h'], { kind: 'help' }],
  ['list', ['list'], { kind: 'list' }],
  ['revoke', ['revoke', '12'], { kind: 'revoke', id: 12 }],
  [
    'issue',
    WHOLE,
    { kind: 'issue', personEmail: 'a@b.cn', agencyCode: 'DEMO00016', role: 'editor' },
  ],
  [
    'issue with equal signs',
    ['--role=checker', '--agency=DEMO00016', '--person=a@b.cn'],
    { kind: 'issue', personEmail: 'a@b.cn', agencyCode: 'DEMO00016', role: 'checker' },
  ],
])('%s', (_, argv, expected) => {
  expect(readTokenCommand(argv)).toEqual(expected);
});

test.each([
  ['nothing at all', [], '--person', null, 'required'],
  ['an option left out', WHOLE.slice(0, 4), '--role', null, 'required'],
  ['an option without its value', ['--person', '--agency', 'x'], '--person', null, 'needs a value'],
  ['an option at the end', ['--person'], '--person', null, 'needs a value'],
  [
    'an empty value',
    ['--person=', '--agency=x', '--role=editor'],
    '--person',
    null,
    'needs a value',
  ],
  ['an unknown option', ['--persona', 'x'], '--persona', null, 'allowed'],
  ['an option twice', ['--role', 'editor', '--role', 'checker'], '--role', 'checker', 'twice'],
  ['an unknown role', [...WHOLE.slice(0, 5), 'boss'], '--role', 'boss', 'secrecy_reviewer'],
  ['revoke without a number', ['revoke'], 'revoke', null, 'list'],
  ['revoke with another word', ['revoke', 'all'], 'revoke', 'all', 'list'],
  ['revoke of zero', ['revoke', '0'], 'revoke', '0', 'list'],
  ['words after list', ['list', 'all'], 'all', null, 'unexpected'],
])('%s is refused', (_, argv, option, value, rule) => {
  const command = readTokenCommand(argv);
  expect(command).toMatchObject({ kind: 'mistake', mistake: { option, value } });
  expect(command.kind === 'mistake' && command.mistake.rule).toContain(rule);
});

test.each([
  ['help', ['appoint', '-h'], { kind: 'help' }],
  ['list', ['list'], { kind: 'list' }],
  [
    'appoint',
    ['appoint', ...WHOLE],
    { kind: 'appoint', personEmail: 'a@b.cn', agencyCode: 'DEMO00016', role: 'editor' },
  ],
  [
    'dismiss',
    ['dismiss', ...WHOLE],
    { kind: 'dismiss', personEmail: 'a@b.cn', agencyCode: 'DEMO00016', role: 'editor' },
  ],
])('people: %s', (_, argv, expected) => {
  expect(readPeopleCommand(argv)).toEqual(expected);
});

test.each([
  ['nothing at all', [], 'people', null, 'appoint'],
  ['another word', ['promote', ...WHOLE], 'promote', null, 'appoint'],
  ['an option left out', ['appoint', ...WHOLE.slice(0, 4)], '--role', null, 'required'],
  ['a second verb', ['appoint', 'list'], 'list', null, 'allowed'],
  ['words after list', ['list', 'all'], 'all', null, 'unexpected'],
])('people: %s is refused', (_, argv, option, value, rule) => {
  const command = readPeopleCommand(argv);
  expect(command).toMatchObject({ kind: 'mistake', mistake: { option, value } });
  expect(command.kind === 'mistake' && command.mistake.rule).toContain(rule);
});

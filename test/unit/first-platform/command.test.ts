/** The arguments of `npm run feed`: what is understood, and that a mistake names the option and the rule. */
import { readFeedCommand } from '../../../src/plugins/first-platform/server/commands/read-command';

const URL = 'https://site.example/feed';

test.each([
  ['', { kind: 'help' }],
  ['sites add --help', { kind: 'help' }],
  ['sites list', { kind: 'list', isJson: false }],
  ['sites list --json', { kind: 'list', isJson: true }],
  ['dead-letters --json', { kind: 'dead_letters', isJson: true }],
  ['pause main', { kind: 'pause', site: 'main' }],
  ['sites resume main', { kind: 'resume', site: 'main' }],
  ['rotate main --secret whsec_x', { kind: 'rotate', site: 'main', secret: 'whsec_x' }],
  ['rotate main', { kind: 'rotate', site: 'main', secret: undefined }],
  [
    `sites add --url=${URL} --secret whsec_x --agency 610900 --columns a,b --allow-private --name n`,
    {
      kind: 'add',
      options: {
        url: URL,
        secret: 'whsec_x',
        name: 'n',
        agencyCode: '610900',
        columns: ['a', 'b'],
        allowPrivate: true,
      },
    },
  ],
])('feed %s', (line, expected) => {
  expect(readFeedCommand(line === '' ? [] : line.split(' '))).toEqual(expected);
});

test.each([
  ['sites', 'unknown command'],
  ['nothing', 'unknown command'],
  ['sites add', '--url is required'],
  ['sites add --url', '--url needs a value'],
  ['sites add --url --secret', '--url needs a value'],
  [`sites add --url ${URL} --url ${URL}`, '--url is given twice'],
  [`sites add --url ${URL} --color red`, '--color is no option here'],
  [`sites add --url ${URL} --allow-private=yes`, '--allow-private is no option here'],
  [`sites add --url ${URL} more`, 'unexpected argument'],
  ['sites list all', 'unexpected argument'],
  ['pause', 'pause needs the id or name'],
  ['pause a b', 'unexpected argument'],
  ['rotate --secret x', 'rotate needs the id or name'],
  ['represent', 'represent is not available in this version'],
  ['reconcile', 'reconcile is not available in this version'],
  ['check-site https://site.example', 'check-site is not available in this version'],
])('feed %s is a mistake: %s', (line, sentence) => {
  const read = readFeedCommand(line.split(' '));
  expect(read.kind === 'mistake' && read.message).toContain(sentence);
});

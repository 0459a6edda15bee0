/** The helps that `--help` prints without starting anything, beside the parsers of the plugins: an option that is taken is named. */
import { COMMANDS, helpFor } from '../../../src/commands/command-table';
import {
  readPeopleCommand,
  readTokenCommand,
} from '../../../src/plugins/access/server/domain/command-options';
import { readFeedCommand } from '../../../src/plugins/first-platform/server/commands/read-command';
import { readLedgerCommand } from '../../../src/plugins/ledger/server/domain/command-options';
import { parseArguments } from '../../../src/plugins/legacy-import/server/command/parse-arguments';
import { readLogCommand } from '../../../src/plugins/publication/server/domain/log-command';

describe('the help', () => {
  it.each(Object.keys(COMMANDS))('of %s names the command', (name) => {
    expect(helpFor(name)).toContain(`npm run ${name} -- `);
  });

  it('without a name lists every command', () => {
    for (const name of Object.keys(COMMANDS))
      expect(helpFor(undefined)).toContain(`npm run ${name}`);
  });

  /** Asked for an option that there is none of, each parser says which there are. */
  it.each<[string, string[], (argv: string[]) => unknown]>([
    ['token', [], readTokenCommand],
    ['people', ['appoint'], readPeopleCommand],
    ['feed', ['sites', 'add'], readFeedCommand],
    ['feed', ['sites', 'list'], readFeedCommand],
    ['feed', ['rotate'], readFeedCommand],
    ['feed', ['dead-letters'], readFeedCommand],
    ['ledger', ['verify'], readLedgerCommand],
    ['ledger', ['seal'], readLedgerCommand],
    ['ledger', ['export'], readLedgerCommand],
    ['log', ['verify'], readLogCommand],
    ['log', ['redact'], readLogCommand],
  ])('of %s names whatever %j takes', (name, words, read) => {
    const answer = JSON.stringify(read([...words, '--nothing']));
    const allowed = (/可用(?:（allowed）)?：([^;"(；]*)/.exec(answer)?.[1] ?? '').split(' ');
    expect(allowed.length).toBeGreaterThan(0);
    const missing = allowed.filter(
      (word) => /^(--)?[a-z]/.test(word) && word !== '--help' && !helpFor(name).includes(word),
    );
    expect({ answer, missing }).toEqual({ answer, missing: [] });
  });

  test('of token says how they are listed and revoked', () => {
    expect(helpFor('token')).toContain('npm run token -- list');
    expect(helpFor('token')).toContain('npm run token -- revoke ID');
  });

  test('of feed leaves out nothing but the address: a site is added without a secret', () => {
    expect(readFeedCommand(['sites', 'add', '--url', 'https://a.example/feed'])).toMatchObject({
      kind: 'add',
    });
    expect(helpFor('feed')).toContain('sites add --url URL [--secret whsec_…] [--name NAME]');
  });

  test('of import names options that its parser takes', () => {
    const named = [
      ...helpFor('import').matchAll(/^ +(--[a-z-]+)(?: [A-Z]+)?(?: --approver E)? /gm),
    ];
    const options = named.map(([, option = '']) => option);
    expect(options).toContain('--source');
    for (const option of options) {
      const hasValue = ['--encoding', '--report', '--source'].includes(option);
      const argv = ['a.csv', '--approver', 'a@b.example', option, ...(hasValue ? ['x'] : [])];
      expect(() => parseArguments(argv, '/')).not.toThrow();
    }
  });
});

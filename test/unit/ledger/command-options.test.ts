/** The arguments of `npm run ledger`, right and wrong; a mistake names option, value and rule. */
import { readLedgerCommand } from '../../../src/plugins/ledger/server/domain/command-options';

const EXPORT = {
  format: 'ndjson',
  subject: null,
  from: null,
  to: null,
  withDetails: false,
  out: null,
};

describe('the arguments of the ledger command', () => {
  const hash = 'ab'.repeat(32);
  it.each([
    [['verify'], { kind: 'verify', isJson: false, seal: null }],
    [['verify', '--json', '--seal', hash], { kind: 'verify', isJson: true, seal: hash }],
    [['seal'], { kind: 'seal', force: false }],
    [['seal', '--force'], { kind: 'seal', force: true }],
    [['export', '--format', 'ndjson'], { kind: 'export', options: EXPORT }],
    [
      ['export', '--format=csv', '--subject', 'a:b:c', '--with-details', '--out', 'x y.csv'],
      {
        kind: 'export',
        options: {
          ...EXPORT,
          format: 'csv',
          subject: { type: 'a', id: 'b:c' },
          withDetails: true,
          out: 'x y.csv',
        },
      },
    ],
    [
      ['export', '--format', 'ndjson', '--from', '2024-02-29', '--to', '2024-02-29'],
      { kind: 'export', options: { ...EXPORT, from: '2024-02-29', to: '2024-02-29' } },
    ],
    [['export', '--help'], { kind: 'help' }],
  ])('%j is understood', (argv, expected) => {
    expect(readLedgerCommand(argv)).toEqual(expected);
  });

  it.each([
    [[], 'COMMAND', null],
    [['erase'], 'erase', null],
    [['verify', '--fast'], '--fast', null],
    [['verify', '--json', '--json'], '--json', null],
    [['verify', '--json=yes'], '--json', 'yes'],
    [['verify', '--seal', 'abc'], '--seal', 'abc'],
    [['seal', '--json'], '--json', null],
    [['export'], '--format', null],
    [['export', '--format', 'xml'], '--format', 'xml'],
    [['export', '--format'], '--format', null],
    [['export', '--format', 'csv', '--subject', 'abc'], '--subject', 'abc'],
    [['export', '--format', 'csv', '--subject', ':abc'], '--subject', ':abc'],
    [['export', '--format', 'csv', '--from', '2023-02-29'], '--from', '2023-02-29'],
    [['export', '--format', 'csv', '--to', '2023-2-9'], '--to', '2023-2-9'],
    [
      ['export', '--format', 'csv', '--from', '2024-02-02', '--to', '2024-02-01'],
      '--to',
      '2024-02-01',
    ],
    [['export', '--format', 'csv', '--out', '--from'], '--out', null],
  ])('%j is a mistake', (argv, option, value) => {
    expect(readLedgerCommand(argv)).toMatchObject({ kind: 'mistake', mistake: { option, value } });
  });
});

/** The client of clamd: where it listens, that every byte arrives, and that whatever it answers is a verdict or a reason. */
import { Readable } from 'node:stream';
import { endpointOf } from '../../../src/plugins/virus-scan/server/clamd/endpoint';
import { scanStream } from '../../../src/plugins/virus-scan/server/clamd/instream';
import { fakeClamd, type FakeClamd } from '../../support/fake-clamd';

test.each([
  ['', null],
  ['  ', null],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['unix:/run/clamd.sock', { path: '/run/clamd.sock' }],
  ['unix:///run/clamd.sock', { path: '/run/clamd.sock' }],
  ['tcp://scanner:3311', { host: 'scanner', port: 3311 }],
  ['tcp://10.0.0.8', { host: '10.0.0.8', port: 3310 }],
  ['tcp://[::1]:3311', { host: '::1', port: 3311 }],
])('the setting "%s"', (setting, endpoint) => {
  expect(endpointOf(setting)).toEqual(endpoint);
});

test.each(['clamd.ctl', 'http://scanner', 'tcp://', 'tcp://a b', 'tcp://host:port'])(
  'the setting "%s" stops the start and is quoted',
  (setting) => expect(() => endpointOf(setting)).toThrow(`"${setting}"`),
);

describe.each(['unix', 'tcp'] as const)('over %s', (kind) => {
  let clamd: FakeClamd;
  beforeAll(async () => {
    clamd = await fakeClamd(kind);
  });
  afterAll(() => clamd.remove());
  const scan = (source: Readable, over: object = {}) => {
    const times = { connectMs: 2_000, idleMs: 2_000, totalMs: 5_000, ...over };
    return scanStream(endpointOf(clamd.address)!, source, times);
  };

  test('every byte is looked at, however long the file', async () => {
    const clean = Buffer.alloc(3 * 1024 * 1024 + 7, 'a');
    expect(await scan(Readable.from([clean]))).toEqual({ state: 'clean' });
    expect(await scan(Readable.from([clean, Buffer.from('VIRUS')]))).toEqual({
      state: 'infected',
      signature: 'Test-Signature',
    });
    expect(await scan(Readable.from([Buffer.from('VIRUS'), clean]))).toMatchObject({
      state: 'infected',
    });
    expect(await scan(Readable.from([]))).toEqual({ state: 'clean' });
  });

  test('a file that can no longer be read is no clean one', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('gone'));
      },
    });
    await expect(scan(broken)).rejects.toMatchObject({ reason: 'unreadable' });
  });

  test.each([
    ['silent', 'timed_out'],
    ['nonsense', 'broken_answer'],
    ['hang_up', 'broken_answer'],
    ['refuse', 'refused'],
  ] as const)('where it is %s the reason is %s', async (manner, reason) => {
    clamd.behave(manner);
    const source = Readable.from([Buffer.from('x')]);
    await expect(scan(source, { idleMs: 100 })).rejects.toMatchObject({ reason });
    clamd.behave('judge');
  });

  test('where nobody listens the reason is that', async () => {
    await clamd.off();
    await expect(scan(Readable.from([Buffer.from('x')]))).rejects.toMatchObject({
      reason: 'unreachable',
    });
    await clamd.on();
  });
});

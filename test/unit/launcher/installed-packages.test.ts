import { evaluate } from './evaluate';

const lock = {
  packages: {
    '': { name: 'gongkai' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  },
};
const isComplete = (record: unknown) =>
  evaluate(
    'installed-packages.mjs',
    `m.isRecordComplete(${JSON.stringify(lock)}, ${JSON.stringify(record)})`,
  );

describe('packages that somebody installed by hand', () => {
  it('count when every package is there in its version', () => {
    expect(isComplete({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it('do not count when one is missing', () => {
    expect(isComplete({ packages: {} })).toBe(false);
  });

  it('do not count when one has another version', () => {
    expect(isComplete({ packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
  });

  it('do not count without npm’s own record', () => {
    expect(isComplete(null)).toBe(false);
  });
});

describe('a failed install', () => {
  const explain = (output: string) =>
    (
      evaluate(
        'explain-install-failure.mjs',
        `m.explainInstallFailure(${JSON.stringify(output)})`,
      ) as { english: string }
    ).english;

  it.each([
    ['gyp ERR! stack Error: not found: make', 'apt-get install -y build-essential python3'],
    ['npm error network getaddrinfo ENOTFOUND registry.example', 'could not be reached'],
    ['npm error ENOSPC: no space left on device', 'disk is full'],
    ['npm error code EUSAGE', 'package-lock.json disagree'],
    ['npm error something new', 'npm says why'],
  ])('%s is explained', (output, expected) => {
    expect(explain(output)).toContain(expected);
  });
});

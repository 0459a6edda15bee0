/** An older program refuses a database on which a newer one was started: which is which. */
import { isNewer } from '../../../src/plugins/publication/server/domain/program-version';

test.each([
  ['0.2.0', '0.1.9', true],
  ['0.10.0', '0.9.0', true],
  ['1.0.0', '0.99.99', true],
  ['0.1.1', '0.1.0', true],
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.1.1', false],
  ['0.9.9', '1.0.0', false],
  ['1.0.0-rc.1', '1.0.0', false],
])('%s newer than %s: %s', (version, than, expected) => {
  expect(isNewer(version, than)).toBe(expected);
});

test.each(['', '1.0', 'v1.0.0', '1.0.0.0', 'latest'])('"%s" is no version', (version) => {
  expect(() => isNewer(version, '1.0.0')).toThrow('no version');
});

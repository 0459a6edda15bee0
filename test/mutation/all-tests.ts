/**
 * The tests of a folder as one file, so that a mutant loads the rules once and not once for each file of tests: `MUTATION_TESTS` names files
 * and folders of `test/unit/domain`. Texts of a mebibyte are too slow for programs that are instrumented.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const TESTS = path.resolve(__dirname, '../unit/domain');
const TOO_SLOW = 'detection-hostile.test.ts';

const filesOf = (name: string): string[] => {
  const file = `${name}.test.ts`;
  if (existsSync(path.join(TESTS, file))) return [file];
  return readdirSync(path.join(TESTS, name), { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.test.ts') && one !== TOO_SLOW)
    .map((one) => path.join(name, one));
};

for (const file of (process.env.MUTATION_TESTS ?? '.').split(',').flatMap(filesOf)) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which ones is known only now
  require(path.join(TESTS, file));
}

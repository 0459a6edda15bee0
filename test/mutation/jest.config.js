'use strict';

const tests = (process.env.MUTATION_TESTS ?? '**/*').split(',');

/** The tests of the rules alone, for mutation testing: `npm run mutate`. Texts of a mebibyte are too slow for programs that are instrumented. */
module.exports = {
  rootDir: '../..',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
    ],
  },
  roots: ['<rootDir>/src/domain', '<rootDir>/test/unit/domain'],
  testMatch: tests.map((name) => `<rootDir>/test/unit/domain/${name}.test.ts`),
  testPathIgnorePatterns: ['/detection-hostile\\.test\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp'],
};

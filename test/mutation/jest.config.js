'use strict';

/** The fast lane of the rules alone, for mutation testing: `npm run mutate`. */
module.exports = {
  rootDir: '../..',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
    ],
  },
  testMatch: ['<rootDir>/test/unit/domain/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp'],
};

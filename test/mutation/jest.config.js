'use strict';

/** The tests of the rules alone, for mutation testing: `npm run mutate`. One file loads those that are asked for, see there. */
module.exports = {
  rootDir: '../..',
  testEnvironment: require.resolve('./until-first-failure.js'),
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
    ],
  },
  roots: ['<rootDir>/src/domain', '<rootDir>/test/unit/domain', '<rootDir>/test/mutation'],
  testMatch: ['<rootDir>/test/mutation/all-tests.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp'],
};

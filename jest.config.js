'use strict';

const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
  ],
};
const ignored = [
  '<rootDir>/dist',
  '<rootDir>/.tmp',
  '<rootDir>/examples/municipal-site/dist',
  '<rootDir>/node_modules/.cache',
];

/** Each of its databases is a copy of one that was prepared. */
const onPreparedDatabases = {
  globalSetup: '<rootDir>/test/support/database-template.ts',
  globalTeardown: '<rootDir>/test/support/drop-database-template.ts',
};

/** One project a lane: `unit` never boots Strapi; `integration` boots the compiled application; `e2e` drives a browser. */
module.exports = {
  projects: [
    {
      displayName: 'unit',
      transform,
      modulePathIgnorePatterns: ignored,
      testMatch: ['<rootDir>/test/unit/**/*.test.ts'],
    },
    {
      displayName: 'integration',
      ...onPreparedDatabases,
      transform,
      modulePathIgnorePatterns: ignored,
      testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
    },
    {
      displayName: 'e2e',
      ...onPreparedDatabases,
      transform,
      modulePathIgnorePatterns: ignored,
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};

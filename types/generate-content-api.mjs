/**
 * Writes `types/content-api.d.ts` from the contract: `npm run types`, after `npm run build`. With `--check` it only says whether the file is
 * what it would write (exit code 1 when not).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const FILE = new URL('./content-api.d.ts', import.meta.url);
const HEADING =
  '/** The content API for front ends. Generated from the contract (npm run types): change that. */\n';

const require = createRequire(import.meta.url);
const { CONTRACT_PARTS } = require('../dist/src/contract-parts.js');
const { governedTypes } = require('../dist/src/governed-types.js');
const { contractOf } = require('../dist/src/plugins/publication/server/contract/openapi.js');

const settings = await prettier.resolveConfig(FILE);
const text = await prettier.format(
  HEADING + astToString(await openapiTS(contractOf(governedTypes({}), CONTRACT_PARTS))),
  {
    ...settings,
    parser: 'typescript',
  },
);

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('types/content-api.d.ts is not what the contract says: npm run types\n');
  process.exitCode = 1;
}

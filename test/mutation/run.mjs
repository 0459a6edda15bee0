/**
 * Mutation testing folder by folder: `npm run mutate` for all of `src/domain`, `npm run mutate -- dates classification/rules` for some. Says
 * for each folder how many changed programs its tests noticed, and at the end the share over all of them; exit code 1 below the threshold.
 * `--concurrency N` for a machine that others use too; `--again` tries only what the last run of the folder did not notice, and what changed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { FOLDERS } from './folders.mjs';

const DIRECTORY = '.tmp/mutation';
const NOTICED = ['Killed', 'Timeout'];
const COUNTED = [...NOTICED, 'Survived', 'NoCoverage'];

const settings = JSON.parse(readFileSync('stryker.config.json', 'utf8'));
const missing = readdirSync('src/domain').filter((name) => !(name in FOLDERS));
if (missing.length > 0) throw new Error(`test/mutation/folders.mjs has no tests for: ${missing}`);

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string' }, again: { type: 'boolean', default: false } },
});
const folders = asked.length > 0 ? asked : Object.keys(FOLDERS);
const shares = folders.map(shareOf);
const total = shares.reduce((sum, { noticed, of }) => ({
  noticed: sum.noticed + noticed,
  of: sum.of + of,
}));
report('all of these', total);
process.exitCode = (100 * total.noticed) / total.of < settings.thresholds.low ? 1 : 0;

function shareOf(folder) {
  const tests = FOLDERS[folder] ?? FOLDERS[folder.split('/')[0]];
  if (tests === undefined || !existsSync(`src/domain/${folder}`))
    throw new Error(`no folder of src/domain: ${folder}`);
  const file = `${DIRECTORY}/${folder}.config.json`;
  const reportFile = `${DIRECTORY}/${folder}.json`;
  mkdirSync(dirname(file), { recursive: true });
  if (!options.again) rmSync(`${DIRECTORY}/${folder}.known.json`, { force: true });
  writeFileSync(file, JSON.stringify(configurationOf(folder, reportFile)));
  const { status } = spawnSync('npx', ['stryker', 'run', file], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, MUTATION_TESTS: tests.join(',') },
  });
  if (status !== 0) throw new Error(`Stryker failed on ${folder}`);
  const share = count(JSON.parse(readFileSync(reportFile, 'utf8')));
  report(folder, share);
  return share;
}

function configurationOf(folder, fileName) {
  const [, ...left] = settings.mutate;
  const apart = Object.keys(FOLDERS).filter((other) => other.startsWith(`${folder}/`));
  return {
    ...settings,
    mutate: [
      `src/domain/${folder}/**/*.ts`,
      ...apart.map((other) => `!src/domain/${other}/**/*.ts`),
      ...left,
    ],
    jsonReporter: { fileName },
    incremental: true,
    incrementalFile: `${DIRECTORY}/${folder}.known.json`,
    tempDirName: `${settings.tempDirName}/${folder}`,
    ...(options.concurrency && { concurrency: Number(options.concurrency) }),
    thresholds: { ...settings.thresholds, break: null },
  };
}

function count(mutation) {
  const statuses = Object.values(mutation.files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  );
  const among = (names) => statuses.filter((status) => names.includes(status)).length;
  return { noticed: among(NOTICED), of: among(COUNTED) };
}

function report(name, { noticed, of }) {
  console.log(`${name}: ${noticed} of ${of} noticed, ${((100 * noticed) / of).toFixed(1)} %`);
}

/** Runs one lane of the suite with jest and counts its results. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runNode } from './children.mjs';
import { projectOf } from './lanes.mjs';
import { inProject } from './project.mjs';
import { countResults } from './test-results.mjs';

const JEST = inProject('node_modules', 'jest', 'bin', 'jest.js');
/**
 * A Strapi that was booted leaves about 100 MB in its worker: workers are renewed before that hurts. The time limit ends what hangs; it judges
 * no speed, so it leaves a busy machine its time.
 */
const OPTIONS = [
  '--maxWorkers=2',
  '--workerIdleMemoryLimit=1GB',
  '--testTimeout=90000',
  '--passWithNoTests',
  '--json',
];

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} lane
 * @param {NodeJS.ProcessEnv} extra what this lane needs in its environment
 * @param {string[]} jestArgs given by the caller (`-t`, file names)
 */
export async function runLane(lane, extra, jestArgs = []) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-jest-'));
  const report = path.join(folder, 'report.json');
  const { TEST_DATABASE_URL: _theirs, ...env } = process.env;
  try {
    const args = [
      JEST,
      '--selectProjects',
      projectOf(lane),
      ...OPTIONS,
      '--outputFile',
      report,
      ...jestArgs,
    ];
    const { code } = await runNode(args, {
      env: { ...env, NODE_ENV: 'test', ...extra },
      output: 'to-stderr',
    });
    return countResults(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

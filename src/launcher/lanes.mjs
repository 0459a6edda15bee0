/**
 * The lanes of the suite and what each needs. A lane whose need is not met is skipped with a sentence; its tests count
 * as skipped, because they were not run.
 */
import { filesBelow } from './fingerprint.mjs';

export const LANES = ['unit', 'integration', 'postgres', 'e2e'];

/** The jest project that a lane runs. */
export const projectOf = (lane) => (lane === 'postgres' ? 'integration' : lane);

/** What is built before a lane can run; the unit lane never boots anything. */
export const BUILDS = {
  unit: [],
  integration: ['server', 'site'],
  postgres: ['server', 'site'],
  e2e: ['server', 'site', 'admin'],
};

export const LABELS = {
  unit: ['单元测试', 'Unit tests'],
  integration: ['集成测试（SQLite）', 'Integration tests on SQLite'],
  postgres: ['集成测试（PostgreSQL）', 'Integration tests on PostgreSQL'],
  e2e: ['浏览器测试', 'Browser tests'],
};

const FOLDERS = {
  unit: 'test/unit',
  integration: 'test/integration',
  postgres: 'test/integration',
  e2e: 'test/e2e',
};

/** The test files of a lane. */
export const filesOf = (lane) =>
  filesBelow(FOLDERS[lane]).filter((file) => /\.test\.tsx?$/.test(file));

/**
 * Installs the npm packages when they are missing or the lock file has changed (about two minutes, once), and proves
 * that the native SQLite module loads in this Node. Otherwise a few milliseconds.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './children.mjs';
import { explainInstallFailure } from './explain-install-failure.mjs';
import { stampPackages, stateOfPackages } from './installed-packages.mjs';
import { withLock } from './process-lock.mjs';
import { inProject } from './project.mjs';
import { LauncherStop, say } from './say.mjs';
import { withProgress } from './with-progress.mjs';

const OUTPUT_LINES_SHOWN = 40;

/** npm's own script: the npm that runs us, or the one beside this Node, or the first in PATH. */
function findNpm() {
  const candidates = [
    process.env.npm_execpath,
    path.join(
      path.dirname(process.execPath),
      '..',
      'lib',
      'node_modules',
      'npm',
      'bin',
      'npm-cli.js',
    ),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    ...(process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm')),
  ];
  const found = candidates.find((file) => file && /npm(-cli\.js)?$/.test(file) && existsSync(file));
  if (found) return found;
  throw new LauncherStop(
    '找不到 npm，请安装 npm 后重试。',
    'npm was not found; install npm and try again.',
  );
}

const npm = (args) => runNode([findNpm(), ...args], { output: 'pipe' });

async function doesSqliteLoad() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return (await runNode(['-e', probe], { output: 'pipe' })).code === 0;
}

function fail(output) {
  process.stderr.write(`${output.trimEnd().split('\n').slice(-OUTPUT_LINES_SHOWN).join('\n')}\n`);
  const { chinese, english } = explainInstallFailure(output);
  throw new LauncherStop(chinese, english);
}

async function install() {
  const { code, output } = await withProgress(
    '正在安装 npm 依赖（首次约 2 分钟）',
    'Installing npm packages (about 2 minutes, once)',
    () => npm(['ci', '--include=dev', '--no-audit', '--no-fund']),
  );
  if (code !== 0) fail(output);
}

async function repairNativeModule() {
  say('正在为当前 Node 重新编译 better-sqlite3', 'Rebuilding better-sqlite3 for this Node');
  const { code, output } = await npm(['rebuild', 'better-sqlite3', '--foreground-scripts']);
  if (code !== 0 || !(await doesSqliteLoad())) fail(`${output}\nnode-gyp`);
}

export async function ensureInstalled() {
  if (stateOfPackages() === 'installed') return;
  await withLock(inProject('.tmp', 'launcher.lock'), async () => {
    if (stateOfPackages() === 'installed') return;
    if (stateOfPackages() === 'missing') await install();
    if (!(await doesSqliteLoad())) await repairNativeModule();
    stampPackages();
  });
}

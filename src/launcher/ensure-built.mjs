/**
 * Builds what has changed since the last build and nothing else. Compiled files whose source is gone are removed
 * before the server is compiled: Strapi loads what it finds in `dist`, so an orphan would come back to life.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TARGETS } from './build-targets.mjs';
import { runNode } from './children.mjs';
import { filesBelow, fingerprint } from './fingerprint.mjs';
import { withLock } from './process-lock.mjs';
import { inProject, projectRoot } from './project.mjs';
import { LauncherStop } from './say.mjs';
import { withProgress } from './with-progress.mjs';

const stampOf = (name) => inProject('dist', '.stamps', name);

/** What a stamp holds: the sources (as they were before the build began) and the witness of its output. */
function stateOf(target, sources = fingerprint(target.sources, target.wanted)) {
  const seen = statSync(inProject(target.witness), { throwIfNoEntry: false });
  const witness = seen ? `${seen.mtimeMs}:${seen.size}` : 'absent';
  return `${sources} ${witness} node ${process.versions.modules}\n`;
}

function isBuilt(name) {
  const target = TARGETS[name];
  if (!target.outputs.every((file) => statSync(inProject(file), { throwIfNoEntry: false })))
    return false;
  try {
    return readFileSync(stampOf(name), 'utf8') === stateOf(target);
  } catch {
    return false;
  }
}

/** Removes from `dist/src` and `dist/config` what no source compiles to any more. */
export function removeOrphans(root = projectRoot) {
  for (const folder of ['src', 'config']) {
    const sources = new Set(filesBelow(folder, root));
    for (const name of filesBelow('.', path.join(root, 'dist', folder))) {
      const source = path.posix.join(folder, name);
      const hasSource = sources.has(source) || sources.has(source.replace(/\.js$/, '.ts'));
      if (!hasSource) rmSync(path.join(root, 'dist', source));
    }
  }
}

function prepareServer() {
  const isComplete = TARGETS.server.outputs.every((file) =>
    statSync(inProject(file), { throwIfNoEntry: false }),
  );
  if (!isComplete) rmSync(inProject('dist', '.tsbuildinfo'), { force: true }); // or tsc would believe its notes
  removeOrphans();
}

function stamp(name, sources) {
  mkdirSync(path.dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), stateOf(TARGETS[name], sources));
}

/** `strapi build` compiles the server once more and so touches its witness: what was built before is built after. */
async function buildAdmin() {
  const { sources, wanted } = TARGETS.server;
  const compiled = isBuilt('server') ? fingerprint(sources, wanted) : null;
  await build('admin');
  if (compiled) stamp('server', compiled);
}

async function build(name) {
  const target = TARGETS[name];
  const sources = fingerprint(target.sources, target.wanted);
  if (name === 'server') prepareServer();
  const [script, ...args] = target.command;
  // Whatever the caller runs in, what is built is the production build: the other one bakes development's noise in.
  const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  const run = () => runNode([inProject(script), ...args], { output: 'pipe', env });
  const { code, output } = await withProgress(target.chinese, target.english, run);
  if (
    code !== 0 ||
    !target.outputs.every((file) => statSync(inProject(file), { throwIfNoEntry: false }))
  ) {
    process.stderr.write(`${output.trimEnd()}\n`);
    throw new LauncherStop(
      '构建失败，原因见上方输出。',
      `The build failed (${name}); the output above says why.`,
    );
  }
  stamp(name, sources);
}

/** @param {Array<'server'|'site'|'admin'>} names in the order in which they are built */
export async function ensureBuilt(names) {
  if (names.every(isBuilt)) return;
  await withLock(inProject('.tmp', 'launcher.lock'), async () => {
    for (const name of names) {
      if (!isBuilt(name)) await (name === 'admin' ? buildAdmin() : build(name));
    }
  });
}

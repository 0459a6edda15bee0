/**
 * The boundaries of the layers as a test: who may import whom, how large a file may be, which names say nothing, and
 * that the domain reads no clock, environment or chance. Imports are read with TypeScript's own scanner. The second
 * half plants violations in a temporary tree, so that a checker that has gone blind fails.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '..', '..');
const CODE = /\.(ts|tsx|mjs|cjs|js)$/;
const LINES_MAX = 300;
const LINES_WITHOUT_REASON = 150;
/** Shorter comments say what, hardly why. */
const HEADER_CHARACTERS_MIN = 40;
const TEST_LINES_MAX = 500;
const EMPTY_NAMES = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'manager',
  'handler',
  'data',
  'info',
]);
/** What a pure rule has no business with. `node:crypto` is there for hashes. */
const IMPURE_MODULES =
  /^(node:)?(fs|fs\/promises|os|net|http|https|child_process|worker_threads|timers|timers\/promises|process)$/;

type Area =
  | 'domain'
  | `api:${string}`
  | `plugin:${string}`
  | 'admin'
  | 'index'
  | 'commands'
  | 'launcher'
  | 'extensions'
  | 'config'
  | 'types'
  | 'compiled'
  | 'other';

function areaOf(file: string): Area {
  const [top, second = '', third = '', fourth] = file.split('/');
  if (top === 'dist') return 'compiled';
  if (top !== 'src') return top === 'config' || top === 'types' ? top : 'other';
  if (second === 'plugins') return fourth === 'admin' ? 'admin' : `plugin:${third}`;
  if (second === 'api') return `api:${third}`;
  if (TABLES_OF_CONTENTS.includes(second.replace(/\.ts$/, ''))) return 'index';
  return (
    (['domain', 'admin', 'commands', 'launcher', 'extensions'] as const).find(
      (name) => name === second,
    ) ?? 'other'
  );
}

/** Files of `src` itself: what is registered, in which order. */
const TABLES_OF_CONTENTS = ['index', 'governed-types', 'contract-parts'];

/** Plugins that may know the law; the others reach it through what `src/api` registers. */
const PLUGINS_WITH_DOMAIN = ['plugin:attachment-reading', 'plugin:legacy-import', 'plugin:review'];

/** The table: may `from` import `to`? Own folders are settled before. */
function mayImport(from: Area, to: Area): boolean {
  if (to === 'types') return from !== 'domain' && from !== 'launcher';
  if (from.startsWith('api:')) return to === 'domain';
  if (from === 'extensions') return to === 'compiled'; // a provider is a package: CommonJS that loads its compiled self
  if (from.startsWith('plugin:')) return to === 'domain' && PLUGINS_WITH_DOMAIN.includes(from);
  if (from === 'index')
    return to.startsWith('api:') || ['index', 'commands', 'extensions'].includes(to);
  if (from === 'commands') return to === 'config';
  if (from === 'admin') return to === 'domain' || to === 'extensions'; // closed lists and layouts: plain values
  return false;
}

function mayUsePackage(file: string, from: Area, name: string): boolean {
  if (isPure(file)) return !name.startsWith('@strapi/') && !IMPURE_MODULES.test(name);
  return from !== 'launcher' || name.startsWith('node:');
}

const isPure = (file: string) =>
  file.startsWith('src/') && file.split('/').slice(0, -1).includes('domain');

/** The folder within which everything may import everything: a plugin's admin and server are two. */
function homeOf(file: string): string {
  const parts = file.split('/');
  if (parts[1] === 'plugins') return parts.slice(0, parts[3] === 'admin' ? 4 : 3).join('/');
  return parts.slice(0, parts[1] === 'api' ? 3 : 2).join('/');
}

function filesBelow(root: string, folder: string): string[] {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs.readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [name];
    return ['node_modules', 'dist'].includes(entry.name) ? [] : filesBelow(root, name);
  });
}

function importFindings(file: string, text: string): string[] {
  const from = areaOf(file);
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName: name }) => {
    if (!name.startsWith('.'))
      return mayUsePackage(file, from, name) ? [] : [`${file} may not use ${name}`];
    const target = path.posix.join(path.posix.dirname(file), name);
    const isOwn = target === homeOf(file) || target.startsWith(`${homeOf(file)}/`);
    return isOwn || mayImport(from, areaOf(target)) ? [] : [`${file} may not import ${target}`];
  });
}

function sizeFindings(file: string, text: string): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (file.startsWith('test/')) return lines > TEST_LINES_MAX ? [`${file} has ${lines} lines`] : [];
  if (lines > LINES_MAX) return [`${file} has ${lines} lines`];
  const header = /^\s*(\/\*\*[\s\S]*?\*\/|(?:\/\/[^\n]*\n)+)/.exec(text)?.[0] ?? '';
  return lines > LINES_WITHOUT_REASON && header.length < HEADER_CHARACTERS_MIN
    ? [`${file} has ${lines} lines and no header that says why`]
    : [];
}

function nameFindings(file: string): string[] {
  const parts = file.split('/');
  const empty = parts.filter((part) => EMPTY_NAMES.has(part.replace(CODE, '')));
  const isKebab = /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(
    (parts.at(-1) ?? '').replace('zh-Hans', 'zh-hans'),
  );
  return [
    ...empty.map((part) => `${file}: the name "${part}" says nothing`),
    ...(isKebab ? [] : [`${file} is not kebab-case`]),
  ];
}

/** What the expression reads that a pure rule must be given as an argument, or undefined. */
function impurityOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const found =
    /^(Date\.now|Math\.random|process\.\w+|performance\.now|(\w+\.)?(randomUUID|randomBytes|randomInt))$/;
  return found.test(node.getText()) ? node.getText() : undefined;
}

function purityFindings(file: string, text: string): string[] {
  if (!isPure(file)) return [];
  const findings: string[] = [];
  const visit = (node: ts.Node) => {
    const impurity = impurityOf(node);
    if (impurity) findings.push(`${file} reads ${impurity}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return findings;
}

/** Every broken rule below `root`, one sentence each. */
function findings(root: string): string[] {
  const files = ['src', 'config', 'test', 'examples', 'bench'].flatMap((folder) =>
    filesBelow(root, folder),
  );
  return files
    .filter((file) => CODE.test(file) && !file.startsWith('test/fixtures/'))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      const imports = file.startsWith('src/') ? importFindings(file, text) : [];
      return [
        ...imports,
        ...sizeFindings(file, text),
        ...nameFindings(file),
        ...purityFindings(file, text),
      ];
    });
}

describe('the architecture', () => {
  it('keeps its boundaries', () => {
    expect(findings(ROOT)).toEqual([]);
  });
});

describe('the checker', () => {
  let tree: string;
  const plant = (file: string, text: string) => {
    fs.mkdirSync(path.join(tree, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(tree, file), text);
  };
  beforeEach(() => (tree = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-architecture-'))));
  afterEach(() => fs.rmSync(tree, { recursive: true, force: true }));

  it.each([
    ['src/domain/rule.ts', "import x from '../api/agency/labels';"],
    ['src/domain/rule.ts', "import type { Core } from '@strapi/strapi';"],
    ['src/domain/rule.ts', "import fs from 'node:fs';"],
    ['src/domain/rule.ts', "export const late = () => import('../plugins/access/server/index');"],
    ['src/domain/rule.ts', 'export const now = () => Date.now();'],
    ['src/domain/rule.ts', 'export const now = () => new Date();'],
    ['src/domain/rule.ts', 'export const zone = () => process.env.TZ;'],
    ['src/domain/rule.ts', 'export const any = () => Math.random();'],
    ['src/plugins/publication/server/domain/order.ts', "import { errors } from '@strapi/utils';"],
    ['src/plugins/publication/server/domain/order.ts', 'export const now = () => Date.now();'],
    ['src/api/agency/routes/a.ts', "import x from '../../office/routes/b';"],
    ['src/api/agency/routes/a.ts', "import x from '../../../plugins/access/server/roles';"],
    ['src/plugins/publication/server/index.ts', "import x from '../../../domain/rule';"],
    ['src/plugins/first-platform/server/index.ts', "import x from '../../publication/server/log';"],
    ['src/plugins/access/server/index.ts', "const x = require('../../../domain/rule');"],
    ['src/plugins/legacy-import/server/index.ts', "import x from '../../../api/agency/labels';"],
    ['src/index.ts', "import x from './domain/rule';"],
    ['src/commands/run.ts', "import x from '../plugins/access/server/roles';"],
    ['src/launcher/start.mjs', "import pg from 'pg';"],
    ['src/api/agency/utils/a.ts', 'export {};'],
    ['src/api/agency/services/helpers.ts', 'export {};'],
    ['src/api/agency/services/OneThing.ts', 'export {};'],
    ['src/api/agency/services/long.ts', '// one line\n'.repeat(301)],
    ['src/api/agency/services/longish.ts', 'export {};\n'.repeat(151)],
    ['test/unit/long.test.ts', '\n'.repeat(501)],
  ])('finds what is wrong in %s: %.60s', (file, text) => {
    plant(file, text);
    expect(findings(tree)).toHaveLength(1);
    expect(findings(tree)[0]).toContain(file);
  });

  it.each([
    [
      'src/domain/rule.ts',
      "import d from 'chinese-days';\nimport { o } from './text/other';\nexport const day = () => new Date(0);",
    ],
    ['src/domain/rule.ts', '// not Date.now(), not new Date()\nexport const text = "process.env";'],
    [
      'src/api/agency/routes/a.ts',
      "import x from '../../../domain/rule';\nimport { errors } from '@strapi/utils';",
    ],
    ['src/plugins/legacy-import/server/index.ts', "import x from '../../../domain/rule';"],
    ['src/plugins/access/server/index.ts', "import x from './roles';\nimport fs from 'node:fs';"],
    ['src/commands/run.ts', "import x from './hand-over';\nimport d from '../../config/database';"],
    ['src/launcher/start.mjs', "import x from './main.mjs';\nimport net from 'node:net';"],
    [
      'src/api/agency/services/longish.ts',
      `/**\n * The whole list in one place, because it is read as one.\n */\n${'export {};\n'.repeat(151)}`,
    ],
  ])('has nothing against %s: %.60s', (file, text) => {
    plant(file, text);
    expect(findings(tree)).toEqual([]);
  });
});

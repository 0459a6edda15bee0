/** What the threads that read SQLite load: each has a heap of its own, so every package in it counts once for each. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SOURCE = path.resolve(__dirname, '../../../src');
const ROOTS = [
  'plugins/publication/server/reading/sqlite-worker.ts',
  // Named to it by their files.
  'api/information-item/publication/related.ts',
  'api/search/present-hit.ts',
];

/** What is left of a module's imports when types are gone. */
const importsOf = (file: string): string[] => {
  const { outputText } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return ts.preProcessFile(outputText).importedFiles.map(({ fileName }) => fileName);
};

const loadedBy = (roots: readonly string[]) => {
  const packages = new Set<string>();
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) visit(`${path.resolve(path.dirname(file), name)}.ts`);
      else if (!name.startsWith('node:')) packages.add(name);
    }
  };
  for (const root of roots) visit(path.join(SOURCE, root));
  return { packages: [...packages], files };
};

test('a reading thread loads the driver of SQLite and no other package', () => {
  const { packages, files } = loadedBy(ROOTS);
  expect(files.size).toBeGreaterThan(20);
  expect(packages).toEqual(['better-sqlite3']);
});

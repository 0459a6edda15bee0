import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { evaluate } from './evaluate';

describe('what decides about a build', () => {
  let root: string;
  const write = (file: string, text = '') => {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  const fingerprint = () =>
    evaluate('fingerprint.mjs', `m.fingerprint(['src'], undefined, ${JSON.stringify(root)})`);
  beforeEach(() => (root = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai build '))));
  afterEach(() => fs.rmSync(root, { recursive: true }));

  it('is content and names of the sources, not their dates', () => {
    write('src/a.ts', '1');
    const before = fingerprint();
    fs.utimesSync(path.join(root, 'src/a.ts'), 1, 1);
    expect(fingerprint()).toBe(before);
    write('src/a.ts', '2');
    expect(fingerprint()).not.toBe(before);
    fs.rmSync(path.join(root, 'src/a.ts'));
    write('src/b.ts', '1');
    expect(fingerprint()).not.toBe(before);
  });

  it('removes compiled files whose source is gone, and nothing else', () => {
    for (const file of ['src/a.ts', 'src/api/x/schema.json', 'config/c.ts']) write(file);
    for (const file of ['src/a.js', 'src/api/x/schema.json', 'config/c.js', 'build/index.html'])
      write(`dist/${file}`);
    for (const orphan of ['src/gone.js', 'src/api/y/schema.json', 'config/gone.js'])
      write(`dist/${orphan}`);
    evaluate('ensure-built.mjs', `m.removeOrphans(${JSON.stringify(root)})`);
    expect(
      evaluate('fingerprint.mjs', `m.filesBelow('.', ${JSON.stringify(path.join(root, 'dist'))})`),
    ).toEqual(['build/index.html', 'config/c.js', 'src/a.js', 'src/api/x/schema.json']);
  });
});

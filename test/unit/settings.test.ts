/** Settings, read and told: what config makes is read by the program, and a name of the environment stands in a document. */
import fs from 'node:fs';
import path from 'node:path';
import disclosure from '../../config/disclosure';

const ROOT = path.resolve(__dirname, '..', '..');
const CODE = /\.(ts|tsx|mjs|cjs)$/;

/** Told to a process by one of ours, or by the system and npm: nobody sets them by hand. */
const NOT_OURS = ['GONGKAI_COMMAND_CWD', 'GONGKAI_DEMO_PLAN', 'GONGKAI_LIFELINE_FD'].concat(
  'INIT_CWD',
  'NODE_ENV',
  'PATH',
);

const textsBelow = (folder: string, name: RegExp): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file) && !file.includes('node_modules'))
    .map((file) => fs.readFileSync(path.join(ROOT, folder, file), 'utf8'));

const program = textsBelow('src', CODE).join('\n');
const reading = [program, ...textsBelow('config', CODE)].join('\n');
const documents = textsBelow('docs', /\.md$/).join('\n');

const namesRead = () => {
  const read = /(?:\benv(?:\.\w+)?\(\s*'|process\.env\.|\benv\.|portOf\(')([A-Z][A-Z_0-9]{3,})\b/g;
  return new Set([...reading.matchAll(read)].map(([, name = '']) => name));
};

const namesTold = () => {
  const operation = fs.readFileSync(path.join(ROOT, 'docs/operation.md'), 'utf8');
  const settings = /## Settings\n([\s\S]*?)\n## /.exec(operation)?.[1] ?? '';
  return [...settings.matchAll(/`([A-Z][A-Z_0-9]{3,})`/g)].map(([, name = '']) => name);
};

const env = Object.assign((_name: string, fallback?: unknown) => fallback, {});

test.each(Object.keys(disclosure({ env } as never)))('disclosure.%s is read', (name) => {
  expect(program).toMatch(new RegExp(`disclosure\\.${name}\\b|\\b${name}: (string|number);`));
});

test('each name that is read from the environment stands in a document', () => {
  const read = namesRead();
  for (const known of ['GONGKAI_DEBUG', 'SITE_PORT', 'CHROMIUM_PATH', 'GONGKAI_SITE_CODE'])
    expect(read).toContain(known);
  const untold = [...read].filter(
    (name) => !NOT_OURS.includes(name) && !new RegExp(`\\b${name}\\b`).test(documents),
  );
  expect(untold).toEqual([]);
});

test('each setting of docs/operation.md is read', () => {
  const told = namesTold();
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((name) => !new RegExp(`\\b${name}\\b`).test(reading))).toEqual([]);
});

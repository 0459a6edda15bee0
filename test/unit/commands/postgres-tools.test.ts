/** Where PostgreSQL's programs are looked for, what is said when they are not there, and how a password gets to them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findTool, runTool } from '../../../src/commands/postgres-tools';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-tools-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('the first program of that name that can be run is taken', () => {
  const [first, second] = [path.join(folder, 'a'), path.join(folder, 'b')];
  for (const [place, mode] of [
    [first, 0o600],
    [second, 0o700],
  ] as const) {
    fs.mkdirSync(place);
    fs.writeFileSync(path.join(place, 'pg_dump'), '', { mode });
  }
  expect(findTool('pg_dump', ['', first, second])).toBe(path.join(second, 'pg_dump'));
});

test('without it, what to install is named', () => {
  expect(() => findTool('pg_restore', [folder])).toThrow(
    /pg_restore is not installed.*apt-get install -y postgresql-client/s,
  );
});

test.each([
  ['postgres://gongkai:a%2Fb@db.example/gongkai', '--dbname=postgres://gongkai@db.example/gongkai'],
  [
    'postgres://db.example/gongkai?user=gongkai&password=a%2Fb',
    '--dbname=postgres://db.example/gongkai?user=gongkai',
  ],
])('a password is never on a command line: %s', async (connectionString, address) => {
  const tool = path.join(folder, 'tool');
  const said = path.join(folder, 'said');
  fs.writeFileSync(tool, `#!/bin/sh\necho "$PGPASSWORD $*" > ${said}\n`, { mode: 0o700 });
  await runTool(tool, ['--x'], connectionString, new AbortController().signal);
  expect(fs.readFileSync(said, 'utf8')).toBe(`a/b --x --no-password ${address}\n`);
});

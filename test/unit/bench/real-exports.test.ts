/** Which files `bench/detection-rates.mjs` measures besides those of the repository: those of a folder that was named, and no others. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { evaluate } from '../launcher/evaluate';

const MODULE = '../../bench/detection/real-exports.mjs';
const exportsIn = (folder?: string) => evaluate(MODULE, `m.realExports(${JSON.stringify(folder)})`);

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-exports-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('without a folder there are none', () => {
  expect(exportsIn()).toEqual([]);
});

test('of a folder those that can be read', () => {
  for (const name of ['a.csv', 'b.jsonl', 'c.md']) fs.writeFileSync(path.join(folder, name), '');
  expect(exportsIn(folder)).toEqual(['a.csv', 'b.jsonl'].map((name) => path.join(folder, name)));
});

test('a folder without any, and one that is not there, end the program and are named', () => {
  for (const one of [folder, path.join(folder, 'missing')])
    expect(() => exportsIn(one)).toThrow(`no exports (csv, json, jsonl, xlsx) in ${one}`);
});

// The legacy sample: made anew it equals the committed bytes; its counts; what its rows promise.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { SEEDS, agencies, categories, columns, matters } from './seed-files';

interface ExpectedRow {
  record: number;
  line: number;
  legacyId: string | null;
  address: string | null;
  outcome: string;
  alsoAccepted?: string[];
}
const LEGACY = join(SEEDS, 'legacy');
const CSV = 'ankang-2008.gb18030.csv';
const bytes = readFileSync(join(LEGACY, CSV));
const written = iconv.decode(bytes, 'gb18030');
const [header = [], ...rows] = parse(written, { relax_column_count: true }) as string[][];
const expected = JSON.parse(readFileSync(join(LEGACY, 'expected.json'), 'utf8')) as {
  records: number;
  totals: Record<string, number> & { byOutcome: Record<string, number> };
  rows: ExpectedRow[];
};
const cell = (row: string[] | undefined, name: string): string => row?.[header.indexOf(name)] ?? '';
const published = rows.filter((_, i) => expected.rows[i]?.outcome === 'published');

test('the generator writes the committed files byte for byte', () => {
  const directory = mkdtempSync(join(tmpdir(), 'gongkai-seeds-'));
  try {
    execFileSync(process.execPath, [join(LEGACY, 'generate.mjs'), directory]);
    for (const name of [CSV, 'expected.json']) {
      expect(readFileSync(join(directory, name)).equals(readFileSync(join(LEGACY, name)))).toBe(
        true,
      );
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('every row has an expectation, at least 620 rows, at least a tenth not published', () => {
  expect(rows).toHaveLength(expected.records);
  expect(expected.rows).toHaveLength(expected.records);
  expect(expected.records).toBeGreaterThanOrEqual(620);
  const { published: taken = 0, held_back: held = 0, rejected = 0, byOutcome } = expected.totals;
  expect(taken + held + rejected).toBe(expected.records);
  expect(held + rejected).toBeGreaterThanOrEqual(expected.records / 10);
  expect(Object.keys(byOutcome).length).toBeGreaterThanOrEqual(25);
});

test('a row stands on the physical line that the expectation names', () => {
  const lines = written.split('\n');
  for (const [i, row] of rows.entries()) {
    expect(lines[(expected.rows[i]?.line ?? 0) - 1]?.startsWith(row[0] ?? '')).toBe(true);
  }
});

test('the file is GB18030 and not plain GBK: zero-width and private-use characters survive', () => {
  expect(written).not.toContain('\ufffd');
  for (const one of ['\u200b', '\u00a0', '\ue004', '\u3000']) expect(written).toContain(one);
  expect(iconv.encode(written, 'gb18030').equals(bytes)).toBe(true);
});

test('addresses and old ids are unique except where a repeated key is expected', () => {
  const fine = rows.filter(
    (row, i) =>
      row.length === header.length && expected.rows[i]?.outcome !== 'rejected:duplicate_key',
  );
  for (const name of ['网址', '序号']) {
    const values = fine.map((row) => cell(row, name).trim()).filter(Boolean);
    expect(new Set(values).size).toBe(values.length);
  }
});

test('what is expected to be published names organs, columns, clauses, matters that the seeds know', () => {
  const names = new Set(agencies.flatMap((one) => [one.name, one.shortName]));
  const columnNames = new Set(columns.map((one) => one.name));
  const matterCodes = new Set(matters.map((one) => one.code));
  const clauses = categories.filter((one) => one.scheme === 'statutory');
  for (const row of published) {
    const organs = cell(row, '发文机关')
      .trim()
      .split(/[、；\s]/)
      .filter(Boolean);
    expect(organs.filter((one) => !names.has(one) && one !== '安康市财政局安康市教育局')).toEqual(
      [],
    );
    expect(columnNames).toContain(cell(row, '栏目'));
    if (cell(row, '公开事项')) expect(matterCodes).toContain(cell(row, '公开事项'));
    const clause = cell(row, '法定主动公开内容');
    expect(clauses.some((one) => one.name.startsWith(clause) || one.code === clause)).toBe(true);
  }
});

test('what is expected to be published has a basis: evidence of earlier publication, a clause or a matter', () => {
  for (const row of published) {
    const hasEvidence = cell(row, '网址') !== '' && cell(row, '发布日期') !== '';
    expect(
      hasEvidence || cell(row, '法定主动公开内容') !== '' || cell(row, '公开事项') !== '',
    ).toBe(true);
  }
});

test('a marked row leaves no trace of its text in the expectations', () => {
  const marked = expected.rows.filter((row) => row.outcome === 'rejected:secrecy_mark');
  expect(marked.length).toBeGreaterThanOrEqual(5);
  for (const row of marked) expect(row.address).toBeNull();
});

// How often the rules on personal data and marks are right: on real exports (where they are), on the bundled sample and on the labelled fixture;
// and how long they take for hostile text. Reads the compiled rules, so build first.
//
//   node bench/detection-rates.mjs [--legacy FOLDER] [--show CODE]
//
// FOLDER holds real exports as csv, json, jsonl or xlsx (or GONGKAI_LEGACY names it); without one the sample and the fixture are measured alone.
// --show prints every line with a hit of the code (a prefix is enough), to be judged by hand.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CODES, hitsIn } from './detection/hits.mjs';
import { HOSTILE_PIECES, timeOf } from './detection/hostile.mjs';
import { readRecords, textsOfCell } from './detection/legacy-records.mjs';
import { realExports } from './detection/real-exports.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const compiled = (file) => require(path.join(ROOT, 'dist/src/domain', file));
const domain = {
  ...compiled('legacy-columns/map-columns.js'),
  ...compiled('text/html-to-text.js'),
  ...compiled('personal-data/find-personal-data.js'),
  ...compiled('secrecy/secrecy-marks.js'),
  ...compiled('classification/source-mark.js'),
};
const { values: options } = parseArgs({
  options: { legacy: { type: 'string' }, show: { type: 'string' } },
});
const exported = realExports(options.legacy ?? process.env.GONGKAI_LEGACY);

function measureFile(file) {
  const records = readRecords(file);
  const counts = Object.fromEntries(CODES.map((code) => [code, 0]));
  let characters = 0;
  for (const [index, record] of records.entries()) {
    const codes = new Set();
    for (const cell of record) {
      characters += cell.value.length;
      for (const { text, shape } of textsOfCell(cell, domain)) {
        for (const { code, line } of hitsIn(text, shape, domain)) {
          codes.add(code);
          if (options.show && code.startsWith(options.show)) {
            const words = (text.split('\n')[line - 1] ?? '').trim().slice(0, 200);
            console.log(`${path.basename(file)} ${index + 1} ${cell.column} ${code} | ${words}`);
          }
        }
      }
    }
    for (const code of codes) counts[code] += 1;
  }
  return { records: records.length, characters, counts };
}

function printRates(title, files) {
  const measured = files.map(measureFile);
  const total = (of) => measured.reduce((sum, one) => sum + of(one), 0);
  const records = total((one) => one.records);
  console.log(
    `\n${title}: ${files.length} files, ${records} records, ${total((one) => one.characters)} characters`,
  );
  console.table(
    CODES.map((code) => {
      const hits = total(({ counts }) => counts[code]);
      return {
        code,
        'records with a hit': hits,
        'per 1,000': ((hits / records) * 1000).toFixed(2),
      };
    }),
  );
}

function printFixture() {
  const file = path.join(ROOT, 'test/fixtures/domain/personal-data-labelled.jsonl');
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const found = cases.map(
    ({ text, shape }) => new Set(hitsIn(text, shape, domain).map(({ code }) => code)),
  );
  console.log(`\nLabelled fixture: ${cases.length} texts (known limits count as misses)`);
  console.table(
    CODES.map((code) => {
      const count = (is) =>
        cases.filter((one, index) => is(one.expect.includes(code), found[index].has(code))).length;
      const hits = count((wanted, has) => wanted && has);
      const misses = count((wanted, has) => wanted && !has);
      const alarms = count((wanted, has) => !wanted && has);
      const share = (whole) => (whole === 0 ? '–' : (hits / whole).toFixed(3));
      return {
        code,
        hits,
        misses,
        'false alarms': alarms,
        precision: share(hits + alarms),
        recall: share(hits + misses),
      };
    }),
  );
}

const load = os.loadavg()[0].toFixed(2);
console.log(`Node ${process.version}, ${os.cpus().length} processors, load ${load}`);
if (exported.length > 0) printRates('Real exports', exported);
else console.log('\nNo real exports: --legacy FOLDER or GONGKAI_LEGACY names them.');
printRates('Bundled sample', [path.join(ROOT, 'database/seeds/legacy/ankang-2008.gb18030.csv')]);
printFixture();
console.log('\nOne mebibyte of hostile text, slowest first (milliseconds)');
console.table(
  HOSTILE_PIECES.map((piece) => ({ piece: JSON.stringify(piece), ...timeOf(piece, domain) }))
    .sort((left, right) => right.slowest - left.slowest)
    .slice(0, 8),
);

// Records of real or sample exports, each as the texts that the rules read: a title stands for itself, a cell of HTML is read as text and
// by its attributes, any other cell is a text of its own. All cells are read, more than the product does: addresses and numbers too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readXlsx } from './read-xlsx.mjs';

const require = createRequire(import.meta.url);
const { parse } = require('csv-parse/sync');
const iconv = require('iconv-lite');
const HEADINGS = new Set(['title', 'documentNumber', 'keywords']);

/** @returns {{ column: string, value: string }[][]} the filled cells of each record */
export function readRecords(file) {
  if (file.endsWith('.xlsx')) return tabular(readXlsx(file));
  const bytes = readFileSync(file);
  const text = iconv
    .decode(bytes, file.includes('gb18030') ? 'gb18030' : 'utf-8')
    .replace(/^\ufeff/, '');
  if (file.endsWith('.jsonl'))
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => fields(JSON.parse(line)));
  if (file.endsWith('.json')) return JSON.parse(text).map(fields);
  if (file.endsWith('.csv'))
    return tabular(parse(text, { relax_column_count: true, relax_quotes: true }));
  throw new Error(`no reader for ${path.basename(file)}`);
}

/** The texts of one cell with their shapes, as `src/domain/classification/texts-of.ts` hands them to the rules. */
export function textsOfCell({ column, value }, domain) {
  const attribute = domain.attributeOfColumn(column);
  if (HEADINGS.has(attribute)) return [{ text: value, shape: 'heading' }];
  if (!/<[a-zA-Z!/]/.test(value)) return [{ text: value, shape: 'page' }];
  return [
    { text: domain.htmlToText(value), shape: 'page' },
    { text: domain.textOfAttributes(value), shape: 'running' },
  ];
}

function tabular([header, ...rows]) {
  return rows.map((row) =>
    fields(Object.fromEntries(row.map((value, index) => [`${header[index] || index}`, value]))),
  );
}

const fields = (record) =>
  Object.entries(record)
    .map(([column, value]) => ({ column, value: String(value ?? '') }))
    .filter(({ value }) => value !== '');

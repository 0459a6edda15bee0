// The rows of the first sheet of an xlsx file, as text. Enough for flat exports (shared and inline strings, numbers), so that a
// measurement needs no library of its own: central directory of the zip, DEFLATE by zlib, cells by their reference.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** @returns {string[][]} cells by column, '' where a cell is missing */
export function readXlsx(file) {
  const members = zipMembers(readFileSync(file));
  const shared = [
    ...(members.get('xl/sharedStrings.xml')?.() ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g),
  ].map(([, item]) => textOf(item));
  const sheet = members.get('xl/worksheets/sheet1.xml')();
  return [...sheet.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, row]) =>
    cellsOf(row, shared),
  );
}

function cellsOf(row, shared) {
  const cells = [];
  for (const [, attributes, content = ''] of row.matchAll(
    /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const column = columnOf(/\br="([A-Z]+)/.exec(attributes)?.[1] ?? 'A');
    const value = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '';
    while (cells.length < column) cells.push('');
    cells[column] = /\bt="s"/.test(attributes)
      ? (shared[Number(value)] ?? '')
      : /<is>/.test(content)
        ? textOf(content)
        : decoded(value);
  }
  return cells;
}

const columnOf = (letters) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

// Phonetic runs (rPh) are not what the cell says.
const textOf = (item) =>
  [...item.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)]
    .map(([, text]) => decoded(text))
    .join('');

const decoded = (text) =>
  text
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function zipMembers(bytes) {
  const members = new Map();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + size);
    members.set(name, () => (method === 0 ? raw : inflateRawSync(raw)).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return members;
}

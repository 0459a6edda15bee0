/**
 * Workbooks (OOXML): every sheet, the hidden ones too, with its hidden rows and columns apart; comments, defined names, and the copies of data
 * that pivot tables, charts and links keep. A cell is a line, and its row the number of the line.
 */
import type { Collector } from './collector';
import { readOfficePackage, textOf } from './office-package';
import type { ReadMember } from './read-bytes';
import { readSheet } from './sheet';
import { readXml } from './xml';
import type { Zip } from './zip';

const COMMENTS =
  /^xl\/(?:comments\d*|comments\/comment\d*|threadedComments\/threadedComment\d*)\.xml$/;
const PIVOT = /^xl\/pivotCache\/pivotCache\w+\.xml$/;
const LINKED = /^xl\/externalLinks\/externalLink\d*\.xml$/;

interface SheetEntry {
  file: string;
  isHidden: boolean;
}

export async function readXlsx(zip: Zip, into: Collector, readMember: ReadMember): Promise<void> {
  const targets = await targetsOf(zip);
  const workbook = readWorkbook(await zip.bytes('xl/workbook.xml'), targets);
  into.text('defined_name', workbook.names.join('\n'));
  const strings = zip.names.includes('xl/sharedStrings.xml')
    ? sharedStrings(await zip.bytes('xl/sharedStrings.xml'))
    : [];
  for (const [index, { file, isHidden }] of workbook.sheets.entries()) {
    if (!/\/worksheets\//.test(file) || !zip.names.includes(file)) continue;
    const { texts, headers } = readSheet(await zip.bytes(file), strings, isHidden);
    for (const { kind, text, lines } of texts) into.text([kind, index + 1], text, lines);
    into.text('header', headers);
  }
  for (const name of zip.names) {
    if (COMMENTS.test(name)) readComments(await zip.bytes(name), into);
    else if (PIVOT.test(name)) into.text('cached_data', valuesOf(await zip.bytes(name)));
    else if (LINKED.test(name)) into.text('cached_data', textOf(await zip.bytes(name), ['v']));
  }
  await readOfficePackage(zip, into, readMember);
}

async function targetsOf(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  readXml(await zip.bytes('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target }) {
      if (name !== 'Relationship' || !Id || !Target) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function readWorkbook(
  bytes: Buffer,
  targets: ReadonlyMap<string, string>,
): { sheets: SheetEntry[]; names: string[] } {
  const sheets: SheetEntry[] = [];
  const names: string[] = [];
  readXml(bytes, {
    open(name, { id, state, name: called }) {
      if (name === 'definedName' && called) names.push(called);
      if (name !== 'sheet') return;
      if (called) names.push(called);
      const isHidden = state === 'hidden' || state === 'veryHidden';
      sheets.push({ file: targets.get(id ?? '') ?? '', isHidden });
    },
    text(text, parents) {
      if (parents.at(-1) === 'definedName') names.push(text);
    },
  });
  return { sheets, names };
}

/** Phonetic guides (`rPh`) are no part of a string. */
function sharedStrings(bytes: Buffer): string[] {
  const strings: string[] = [];
  let current = '';
  readXml(bytes, {
    text(text, parents) {
      if (parents.at(-1) === 't' && !parents.includes('rPh')) current += text;
    },
    close(name) {
      if (name !== 'si') return;
      strings.push(current);
      current = '';
    },
  });
  return strings;
}

function readComments(bytes: Buffer, into: Collector): void {
  let comments = '';
  readXml(bytes, {
    text(text, parents) {
      if (parents.at(-1) === 'author') into.author('comment', text);
      else if (parents.includes('text')) comments += text;
    },
    close(name) {
      if (name === 'text') comments += '\n';
    },
  });
  into.text('comment', comments);
}

/** A pivot table's copy of its source: `<s v="…"/>`. */
function valuesOf(bytes: Buffer): string {
  const values: string[] = [];
  readXml(bytes, {
    open(name, { v }) {
      if (v !== undefined && (name === 's' || name === 'n')) values.push(v);
    },
  });
  return values.join('\n');
}

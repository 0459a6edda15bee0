/** What docx, xlsx and pptx have in common: document properties, drawings, charts, files within. */
import { Unreadable } from '../process/limits';
import type { Collector } from './collector';
import type { ReadMember } from './read-bytes';
import { readXml } from './xml';
import type { Zip } from './zip';

/** Company is whose computer it was: a firm that wrote for the organ, or a person. */
const AUTHORS = new Set(['creator', 'lastModifiedBy', 'Manager', 'Company']);
/** Of these only words are told; numbers and dates of a file say nothing about anybody. */
const PROPERTIES = /^docProps\/(?:core|app|custom)\.xml$/;
const DRAWINGS = /^(?:word|xl|ppt)\/(?:drawings\/drawing|diagrams\/data)\d*\.xml$/;
const CHARTS = /^(?:word|xl|ppt)\/charts\/chart(?:Ex)?\d*\.xml$/;
const EMBEDDED = /^(?:word|xl|ppt)\/embeddings\/./;
const PICTURES = /^(?:word|xl|ppt)\/media\/.*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i;

export async function readOfficePackage(
  zip: Zip,
  into: Collector,
  readMember: ReadMember,
): Promise<void> {
  for (const name of zip.names) {
    if (PROPERTIES.test(name)) readProperties(await zip.bytes(name), into);
    else if (DRAWINGS.test(name)) into.text('text_box', drawingText(await zip.bytes(name)));
    else if (CHARTS.test(name)) into.text('cached_data', textOf(await zip.bytes(name), ['v', 't']));
    else if (EMBEDDED.test(name)) {
      await readMember(name.replace(/^.*\//, ''), () => zip.bytes(name));
    }
  }
}

/** Nothing but pictures: as good as a scan. */
export function refusePicturesAlone(zip: Zip, hasText: boolean): void {
  if (!hasText && zip.names.some((name) => PICTURES.test(name))) throw new Unreadable('no_text');
}

function readProperties(bytes: Buffer, into: Collector): void {
  const lines: string[] = [];
  readXml(bytes, {
    text(text, parents) {
      if (text.trim() === '') return;
      const name = parents.at(-1) ?? '';
      if (AUTHORS.has(name)) into.author('properties', text);
      lines.push(text);
    },
  });
  into.text('properties', lines.join('\n'));
}

/** The paragraphs of a drawing (DrawingML), fields like the slide's number left out. */
export function drawingText(bytes: Buffer): string {
  const pieces: string[] = [];
  readXml(bytes, {
    text(text, parents) {
      if (parents.at(-1) === 't' && !parents.includes('fld')) pieces.push(text);
    },
    close(name) {
      if (name === 'p' || name === 'br') pieces.push('\n');
    },
  });
  return pieces.join('');
}

/** The text of the named elements, a line each. */
export function textOf(bytes: Buffer, elements: readonly string[]): string {
  const pieces: string[] = [];
  readXml(bytes, {
    text(text, parents) {
      if (elements.includes(parents.at(-1) ?? '')) pieces.push(text);
    },
    close(name) {
      if (elements.includes(name)) pieces.push('\n');
    },
  });
  return pieces.join('');
}

/**
 * OFD (GB/T 33190-2016): a zip of XML whose pages draw their text in `TextCode`. Pages and their templates, annotations, the author in the
 * document's information, attached files. A page that draws no text is a scan.
 */
import type { PlaceKind } from '../../../../domain/attachments/places';
import { Unreadable } from '../process/limits';
import type { Collector } from './collector';
import type { ReadMember } from './read-bytes';
import { readXml } from './xml';
import type { Zip } from './zip';

const PAGE = /(?:^|\/)Page_?(\d+)\/Content\.xml$/i;
const CONTENT = /(?:^|\/)(?:Content|Tpls?\/.*)\.xml$/i;
const ANNOTATIONS = /(?:^|\/)Annot(?:s|ations?)?\/.*\.xml$/i;
const ATTACHED = /(?:^|\/)Attach(?:s|ments?)?\/(?!Attachments\.xml$)[^/]+$/i;
const AUTHORS = new Set(['Author', 'Creator']);
const WORDS = new Set(['Title', 'Subject', 'Abstract', 'Keyword', 'CustomData']);

export async function readOfd(zip: Zip, into: Collector, readMember: ReadMember): Promise<void> {
  readInformation(await zip.bytes('OFD.xml'), into);
  let hasScan = false;
  for (const name of zip.names) {
    if (ATTACHED.test(name)) {
      await readMember(name.replace(/^.*\//, ''), () => zip.bytes(name));
      continue;
    }
    const isAnnotation = ANNOTATIONS.test(name);
    if (!isAnnotation && !CONTENT.test(name)) continue;
    const { text, hasPicture } = textOfPage(await zip.bytes(name));
    const page = PAGE.exec(name)?.[1];
    const kind: PlaceKind = isAnnotation ? 'annotation' : 'page';
    into.text(page === undefined ? kind : [kind, Number(page) + 1], text);
    hasScan ||= page !== undefined && hasPicture && text.trim() === '';
  }
  if (hasScan) throw new Unreadable('no_text');
}

function readInformation(bytes: Buffer, into: Collector): void {
  const lines: string[] = [];
  readXml(bytes, {
    text(text, parents) {
      const name = parents.at(-1) ?? '';
      if (AUTHORS.has(name)) into.author('properties', text);
      else if (WORDS.has(name)) lines.push(text);
    },
  });
  into.text('properties', lines.join('\n'));
}

/** Text objects of one height are one line: each character may be an object of its own. */
function textOfPage(bytes: Buffer): { text: string; hasPicture: boolean } {
  let text = '';
  let hasPicture = false;
  let lineAt: number | undefined;
  readXml(bytes, {
    open(name, { Boundary }) {
      if (name === 'ImageObject') hasPicture = true;
      if (name !== 'TextObject') return;
      const [, y = NaN, , height = 0] = (Boundary ?? '').trim().split(/\s+/).map(Number);
      const isSameLine = lineAt !== undefined && Math.abs(y - lineAt) < Math.max(height / 2, 0.5);
      if (!isSameLine && text !== '') text += '\n';
      lineAt = y;
    },
    text(piece, parents) {
      if (parents.at(-1) === 'TextCode') text += piece;
    },
  });
  return { text, hasPicture };
}

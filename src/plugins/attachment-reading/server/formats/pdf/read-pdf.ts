/**
 * PDF: the text of each page, its annotations and form fields, the document's information, attached files, and dark boxes painted over text.
 * A page that draws something and holds no text is a scan, for a person to look at. Pictures are not decoded.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { isGarbled } from '../../../../../domain/attachments/garbled';
import { Unreadable } from '../../process/limits';
import type { Collector } from '../collector';
import type { ReadMember } from '../read-bytes';
import { findCoveredText } from './covered-text';
import { loadPdfJs, type PdfLibrary } from './load-pdfjs';

/** These tell in words what a reader of the page sees, or who put a seal there. */
const VISIBLE_ANNOTATIONS = new Set(['FreeText', 'Stamp', 'Watermark', 'FileAttachment']);
/** A popup repeats its comment; a link has an address only. */
const SILENT_ANNOTATIONS = new Set(['Popup', 'Link']);
const WORDS = ['Title', 'Subject', 'Keywords'] as const;
/** Larger pictures are left out: their bytes say nothing here. */
const IMAGE_PIXELS_MAX = 1;

interface Annotation {
  subtype?: string;
  contentsObj?: { str: string };
  titleObj?: { str: string };
  fieldValue?: unknown;
}

export async function readPdf(
  bytes: Buffer,
  into: Collector,
  readMember: ReadMember,
): Promise<void> {
  const library = await loadPdfJs();
  const document = await open(bytes, library);
  await readInformation(document, into);
  let hasScan = false;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if (!(await readPage(page, number, into, library))) hasScan = true;
    page.cleanup();
  }
  const attached = (await document.getAttachments()) as Record<string, Attached> | null;
  for (const { filename, content } of Object.values(attached ?? {})) {
    into.budget.takeMember();
    into.budget.takeBytes(content.length);
    await readMember(filename, () => Promise.resolve(Buffer.from(content)));
  }
  if (hasScan) throw new Unreadable('no_text');
}

interface Attached {
  filename: string;
  content: Uint8Array;
}

async function open(
  bytes: Buffer,
  { pdfjs, characterMaps, standardFonts }: PdfLibrary,
): Promise<PDFDocumentProxy> {
  try {
    return await pdfjs.getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: characterMaps,
      cMapPacked: true,
      standardFontDataUrl: standardFonts,
      disableFontFace: true,
      enableXfa: false,
      isEvalSupported: false,
      isImageDecoderSupported: false,
      isOffscreenCanvasSupported: false,
      maxImageSize: IMAGE_PIXELS_MAX,
      useSystemFonts: false,
      useWasm: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw new Unreadable((error as Error).name === 'PasswordException' ? 'encrypted' : 'broken');
  }
}

async function readInformation(document: PDFDocumentProxy, into: Collector): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  const said = info as Record<string, unknown>;
  const words = WORDS.map((name) => said[name]).filter((word) => typeof word === 'string');
  into.text('properties', words.join('\n'));
  const creators: unknown = metadata?.get('dc:creator') ?? [];
  for (const author of new Set([said.Author, creators].flat())) {
    if (typeof author === 'string') into.author('properties', author);
  }
  const outline = await document.getOutline();
  into.text('outline', (outline ?? []).map(({ title }) => title).join('\n'));
}

/** False: the page is a scan, or its fonts don't say which characters they draw. */
async function readPage(
  page: PDFPageProxy,
  number: number,
  into: Collector,
  { pdfjs }: PdfLibrary,
): Promise<boolean> {
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('');
  into.budget.takeBytes(text.length);
  into.text(['page', number], text);
  for (const annotation of (await page.getAnnotations()) as Annotation[]) {
    readAnnotation(annotation, number, into);
  }
  const operators = await page.getOperatorList();
  for (const { line, count } of findCoveredText(operators, pdfjs.OPS)) {
    into.covered(number, line, count);
  }
  const drawsSomething = operators.fnArray.includes(pdfjs.OPS.transform);
  return text.trim() === '' ? !drawsSomething : !isGarbled(text);
}

function readAnnotation(
  { subtype = '', contentsObj, titleObj, fieldValue }: Annotation,
  page: number,
  into: Collector,
): void {
  if (SILENT_ANNOTATIONS.has(subtype)) return;
  // A mark for redaction that has not been carried out.
  if (subtype === 'Redact') into.covered(page, 1, 1);
  if (subtype === 'Widget') {
    const value: unknown = Array.isArray(fieldValue) ? fieldValue.join('\n') : fieldValue;
    if (typeof value === 'string') into.text('form_field', value);
    return;
  }
  into.text(VISIBLE_ANNOTATIONS.has(subtype) ? 'annotation' : 'comment', contentsObj?.str ?? '');
  if (titleObj?.str) into.author('comment', titleObj.str);
}

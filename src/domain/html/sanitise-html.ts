/**
 * The one allow-list for HTML bodies: what an official document needs (paragraphs, headings, lists, tables, pictures, links,
 * alignment) and nothing that runs, frames, tracks or phones home. Applied on every write and again in the document builder, so it
 * answers its own output unchanged. The one file that knows the library. Pure.
 */
import sanitize from 'sanitize-html';
import { resolveAddress } from './resolve-address';

export interface DroppedAddress {
  tag: 'a' | 'img';
  address: string;
}

export interface SanitisedHtml {
  html: string;
  /** Links and pictures whose address could not be kept (no base to resolve it against, or a forbidden scheme). */
  dropped: DroppedAddress[];
}

const BLOCKS =
  'address article aside blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section ul';
const TABLE = 'caption col colgroup table tbody td tfoot th thead tr';
const INLINE = 'a b big br code del em i img ins mark q rp rt ruby s small span strong sub sup u';
const TEXTLESS =
  'applet embed frame frameset iframe noembed noframes noscript object option script select style svg template textarea title xml';
const MAX_DEPTH = 120;

const ALIGNMENT = /(?:^|;)\s*text-align\s*:\s*(left|right|center|justify)\b/i;
const INDENT = /(?:^|;)\s*text-indent\s*:\s*(\d{1,2}(?:\.\d{1,2})?)(em|pt|px)\b/i;

const MAX_PASSES = 5;

/** `baseAddress` is the page the HTML was taken from; without it relative addresses are dropped, ours (`/api/files/…`) are kept. */
export function sanitiseHtml(html: string, baseAddress: string | null = null): SanitisedHtml {
  const dropped: DroppedAddress[] = [];
  let clean = cleaned(html, baseAddress, dropped);
  // Broken markup may come out nested differently once it is well formed: go on until it stays as it is.
  for (let pass = 1; pass < MAX_PASSES; pass += 1) {
    const again = cleaned(clean, baseAddress, dropped);
    if (again === clean) break;
    clean = again;
  }
  return { html: clean, dropped };
}

function cleaned(html: string, baseAddress: string | null, dropped: DroppedAddress[]): string {
  return sanitize(html, {
    allowedTags: `${BLOCKS} ${TABLE} ${INLINE}`.split(' '),
    allowedAttributes: {
      '*': ['style'],
      a: ['href', 'title'],
      img: ['src', 'alt', 'title', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      col: ['span'],
      colgroup: ['span'],
      ol: ['start', 'type'],
    },
    // The transformation below writes the style anew from two properties, so there is nothing left to parse.
    parseStyleAttributes: false,
    nonTextTags: TEXTLESS.split(' '),
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: MAX_DEPTH,
    transformTags: {
      center: (_tag, attributes) => ({
        tagName: 'div',
        attribs: { ...attributes, align: 'center' },
      }),
      '*': (tag, attributes) => ({
        tagName: tag,
        attribs: cleanAttributes(tag, attributes, baseAddress, dropped),
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  }).trim();
}

function cleanAttributes(
  tag: string,
  attributes: Record<string, string>,
  baseAddress: string | null,
  dropped: DroppedAddress[],
): Record<string, string> {
  const { style, align, href, src, ...rest } = attributes;
  const clean: Record<string, string> = rest;
  const kept = keptStyle(style ?? '', align ?? '');
  if (kept !== '') clean.style = kept;
  const address = tag === 'a' ? href : tag === 'img' ? src : undefined;
  if (address === undefined || address.trim() === '') return clean;
  const resolved = resolveAddress(address, baseAddress, tag === 'img');
  if (resolved === null) dropped.push({ tag: tag as 'a' | 'img', address: address.slice(0, 300) });
  else clean[tag === 'a' ? 'href' : 'src'] = resolved;
  return clean;
}

function keptStyle(style: string, align: string): string {
  const alignment =
    ALIGNMENT.exec(style)?.[1] ?? /^(left|right|center|justify)$/i.exec(align.trim())?.[1];
  const indent = INDENT.exec(style);
  const kept: string[] = [];
  if (alignment) kept.push(`text-align:${alignment.toLowerCase()}`);
  if (indent) kept.push(`text-indent:${indent[1]}${indent[2]?.toLowerCase()}`);
  return kept.join(';');
}

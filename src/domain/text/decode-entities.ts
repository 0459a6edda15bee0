/** HTML character references: all numeric ones, and the named ones that Chinese office pages really use. Pure. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bigstar: '★',
  bull: '•',
  copy: '©',
  emsp: '\u2003',
  ensp: '\u2002',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: '\u00a0',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  shy: '\u00ad',
  star: '☆',
  starf: '★',
  thinsp: '\u2009',
  times: '×',
  zwj: '\u200d',
  zwnj: '\u200c',
};
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g;

/** A reference that is unknown or names no character stays as it was written. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : whole;
  });
}

/**
 * What a file is by its first bytes, never by its name; and whether that agrees with what its name or its media type says. Members of the zip
 * family (docx, xlsx, pptx, ofd) are told apart by the names inside, see `zipKindOf`. Pure.
 */
export type ContentKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'zip'
  | 'pdf'
  | 'ole'
  | 'encrypted_office'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'rtf'
  | 'text'
  | 'unknown';

/** Before a look inside. */
export type HeadKind = Exclude<ContentKind, 'docx' | 'xlsx' | 'pptx' | 'ofd' | 'encrypted_office'>;

const IMAGES: ReadonlySet<ContentKind> = new Set(['png', 'jpeg', 'gif', 'webp']);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const PDF_HEAD_BYTES = 1024;

/** What the endings that people know must hold. An encrypted Office file is an OLE container, like the old formats. */
const BY_ENDING: Readonly<Record<string, readonly ContentKind[]>> = {
  docx: ['docx', 'encrypted_office'],
  xlsx: ['xlsx', 'encrypted_office'],
  pptx: ['pptx', 'encrypted_office'],
  ofd: ['ofd'],
  zip: ['zip', 'docx', 'xlsx', 'pptx', 'ofd'],
  pdf: ['pdf'],
  doc: ['ole'],
  xls: ['ole'],
  ppt: ['ole'],
  wps: ['ole'],
  et: ['ole'],
  png: ['png'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  gif: ['gif'],
  webp: ['webp'],
  rtf: ['rtf'],
  txt: ['text'],
  csv: ['text'],
};

const ENDING_OF_MEDIA_TYPE: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/ofd': 'ofd',
  'application/zip': 'zip',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'text/csv': 'csv',
};

export function isImage(kind: ContentKind): boolean {
  return IMAGES.has(kind);
}

/** @param head the first bytes of the file, some thousand (all of a short one). */
export function kindOfHead(head: Uint8Array): HeadKind {
  const begins = (bytes: readonly number[], at = 0): boolean =>
    bytes.every((byte, index) => head[at + index] === byte);
  if (begins([...ZIP, 3, 4]) || begins([...ZIP, 5, 6]) || begins([...ZIP, 7, 8])) return 'zip';
  if (begins(OLE)) return 'ole';
  if (begins([0x89, 0x50, 0x4e, 0x47])) return 'png';
  if (begins([0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins([0x47, 0x49, 0x46, 0x38])) return 'gif';
  if (begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8)) return 'webp';
  const ascii = String.fromCharCode(...head.subarray(0, PDF_HEAD_BYTES));
  if (ascii.includes('%PDF-')) return 'pdf';
  if (ascii.startsWith('{\\rtf')) return 'rtf';
  const isUtf16 = begins([0xff, 0xfe]) || begins([0xfe, 0xff]);
  return isUtf16 || !head.some(isControl) ? 'text' : 'unknown';
}

/** Which of the zip family it is, by the names inside. */
export function zipKindOf(names: ReadonlySet<string>): ContentKind {
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('ppt/presentation.xml')) return 'pptx';
  if (names.has('OFD.xml')) return 'ofd';
  return 'zip';
}

/** Whether a file of this kind may bear this name and media type. A name or type that is not in the tables says nothing. */
export function isKindSaid(kind: ContentKind, name: string, mediaType: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const endingOfType = ENDING_OF_MEDIA_TYPE[mediaType.toLowerCase()] ?? '';
  return [ending, endingOfType].every((said) => {
    const kinds = Object.hasOwn(BY_ENDING, said) ? BY_ENDING[said] : undefined;
    return kinds === undefined || kinds.includes(kind);
  });
}

/** Control characters other than tab, line feed, form feed, carriage return and escape: no text has them. */
const isControl = (byte: number): boolean =>
  byte < 9 || byte === 11 || (byte > 13 && byte < 27) || byte === 127;

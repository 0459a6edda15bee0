/**
 * As what a file is given out: the media types that the readers of attachments know, nothing else. A type that is not listed (also one that
 * an older version kept) goes out as bytes, to be saved; so does every type that a browser could run. Pure.
 */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const SAVED = new Set([
  'application/zip',
  'application/ofd',
  'text/plain',
  'text/csv',
  'application/rtf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
]);
const OFFICE = /^application\/vnd\.openxmlformats-officedocument\.[a-z.]{1,60}$/;

export interface ServedType {
  mime: string;
  disposition: 'inline' | 'attachment';
}

export function servedType(mime: string): ServedType {
  if (SHOWN.has(mime)) return { mime, disposition: 'inline' };
  const isKnown = SAVED.has(mime) || OFFICE.test(mime);
  return { mime: isKnown ? mime : 'application/octet-stream', disposition: 'attachment' };
}

/** `Content-Disposition` with the name in ASCII for old readers and in UTF-8 (RFC 6266, RFC 8187). */
export function contentDisposition(disposition: string, name: string | null): string {
  if (name === null) return disposition;
  const plain = name.replace(/[^\w.() -]/g, '_');
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${extendedValue(name)}`;
}

/** RFC 8187: everything but its `attr-char`; a half of a surrogate pair, which no UTF-8 has, is replaced. */
const extendedValue = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

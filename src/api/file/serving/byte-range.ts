/**
 * Which bytes of a file a request asks for (RFC 9110, section 14). One range is answered; several, another unit or a header that can't be
 * understood are answered with the whole file, as section 14.2 allows. Pure.
 */
export interface Bytes {
  /** The first byte, from 0. */
  start: number;
  /** The last one, included. */
  end: number;
}

const ONE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;

/** @param size of the file in bytes. Null: the whole file. `unsatisfiable`: no byte of the file is in the range (416). */
export function rangeOf(header: string, size: number): Bytes | 'unsatisfiable' | null {
  const [, first = '', last = ''] = ONE_RANGE.exec(header) ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start < size ? { start, end } : 'unsatisfiable';
}

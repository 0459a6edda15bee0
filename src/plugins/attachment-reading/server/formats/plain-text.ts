/** Texts: UTF-8, UTF-16 with its mark, else GB18030 (which GBK and GB2312 are parts of). */
import { Unreadable } from '../process/limits';
import type { Collector } from './collector';

export function readPlainText(bytes: Buffer, into: Collector): void {
  into.budget.takeBytes(bytes.length);
  const text = decodeText(bytes);
  if (text === null) throw new Unreadable('unsupported');
  into.text('body', text);
}

/** Null: in none of these encodings. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}

const encodingsOf = ([first, second]: Uint8Array): string[] => {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
};

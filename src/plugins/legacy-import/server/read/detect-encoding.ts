/**
 * Which encoding a file is in, by its bytes: a byte order mark, else valid UTF-8, else UTF-16 by its zero bytes, else GB18030 (never
 * strict GBK: real exports hold U+00A0 and private-use characters, which only GB18030 has). A few broken bytes in a UTF-8 file
 * don't make it Chinese double-byte text: most non-ASCII characters of a GB18030 file are invalid as UTF-8, so the share decides.
 */
import { StringDecoder } from 'node:string_decoder';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const REPLACEMENT = 0xfffd;
const TOLERATED_SHARE = 0.02;
const SAMPLE_BYTES = 4096;

/** Fed chunk by chunk, so that a file of any size is looked at whole. */
export class EncodingDetector {
  private readonly decoder = new StringDecoder('utf8');
  private head = Buffer.alloc(0);
  private nonAscii = 0;
  private replaced = 0;

  add(chunk: Buffer): void {
    if (this.head.length < SAMPLE_BYTES) {
      this.head = Buffer.concat([this.head, chunk.subarray(0, SAMPLE_BYTES)]);
    }
    this.count(this.decoder.write(chunk));
  }

  answer(): Encoding {
    this.count(this.decoder.end());
    const [first, second, third] = this.head;
    if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
    if (first === 0xff && second === 0xfe) return 'utf-16le';
    if (first === 0xfe && second === 0xff) return 'utf-16be';
    const zeros = zeroBytesAt(this.head);
    if (zeros.odd > zeros.pairs / 4 && zeros.even === 0) return 'utf-16le';
    if (zeros.even > zeros.pairs / 4 && zeros.odd === 0) return 'utf-16be';
    return this.replaced <= this.nonAscii * TOLERATED_SHARE ? 'utf-8' : 'gb18030';
  }

  private count(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) this.nonAscii += 1;
      if (code === REPLACEMENT) this.replaced += 1;
    }
  }
}

function zeroBytesAt(bytes: Buffer): { even: number; odd: number; pairs: number } {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd, pairs: bytes.length / 2 };
}

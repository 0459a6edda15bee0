/** One pass over a file before it is read: its SHA-256, encoding and format. Constant memory, whatever the size. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { EncodingDetector } from './detect-encoding';
import { detectFormat, type Format } from './detect-format';
import { UnusableInput } from './unusable-input';

export interface InspectedFile {
  path: string;
  name: string;
  sha256: string;
  encoding: string;
  format: Format;
  /** The first decoded characters, for finding the delimiter. */
  head: string;
}

const HEAD_BYTES = 65_536;

export async function inspectFile(file: string, encoding?: string): Promise<InspectedFile> {
  const name = path.basename(file);
  if (encoding !== undefined && !iconv.encodingExists(encoding)) {
    throw new UnusableInput(`不认识的编码 / unknown encoding: ${encoding}`);
  }
  const hash = createHash('sha256');
  const detector = new EncodingDetector();
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      detector.add(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnusableInput(
      `${name}：无法读取文件 / the file can't be read (${code ?? 'unknown'})`,
    );
  }
  const used = encoding ?? detector.answer();
  // A binary file is told by its bytes; decoding would hide them.
  const signature = head.subarray(0, 8).toString('latin1');
  const isBinary = /^(?:PK\u0003\u0004|\u00d0\u00cf\u0011|%PDF)/.test(signature);
  const text = isBinary ? signature : iconv.decode(head, used);
  return {
    path: file,
    name,
    sha256: hash.digest('hex'),
    encoding: used,
    format: detectFormat(text, name),
    head: text,
  };
}

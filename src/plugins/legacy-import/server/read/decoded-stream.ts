/** The characters of a file as a stream of strings in its own encoding, without the byte order mark. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';

export function decodedStream(file: string, encoding: string): Readable {
  const bytes = createReadStream(file, { highWaterMark: 65_536 });
  const text = iconv.decodeStream(encoding, { stripBOM: true });
  bytes.on('error', (error) => (text as unknown as Readable).destroy(error));
  return bytes.pipe(text) as unknown as Readable;
}

/** Physical lines with their number from 1; `\r\n` and `\n` end a line. */
export async function* linesOf(
  stream: AsyncIterable<unknown>,
): AsyncGenerator<{ line: number; text: string }> {
  let rest = '';
  let line = 0;
  for await (const chunk of stream) {
    rest += String(chunk);
    let start = 0;
    for (let end = rest.indexOf('\n', start); end !== -1; end = rest.indexOf('\n', start)) {
      line += 1;
      yield { line, text: rest.slice(start, end).replace(/\r$/, '') };
      start = end + 1;
    }
    rest = rest.slice(start);
  }
  if (rest !== '') yield { line: line + 1, text: rest };
}

/** The text of a stream from a line on (from 1): what is before it is dropped, nothing is kept in memory. */
import { Transform, type Readable } from 'node:stream';

export function fromLine(source: Readable, line: number): Readable {
  let toSkip = line - 1;
  if (toSkip <= 0) return source;
  const skip = new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(chunk: string | Buffer, _encoding, done) {
      let text = String(chunk);
      while (toSkip > 0) {
        const end = text.indexOf('\n');
        if (end === -1) return done();
        text = text.slice(end + 1);
        toSkip -= 1;
      }
      return done(null, text);
    },
  });
  source.on('error', (error) => skip.destroy(error));
  return source.pipe(skip);
}

/** The forms of an answer on the wire (RFC 9110, 12.5.3): each is made once, off the event loop, and kept with the answer. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from './answer';

export type Encoding = 'br' | 'gzip' | 'identity';

const BROTLI_QUALITY = 5;
const MOST_HEADERS_KNOWN = 200;

const compress = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

export function encoded(answer: Answer, encoding: Encoding): Buffer | Promise<Buffer> {
  if (encoding === 'identity') return answer.body;
  const known = answer.forms.get(encoding);
  if (known) return known;
  const made = compress[encoding](answer.body);
  answer.forms.set(encoding, made);
  return made;
}

const known = new Map<string, Encoding>();

/** The form that the reader likes best; of equals the smallest. Browsers send few different headers: what one means is looked up, not read again. */
export function preferredEncoding(accepted: string): Encoding {
  const before = known.get(accepted);
  if (before) return before;
  const encoding = likedBest(weightsOf(accepted));
  if (known.size < MOST_HEADERS_KNOWN) known.set(accepted, encoding);
  return encoding;
}

const likedBest = (weights: ReadonlyMap<string, number>): Encoding => {
  // What is not named is not taken; the plain form is, after all that are.
  let [best, most]: [Encoding, number] = ['identity', weights.get('identity') ?? 0];
  for (const name of ['gzip', 'br'] as const) {
    const weight = weights.get(name) ?? weights.get('*') ?? 0;
    if (weight > 0 && weight >= most) [best, most] = [name, weight];
  }
  return best;
};

const weightsOf = (accepted: string): Map<string, number> =>
  new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
        const weight = parameters.find((parameter) => parameter.startsWith('q='));
        return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0] as const;
      }),
  );

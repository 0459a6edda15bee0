/**
 * A stored document as lists show it, put together from the bytes of its text by its splices (`domain/splices.ts`): what reading it as JSON, joining names and
 * writing it again would give. Texts are held as their UTF-8 bytes, one character each (Latin-1): such strings are cut and joined without being read.
 */
import { CUT, NAMED, RELATED, type Splices } from '../domain/splices';
import { groupKey } from '../reading/grouped-keys';
import { presentRelated } from './join-names';
import type { NamedRows } from './named-rows';
import { relatedOf, type Shown } from './shown';

export interface Spliceable {
  bytes: Buffer;
  splices: Splices;
  /** Of those that are named in it: one list for each place. */
  keys: string[][];
}

/** @param splices as the register has them. Null: it is to be read. */
export function spliceable(
  { type }: Shown,
  bytes: Buffer,
  splices: string | null,
): Spliceable | null {
  const known = splices === null ? null : (JSON.parse(splices) as Splices);
  if (known?.length !== bytes.byteLength) return null;
  const keys = known.places.map(([kind, from, to]): string[] => {
    if (kind === CUT) return [];
    if (kind === RELATED)
      return idsIn(bytes.toString('utf8', from, to)).map((id) => groupKey(type, id));
    return [
      groupKey(
        known.types[kind - NAMED] ?? '',
        bytes.toString('latin1', from, bytes.indexOf(QUOTE, from)),
      ),
    ];
  });
  return { bytes, splices: known, keys };
}

const QUOTE = 0x22;

const idsIn = (list: string): string[] =>
  (JSON.parse(list) as { documentId: string }[]).map(({ documentId }) => documentId);

/** @returns Latin-1 of the JSON. */
export function spliced(
  shown: Shown,
  { bytes, splices, keys }: Spliceable,
  rows: NamedRows,
  updatedAt: string,
): string {
  let text = '';
  let at = 0;
  for (const [index, [kind, from, to]] of splices.places.entries()) {
    const named = (keys[index] ?? []).map((key) => rows.get(key));
    if (kind === CUT || kind === RELATED) {
      text += bytes.toString('latin1', at, from);
      at = to;
      const related = kind === RELATED ? relatedOf(shown) : null;
      if (related) text += latin1(presentRelated(related, named));
    } else {
      text += bytes.toString('latin1', at, to);
      at = to;
      const [row] = named;
      if (row) text += `,"name":${latin1(row.name)}`;
    }
  }
  return `${text}${bytes.toString('latin1', at, bytes.byteLength - 1)},"updatedAt":${latin1(updatedAt)}}`;
}

/** JSON as such a text. */
export const latin1 = (value: unknown): string =>
  Buffer.from(JSON.stringify(value), 'utf8').toString('latin1');

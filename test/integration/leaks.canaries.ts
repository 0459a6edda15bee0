/**
 * Canary texts: one for each field of each version of each item, so that a hit says what got out. Also what is no text of ours and tells of
 * a non-public item all the same: its documentId, the SHA-256 of its files.
 */

/** Who has a right to it: everybody (a public field of what is public now), or those who may read drafts at the item's agency. */
export type Audience = 'everyone' | 'staff';

export interface Canary {
  /** Key of the item in the world, as `withheld.draft`. */
  item: string;
  /** Version and field, as `draft:body`. */
  part: string;
  /** Key of the agency whose it is. */
  agency: string;
  audience: Audience;
}

export interface Book {
  /** A new text for this field. */
  plant(canary: Canary): string;
  /** What the system gave: a documentId, a hash (24 or more lower-case letters and digits). */
  note(given: string, canary: Canary): void;
  /** Each once. */
  found(text: string): Canary[];
  /** From now on nobody outside has a right to the canaries of this version of the item. */
  close(item: string, version: string): void;
  all(): [string, Canary][];
}

const WORD = 'kanari';
const SEARCHED = /kanari[0-9a-z]{5}|[0-9a-z]{24,}/g;
const BASE64 = /[A-Za-z0-9+/_-]{24,}/g;
/** Begins every canary; a search for it finds all of them. */
export const CANARY_WORD = WORD;
/** Looks like a canary and is nowhere. */
export const NOWHERE = `${WORD}zzzzz`;

export function canaryBook(): Book {
  const planted = new Map<string, Canary>();
  const hits = (text: string) =>
    (text.match(SEARCHED) ?? []).flatMap((word) => planted.get(word) ?? []);
  return {
    plant(canary) {
      const text = `${WORD}${planted.size.toString(36).padStart(5, '0')}`;
      planted.set(text, canary);
      return text;
    },
    note: (given, canary) => void planted.set(given, canary),
    found(text) {
      const encoded = (text.match(BASE64) ?? []).map((run) =>
        Buffer.from(run, 'base64').toString('latin1'),
      );
      return [...new Set([text.toLowerCase(), ...encoded].flatMap(hits))];
    },
    close(item, version) {
      for (const canary of planted.values()) {
        if (canary.item === item && canary.part.startsWith(`${version}:`))
          canary.audience = 'staff';
      }
    },
    all: () => [...planted],
  };
}

/**
 * Identity numbers of which a part is hidden (6109**********1234), and how: two ways of hiding in one list let whoever has both copies of a person's
 * number put it together. Marks are *, ×, ●, ■ and X in any width; 18 places, at least six of them shown and four hidden. Pure.
 */
import { plainText } from '../text/normalise-text';

const MASKED = /(?<![0-9A-Za-z*×●■])[0-9Xx*×●■]{17}[0-9Xx*×●■](?![0-9A-Za-z*×●■])/gu;
const FEWEST_SHOWN = 6;
const FEWEST_HIDDEN = 4;

export interface MaskedIdentity {
  /** Which of the first 17 places are hidden: `.` shown, `*` hidden. */
  pattern: string;
  /** From 1. */
  line: number;
}

export function findMaskedIdentities(text: string): MaskedIdentity[] {
  return plainText(text)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(MASKED)].flatMap(([found]) => {
        // The last place may be a check digit X, so it says nothing of the way of hiding.
        const pattern = found.slice(0, 17).replace(/\d/gu, '.').replace(/[^.]/gu, '*');
        const hidden = pattern.replaceAll('.', '').length;
        const isMasked = hidden >= FEWEST_HIDDEN && pattern.length - hidden >= FEWEST_SHOWN;
        return isMasked ? [{ pattern, line: index + 1 }] : [];
      }),
    );
}

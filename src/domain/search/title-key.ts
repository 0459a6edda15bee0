/** By which a title given in full is found at once: its folded form. Equal titles of several items have one key. Pure. */
import { cutText } from './cut-text';

const SHORTEST = 4;
const LONGEST = 200;

/** Null where the text is shorter than a title. */
export function titleKey(text: string): string | null {
  const stream = cutText([text]).stream.trim();
  return [...stream].length < SHORTEST ? null : `=${stream.slice(0, LONGEST)}`;
}

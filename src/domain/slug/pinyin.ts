/** Pinyin of a text, one syllable an element, without tones; the one file that knows the library. Pure. */
import { pinyin } from 'pinyin-pro';

/** Runs of letters and digits stay together as they are; punctuation is kept for the caller to drop. */
export function pinyinSyllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
}

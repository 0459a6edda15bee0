/**
 * The readable part of an item's address: pinyin of the title and the first 8 characters of the documentId, which makes it
 * unique. Fixed at first publication, so it must not depend on anything that changes later. Pure.
 */
import slugify from 'slugify';
import { plainText } from '../text/normalise-text';
import { pinyinSyllables } from './pinyin';

export const MAX_SLUG_TITLE_LENGTH = 80;
const DOCUMENT_ID_CHARACTERS = 8;

/** Lower-case letters, digits and hyphens; cut at a syllable. A title without any letter gives the id part alone. */
export function slugOf(title: string, documentId: string): string {
  const id = documentId.slice(0, DOCUMENT_ID_CHARACTERS).toLowerCase();
  const words = pinyinSyllables(plainText(title)).flatMap(wordsIn);
  let head = '';
  for (const word of words) {
    const longer = head === '' ? word : `${head}-${word}`;
    if (longer.length > MAX_SLUG_TITLE_LENGTH) break;
    head = longer;
  }
  if (head === '' && words[0] !== undefined) head = words[0].slice(0, MAX_SLUG_TITLE_LENGTH);
  return head === '' ? id : `${head}-${id}`;
}

function wordsIn(syllable: string): string[] {
  return slugify(syllable.replace(/[^\p{L}\p{N}]+/gu, ' '), { lower: true, strict: true })
    .split('-')
    .filter((word) => word !== '');
}

/** The answers of one version of what is public, bounded by their weight; with the next version all of them are gone. */
import { LRUCache } from 'lru-cache';
import type { Answer } from './answer';

/** Of the whole: one answer may not push out all others. */
const LARGEST_SHARE = 16;
/** What an answer weighs beside its body and its address: its headers, as objects and as they go out. */
const BESIDE_BYTES = 2_048;

export interface KeptAnswers {
  get(label: string, url: string): Answer | undefined;
  put(label: string, url: string, answer: Answer, bytes: number): void;
}

export const keptAnswers = (maxBytes: number): KeptAnswers => {
  const answers = new LRUCache<string, Answer>({
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / LARGEST_SHARE),
  });
  let current = '';
  return {
    get(label, url) {
      if (label !== current) {
        answers.clear();
        current = label;
      }
      return answers.get(url);
    },
    put(label, url, answer, bytes) {
      // What was read for an older version comes too late.
      if (label === current)
        answers.set(url, answer, { size: bytes + 2 * url.length + BESIDE_BYTES });
    },
  };
};

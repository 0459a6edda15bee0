/** Random numbers by a seed, so that every run has the same data; and a number that any text or number stands for. */

/** @returns {() => number} from 0 to below 1 (mulberry32). */
export const randomBy = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 24 characters as Strapi's documentIds, in no order: pages of lists lie as far apart in the tables as in a real register. */
export const documentIdOf = (kind, number) => {
  const random = randomBy(number * 2_654_435_761 + kind.length * 40_503 + kind.charCodeAt(0));
  let id = ALPHABET[Math.floor(random() * 26)];
  while (id.length < 24) id += ALPHABET[Math.floor(random() * 36)];
  return id;
};

/**
 * Plain data that many errands of a thread need: it is sent once and meant by its number from then on. The text of a list's statements is longer than all that is asked.
 */
export class Lasting<Data> implements Lasts<Data> {
  static #last = 0;
  readonly id = (Lasting.#last += 1);

  constructor(readonly data: Data) {}
}

/** What a work is given of it. */
export interface Lasts<Data> {
  readonly data: Data;
}

/** As it is sent: the data only where they are not known there. */
export interface Sent {
  lasting: number;
  data?: unknown;
}

/** More than these are not remembered on either side. */
const MOST_KNOWN = 1_000;

/** The sender's part, one for each thread. */
export function sending(): (input: object) => object {
  let told = new Set<number>();
  const sent = ({ id, data }: Lasting<unknown>): Sent => {
    if (told.has(id)) return { lasting: id };
    if (told.size >= MOST_KNOWN) told = new Set();
    told.add(id);
    return { lasting: id, data };
  };
  return (input) =>
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => [
        name,
        value instanceof Lasting ? sent(value) : (value as unknown),
      ]),
    );
}

/** The receiver's. It forgets when the sender does: both have seen the same. */
export function receiving(): (input: object) => object {
  let known = new Map<number, unknown>();
  const received = ({ lasting: id, ...rest }: Sent): Lasts<unknown> => {
    if (!('data' in rest)) return { data: known.get(id) };
    if (known.size >= MOST_KNOWN) known = new Map();
    known.set(id, rest.data);
    return { data: rest.data };
  };
  return (input) =>
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => [
        name,
        isSent(value) ? received(value) : (value as unknown),
      ]),
    );
}

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && 'lasting' in value;

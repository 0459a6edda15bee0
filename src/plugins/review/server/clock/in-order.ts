/** Several kinds of due work as one row of work, in the order in which it fell due: of each kind the first is held, the earliest is next. */
export interface FellDue {
  at: string;
}

/** Each source in order of `at`; equal instants in the order of the sources. */
export async function* inOrder<Item extends FellDue>(
  sources: readonly AsyncGenerator<Item>[],
): AsyncGenerator<Item> {
  const heads: IteratorResult<Item>[] = [];
  for (const source of sources) heads.push(await source.next());
  for (;;) {
    let first = -1;
    for (const [index, head] of heads.entries()) {
      const least = heads[first];
      if (!head.done && (!least || least.done || head.value.at < least.value.at)) first = index;
    }
    const head = heads[first];
    const source = sources[first];
    if (!head || head.done || !source) return;
    yield head.value;
    // Only now: what was just done may be what makes the next of its kind due, or not.
    heads[first] = await source.next();
  }
}

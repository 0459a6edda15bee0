/**
 * Follows the feed of changes and tells which pages of a website are no longer what they were. Runs beside the website in any Node from 20 on, or in
 * a function called now and then: it keeps nothing but the cursor, which the caller stores.
 */

interface FeedPage {
  data: { type: string; subject: string }[];
  meta: { next: string };
}

export interface Following {
  /** Address of the CMS. */
  baseUrl: string;
  /** Where the last call ended; null for the first. */
  cursor: string | null;
  /** Called for each page of changes before the cursor moves on: what was not done is asked for again. */
  revalidate(tags: string[]): Promise<void>;
}

/** Answers the cursor to store. @throws Error when the CMS does not answer: call again later with the same cursor. */
export async function followChanges({ baseUrl, cursor, revalidate }: Following): Promise<string> {
  let position = cursor;
  for (;;) {
    const address = new URL('/api/feed/changes?limit=500', baseUrl);
    if (position !== null) address.searchParams.set('after', position);
    const answer = await fetch(address);
    if (answer.status === 410) {
      // A backup was put back: the numbering began anew, and everything may be different.
      await revalidate(['everything']);
      position = null;
      continue;
    }
    if (!answer.ok) throw new Error(`The feed answered ${answer.status}`);
    const { data, meta } = (await answer.json()) as FeedPage;
    // gongkai.information_item.revised → information_item:<documentId>
    const tags = data.map(({ type, subject }) => `${type.split('.')[1]}:${subject}`);
    // What moved the numbering and is no event is an older state of something, or a column (栏目), of which the feed does not tell.
    if (passedBy(position, meta.next) > data.length) tags.push('columns');
    if (tags.length > 0) await revalidate(['lists', ...tags]);
    position = meta.next;
    if (data.length === 0) return position;
  }
}

/** How many entries of the log lie between two cursors (`epoch:sequence`); from the beginning on all of them. */
const passedBy = (from: string | null, to: string): number =>
  Number(sequenceOf(to) - (from === null ? 0n : sequenceOf(from)));

const sequenceOf = (cursor: string): bigint => BigInt(cursor.split(':').at(-1) ?? '0');

/**
 * Removes the texts that no document refers to any more. Which are still used is held as the first 64 bits of each hash, eight bytes a
 * reference: two that begin alike keep a text too many and never lose one. What is published meanwhile is looked at with the counter held.
 */
import type { Core } from '@strapi/strapi';
import type { Build, Reader } from '../reading/reader';
import { addedSince, referencesIn, type DocumentRow } from './added-documents';

const DOCUMENTS_A_PAGE = 500;
const TEXTS_A_PAGE = 500;

/** Answers how many. */
export async function eraseUnusedTexts(strapi: Core.Strapi, signal?: AbortSignal): Promise<number> {
  const { used, seenUpTo } = await usedTexts(strapi, signal);
  let [erased, newest] = [0, seenUpTo];
  for (let after = ''; ;) {
    signal?.throwIfAborted();
    const page = await read<{ sha256: string }>(strapi, (knex) =>
      knex('publication_texts')
        .where('sha256', '>', after)
        .orderBy('sha256')
        .limit(TEXTS_A_PAGE)
        .select('sha256'),
    );
    const last = page.at(-1);
    if (!last) return erased;
    after = last.sha256;
    const unused = page.map(({ sha256 }) => sha256).filter((sha256) => !used.has(sha256));
    if (unused.length === 0) continue;
    await strapi.db.transaction(async ({ trx }) => {
      const added = await addedSince(trx, newest);
      used.addAll(added);
      newest = String(added.at(-1)?.sequence ?? newest);
      erased += await trx('publication_texts')
        .whereIn(
          'sha256',
          unused.filter((sha256) => !used.has(sha256)),
        )
        .delete();
    });
  }
}

const read = <Row>(strapi: Core.Strapi, build: Build) =>
  strapi.plugin('publication').service<Reader>('reader').rows<Row>(build, 'internal');

const usedTexts = async (strapi: Core.Strapi, signal?: AbortSignal) => {
  const used = hashPrefixes();
  for (let seenUpTo = '0'; ;) {
    signal?.throwIfAborted();
    const page = await read<DocumentRow>(strapi, (knex) =>
      knex('publication_documents')
        .where('sequence', '>', seenUpTo)
        .orderBy('sequence')
        .limit(DOCUMENTS_A_PAGE)
        .select('sequence', 'document'),
    );
    const last = page.at(-1);
    if (!last) return { used: used.sorted(), seenUpTo };
    used.addAll(page);
    seenUpTo = String(last.sequence);
  }
};

const prefixOf = (sha256: string) => BigInt(`0x${sha256.slice(0, 16)}`);

const hashPrefixes = () => {
  let [kept, count] = [new BigUint64Array(1024), 0];
  const late = new Set<bigint>();
  const isKept = (prefix: bigint) => {
    let [from, to] = [0, count];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((kept[middle] as bigint) < prefix) from = middle + 1;
      else to = middle;
    }
    return from < count && kept[from] === prefix;
  };
  return {
    addAll(rows: readonly DocumentRow[]) {
      for (const sha256 of referencesIn(rows)) {
        if (count === kept.length) {
          const wider = new BigUint64Array(count * 2);
          wider.set(kept);
          kept = wider;
        }
        kept[count] = prefixOf(sha256);
        count += 1;
      }
    },
    /** From here on it can be asked; what comes later is kept beside. */
    sorted() {
      kept.subarray(0, count).sort();
      return {
        has: (sha256: string) => late.has(prefixOf(sha256)) || isKept(prefixOf(sha256)),
        addAll(rows: readonly DocumentRow[]) {
          for (const sha256 of referencesIn(rows)) late.add(prefixOf(sha256));
        },
      };
    },
  };
};

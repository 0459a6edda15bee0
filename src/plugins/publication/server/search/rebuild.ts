/**
 * The search index made anew from the register, page by page, beside writers and readers (`rebuild-page.ts`). Each page notes how far it
 * came; who goes on later, or another process beside, takes the next.
 */
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor } from '../contracts';
import { descriptorsOf } from '../descriptors';
import { noteRepair } from '../log/note-repair';
import { makePage } from './rebuild-page';
import { begin } from './rebuild-state';
import { engineOf } from './search-index';

export interface RebuildOptions {
  /** Begins at the start, although an earlier one was interrupted. */
  fromStart?: boolean;
  /** Only what is not finished; what is finished stays as it is. */
  isUnfinishedOnly?: boolean;
  /** Empties the index first (it may be damaged): little is found until it is filled again. */
  fromEmpty?: boolean;
  onProgress?(subjects: number): void;
  signal?: AbortSignal;
}

/** Goes on where an interrupted one stopped. Answers how many subjects it wrote. */
export async function rebuildIndex(
  strapi: Core.Strapi,
  options: RebuildOptions = {},
): Promise<number> {
  const {
    fromStart = false,
    fromEmpty = false,
    isUnfinishedOnly = false,
    onProgress,
    signal,
  } = options;
  let subjects = 0;
  if (fromEmpty) await emptyIndex(strapi);
  for (const descriptor of searchedTypes(strapi)) {
    if (!isUnfinishedOnly) await begin(strapi, descriptor, fromStart || fromEmpty);
    for (;;) {
      signal?.throwIfAborted();
      const startedAt = performance.now();
      const written = await makePage(strapi, descriptor);
      if (written === null) break;
      subjects += written;
      onProgress?.(subjects);
      // Writers and readers come in between.
      await setTimeout(Math.min(200, (performance.now() - startedAt) / 2), undefined, { signal });
    }
  }
  return subjects;
}

export const searchedTypes = (strapi: Core.Strapi): PublicTypeDescriptor[] =>
  descriptorsOf(strapi)
    .all()
    .filter(({ search }) => search !== undefined);

const emptyIndex = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await trx('search_state').update({ is_whole: 0, made_to: '' });
    // In the order in which whoever publishes writes them.
    await trx('search_items').delete();
    await trx('search_keys').delete();
    await engineOf(strapi).removeAllTexts(trx);
    // Last, as for whoever publishes: the counter row is locked from here on.
    await noteRepair(strapi, trx);
  });
};

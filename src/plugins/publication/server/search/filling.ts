/**
 * What the index does not hold yet (a database of before the search, a program that cuts otherwise) is added while the CMS runs; until
 * then answers say that the index is not whole. A command never does it: it would end in the middle.
 */
import type { Core } from '@strapi/strapi';
import { indexVersionOf } from './index-version';
import { rebuildIndex, searchedTypes } from './rebuild';

const filling = new WeakMap<Core.Strapi, { stop: AbortController; done: Promise<void> }>();

/** Says of each searched type whether its index is whole and as this program makes it; an empty register has nothing to add. */
export async function noteStates(strapi: Core.Strapi): Promise<void> {
  for (const { type, search } of searchedTypes(strapi)) {
    const version = search ? indexVersionOf(search) : 0;
    await strapi.db.transaction(async ({ trx }) => {
      const state = (await trx('search_state').where({ subject_type: type }).first('version')) as
        { version: number } | undefined;
      if (state?.version === version) return;
      const isEmpty = !(await trx('public_register')
        .where({ subject_type: type })
        .first('subject_id'));
      await trx('search_state')
        .insert({
          subject_type: type,
          version,
          is_whole: isEmpty ? 1 : 0,
          made_to: isEmpty ? null : '',
        })
        .onConflict('subject_type')
        .merge();
    });
  }
}

export function fillWhenListening(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => {
    const stop = new AbortController();
    filling.set(strapi, { stop, done: fill(strapi, stop.signal) });
  });
}

export async function stopFilling(strapi: Core.Strapi): Promise<void> {
  const own = filling.get(strapi);
  own?.stop.abort();
  await own?.done;
}

const fill = async (strapi: Core.Strapi, signal: AbortSignal): Promise<void> => {
  try {
    const row = (await strapi.db
      .connection('search_state')
      .whereNotNull('made_to')
      .first('subject_type')) as object | undefined;
    if (!row) return;
    strapi.log.info(
      'The search index is being filled; until then answers say that it is not whole.',
    );
    const subjects = await rebuildIndex(strapi, { signal, isUnfinishedOnly: true });
    strapi.log.info(`The search index is whole: ${subjects} subjects were added.`);
  } catch (error) {
    if (!signal.aborted) strapi.log.error(`The search index could not be filled: ${String(error)}`);
  }
};

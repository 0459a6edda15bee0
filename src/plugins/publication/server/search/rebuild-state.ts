/** How far the index of a type was made anew, and by which version of what is searched: one row, which whoever makes pages locks. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicTypeDescriptor } from '../contracts';
import { clientOf } from '../raw-tables/database-client';
import { indexVersionOf } from './index-version';

interface State {
  version: number;
  is_whole: number;
  made_to: string | null;
}

/** Goes on where an interrupted one stopped, unless it is to begin at the start or what is searched has changed. */
export const begin = async (
  strapi: Core.Strapi,
  { type, search }: PublicTypeDescriptor,
  fromStart: boolean,
): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    const state = await lockState(strapi, trx, type);
    const version = search ? indexVersionOf(search) : 0;
    const goesOn = !fromStart && state !== null && state.made_to !== null;
    if (goesOn && state.version === version) return;
    await trx('search_state')
      .insert({ subject_type: type, version, is_whole: 0, made_to: '' })
      .onConflict('subject_type')
      .merge(['version', 'made_to']);
  });
};

/** Whoever makes pages waits here for another who does. */
export const lockState = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  type: string,
): Promise<State | null> => {
  const query = trx('search_state').where({ subject_type: type }).first();
  if (clientOf(strapi) === 'postgres') void query.forUpdate();
  return ((await query) as State | undefined) ?? null;
};

/** What is public is shown otherwise from this transaction on, although nothing was published: whatever is kept of it is forgotten, here after the commit, elsewhere by the poll. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { announce } from './announce';

export async function noteRepair(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  await trx('publication_state').where({ id: 1 }).increment('repairs', 1);
  // No newer entry; the poll that this starts reads how many repairs there are.
  await announce(strapi, 0n);
}

/**
 * Once the tables of the content types exist: the log must be unchangeable, the register is of this program's form, the head is watched
 * from here on, and what the search does not find yet is added to its index.
 */
import type { Core } from '@strapi/strapi';
import type { HeadWatch } from './log/head-watch';
import { checkUnchangeable } from './raw-tables/append-only';
import { fillRegister } from './register/fill';
import { clientOf } from './raw-tables/database-client';
import { fillWhenListening, noteStates } from './search/filling';

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await checkUnchangeable(strapi.db.connection, clientOf(strapi), 'publication_log');
  await fillRegister(strapi);
  await strapi.plugin('publication').service<HeadWatch>('headWatch').start();
  await noteStates(strapi);
  fillWhenListening(strapi);
}

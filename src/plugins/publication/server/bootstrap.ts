/** Once the tables of the content types exist: the log must be unchangeable, and the head is watched from here on. */
import type { Core } from '@strapi/strapi';
import type { HeadWatch } from './log/head-watch';
import { checkUnchangeable } from './raw-tables/append-only';
import { clientOf } from './raw-tables/database-client';

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await checkUnchangeable(strapi.db.connection, clientOf(strapi), 'publication_log');
  await strapi.plugin('publication').service<HeadWatch>('headWatch').start();
}

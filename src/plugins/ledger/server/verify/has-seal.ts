/**
 * Whether a seal with this hash is still there. Somebody who can write to the database could rewrite rows, chains and seals alike; a
 * hash that was kept elsewhere (printed, published, sent to another agency) shows it.
 */
import type { Core } from '@strapi/strapi';
import { read } from '../read/pages';
import { SEALS } from '../tables/steps';

export const hasSeal = async (strapi: Core.Strapi, hash: string): Promise<boolean> =>
  (await read(strapi, (knex) => knex(SEALS).where({ hash }).select('number').limit(1))).length > 0;

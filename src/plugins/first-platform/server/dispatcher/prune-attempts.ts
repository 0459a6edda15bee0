/** Old lines of the log of attempts go, a thousand at a time; receipts and refusals are kept. */
import type { Core } from '@strapi/strapi';
import { databaseNow } from '../plugin-services';
import { ATTEMPTS } from '../tables/steps';

const DEFAULT_RETENTION_DAYS = 90;

export async function pruneAttempts(strapi: Core.Strapi): Promise<void> {
  const days = strapi.config.get<number>(
    'disclosure.retention.deliveryAttemptsDays',
    DEFAULT_RETENTION_DAYS,
  );
  const knex = strapi.db.connection;
  const old = knex(ATTEMPTS)
    .select('id')
    .where('started_at', '<', databaseNow(strapi, -days * 86_400))
    .orderBy('started_at')
    .limit(1000);
  await knex(ATTEMPTS).whereIn('id', old).delete();
}

/**
 * The database's clock as SQL: ISO 8601 UTC text with milliseconds, the same form on both engines, so that text order is time order.
 * Leases and log entries use it and never a process's own clock, since several processes share one database.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';

export const databaseClock = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @param secondsAhead may be negative or a fraction. */
  now: (secondsAhead = 0): Knex.Raw => nowExpression(strapi.db.connection, secondsAhead),
});

/** The same for whoever holds a knex or a transaction. */
export const nowExpression = (knex: Knex, secondsAhead = 0): Knex.Raw =>
  knex.client.config.client === 'pg'
    ? knex.raw(
        `to_char((clock_timestamp() at time zone 'UTC') + ?::double precision * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
        [secondsAhead],
      )
    : knex.raw(`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?)`, [`${secondsAhead} seconds`]);

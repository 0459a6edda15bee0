/** Which of the two engines this is, in the words of `DATABASE_CLIENT`. */
import type { Core } from '@strapi/strapi';

export type DatabaseClient = 'sqlite' | 'postgres';

export const clientOf = (strapi: Core.Strapi): DatabaseClient =>
  strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';

/** The rows of a `knex.raw` answer: pg wraps them, better-sqlite3 does not. */
export function rowsOf<Row>(answer: unknown): Row[] {
  if (Array.isArray(answer)) return answer as Row[];
  return (answer as { rows: Row[] }).rows;
}

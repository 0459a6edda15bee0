/**
 * An item whose draft was deleted: the log may still keep what it once made public, the ledger its reasons. Nobody can say any more whose it is
 * but the facts of its review, which are never deleted: an erasure is for those whose role reaches every agency under which it was reviewed;
 * where it never was, for Super Admin.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Person } from '../actions/actions';
import { keyOf, type Subject } from '../facts/subject';
import { ledger } from '../plugin-services';
import { FACTS } from '../tables/steps';

/** The agencies of its facts, the newest first. */
export async function agenciesOfGone(knex: Knex, subject: Subject): Promise<string[]> {
  const rows = (await knex(FACTS)
    .where(keyOf(subject))
    .whereNotNull('agency_id')
    .groupBy('agency_id')
    .orderByRaw('max(id) desc')
    .select('agency_id')) as { agency_id: string }[];
  return rows.map(({ agency_id: agencyId }) => agencyId);
}

/** Whether there ever was such an item: whatever is written of one leaves a row. */
export const wasThere = async (
  strapi: Core.Strapi,
  { type, documentId }: Subject,
): Promise<boolean> =>
  (await ledger(strapi).history(type, documentId, { limit: 1 })).rows.length > 0;

export async function mayOnGone(
  person: Person,
  right: string,
  agencies: readonly string[],
): Promise<boolean> {
  if (agencies.length === 0) return person.isUnbound === true;
  for (const agencyId of agencies) if (!(await person.may(right, agencyId))) return false;
  return true;
}

/** The facts of a review: written once, read in the order in which they were written. Call under the document's lock. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ReviewFactKind } from '../../../../domain/review/review-acts';
import type { ReviewFact } from '../../../../domain/review/review-state';
import { databaseNow } from '../plugin-services';
import { FACTS } from '../tables/steps';
import type { ActingPerson } from './person';
import { keyOf, type Subject } from './subject';

export interface NewFact {
  kind: ReviewFactKind;
  level?: number | null;
  contentHash: string;
  lightHash: string;
  agencyId: string | null;
  person: ActingPerson;
  isManualCheck?: boolean;
  signer?: string | null;
}

interface FactRow {
  kind: ReviewFactKind;
  level: number | null;
  content_hash: string;
  light_hash: string;
  agency_id: string | null;
  person: string;
  is_manual_check: number;
  signer: string | null;
  recorded_at: string;
}

export async function addFact(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  subject: Subject,
  fact: NewFact,
): Promise<void> {
  await trx(FACTS).insert({
    ...keyOf(subject),
    kind: fact.kind,
    level: fact.level ?? null,
    content_hash: fact.contentHash,
    light_hash: fact.lightHash,
    agency_id: fact.agencyId,
    person: fact.person.key,
    person_email: fact.person.email,
    is_manual_check: fact.isManualCheck ? 1 : 0,
    signer: fact.signer ?? null,
    recorded_at: databaseNow(strapi),
  });
}

export async function factsOf(knex: Knex, subject: Subject): Promise<ReviewFact[]> {
  const rows = (await knex(FACTS).where(keyOf(subject)).orderBy('id')) as FactRow[];
  return rows.map((row) => ({
    kind: row.kind,
    level: row.level,
    contentHash: row.content_hash,
    lightHash: row.light_hash,
    agencyId: row.agency_id,
    person: row.person,
    isManualCheck: Number(row.is_manual_check) === 1,
    signer: row.signer,
    at: row.recorded_at,
  }));
}

/** The e-mail address under which each person last acted on the subject. */
export async function emailsOf(knex: Knex, subject: Subject): Promise<Map<string, string>> {
  const rows = (await knex(FACTS)
    .where(keyOf(subject))
    .orderBy('id')
    .select('person', 'person_email')) as { person: string; person_email: string }[];
  return new Map(rows.map(({ person, person_email: email }) => [person, email]));
}

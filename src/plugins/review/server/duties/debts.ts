/**
 * What somebody else must still confirm: an urgent publication, a withdrawal, a reclassification. Owed within one working day; what is
 * not settled in time is recorded as lapsed and stays owed.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { localDate } from '../../../../domain/dates/local-date';
import type { CalendarYear } from '../../../../domain/working-days/calendar-year';
import { addWorkingDays, type CountedDate } from '../../../../domain/working-days/working-days';
import { note, type StepContext } from '../actions/step';
import type { ActingPerson } from '../facts/person';
import { keyOf, type Subject } from '../facts/subject';
import { databaseNow } from '../plugin-services';
import { DEBTS } from '../tables/steps';
import { workingCalendar } from './working-calendar';

export const DEBT_KINDS = ['urgent_publication', 'urgent_withdrawal', 'reclassification'] as const;
export type DebtKind = (typeof DEBT_KINDS)[number];

/** 应在一个工作日内补签. */
const COUNTERSIGNATURE_TERM_WORKING_DAYS = 1;

/** Until when what was done on this day must be confirmed. */
export const countersignatureDueOn = (
  openedOn: string,
  calendar: readonly CalendarYear[],
): CountedDate => addWorkingDays(openedOn, COUNTERSIGNATURE_TERM_WORKING_DAYS, calendar);

export interface DebtRow {
  id: number;
  subject_type: string;
  subject_id: string;
  kind: DebtKind;
  agency_id: string | null;
  content_hash: string | null;
  opened_person: string;
  opened_email: string;
  opened_at: string;
  due_on: string;
  is_provisional: number;
  settled_at: string | null;
  decision: 'confirmed' | 'overruled' | null;
  lapsed_at: string | null;
}

export async function openDebt(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  subject: Subject,
  debt: {
    kind: DebtKind;
    agencyId: string | null;
    contentHash: string | null;
    person: ActingPerson;
  },
): Promise<void> {
  const today = localDate(new Date());
  const due = countersignatureDueOn(
    today,
    await workingCalendar(strapi, Number(today.slice(0, 4))),
  );
  await trx(DEBTS).insert({
    ...keyOf(subject),
    kind: debt.kind,
    agency_id: debt.agencyId,
    content_hash: debt.contentHash,
    opened_person: debt.person.key,
    opened_email: debt.person.email,
    opened_at: databaseNow(strapi),
    due_on: due.date,
    is_provisional: due.isProvisional ? 1 : 0,
  });
}

export const findDebt = (trx: Knex, subject: Subject, id: number): Promise<DebtRow | undefined> =>
  trx(DEBTS)
    .where({ ...keyOf(subject), id })
    .first() as Promise<DebtRow | undefined>;

export const openDebtsOf = (knex: Knex, subject: Subject): Promise<DebtRow[]> =>
  knex(DEBTS)
    .where({ ...keyOf(subject), settled_at: null })
    .orderBy('id') as unknown as Promise<DebtRow[]>;

export async function settleDebt(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  id: number,
  decision: 'confirmed' | 'overruled',
  person: ActingPerson,
): Promise<void> {
  await trx(DEBTS)
    .where({ id })
    .update({
      decision,
      settled_person: person.key,
      settled_email: person.email,
      settled_at: databaseNow(strapi),
    });
}

/** The whole review of the content settles what was owed for it, where its last level was done by somebody else than who owes. */
export async function settleByApproval(context: StepContext): Promise<void> {
  const { strapi, trx, subject, person, draft } = context;
  for (const debt of await openDebtsOf(trx, subject)) {
    const isOwedReview = debt.kind !== 'urgent_withdrawal';
    const isThisContent = debt.content_hash === null || debt.content_hash === draft.contentHash;
    if (!isOwedReview || !isThisContent || debt.opened_person === person.key) continue;
    await settleDebt(strapi, trx, debt.id, 'confirmed', person);
    await note(
      context,
      'countersigned',
      { from: debt.kind, to: 'confirmed' },
      { debt: debt.id, openedBy: debt.opened_email, by: 'approval' },
    );
  }
}

/** What is erased by two persons needs no further confirmation. */
export async function settleByErasure({
  strapi,
  trx,
  subject,
  person,
}: Pick<StepContext, 'strapi' | 'trx' | 'subject' | 'person'>): Promise<void> {
  for (const { id } of await openDebtsOf(trx, subject)) {
    await settleDebt(strapi, trx, id, 'confirmed', person);
  }
}

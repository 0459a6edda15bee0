/**
 * 定期评估审查 (条例第十八条): what is withheld comes before its owner again on its day; where no day was set, a year (the setting) after it was
 * classified. Not for what was formed before the system was the place of publication, while it has no day.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { addDays, type DateString } from '../../../../../domain/dates/date-string';
import { instantOfLocal, localDate } from '../../../../../domain/dates/local-date';
import { addMonths } from '../../../../../domain/review/clocks';
import { ledger } from '../../plugin-services';
import { draftItems, itemOf, type ItemRow } from '../items';
import type { Act, Job, Outcome } from '../job';
import type { Moment } from '../moment';
import { raiseNotice, withoutNotice } from '../notices';

interface DatedRow extends ItemRow {
  reassess_on: string;
}

interface UndatedRow extends ItemRow {
  created_at: Date | number | string;
}

/** Withheld items whose day has come, or that have none: what a notice of this kind is true of. */
export const withheldAndDue = (knex: Knex, { today }: Moment): Knex.QueryBuilder =>
  withheld(knex).where((day) =>
    day.whereNull('one.reassess_on').orWhere('one.reassess_on', '<=', today),
  );

export const datedReassessments: Job<DatedRow> = {
  name: 'reassessment',
  due: (knex, { today }) =>
    withoutNotice(
      withheld(knex).where('one.reassess_on', '<=', today).select('one.reassess_on'),
      knex,
      ['reassessment_due'],
    ),
  orderedBy: 'reassess_on',
  subjectOf: itemOf,
  fellDueAt: ({ reassess_on }) => instantOfLocal(reassess_on),
  act: (act, { reassess_on }) => raise(act, reassess_on),
};

/** Those without a day: the day follows from the ledger, and nothing is written to the item. */
export const undatedReassessments = (strapi: Core.Strapi): Job<UndatedRow> => ({
  name: 'reassessment_without_day',
  due: (knex, { today, goLiveOn, reassessmentIntervalMonths: months }) =>
    withoutNotice(
      withheld(knex)
        .whereNull('one.reassess_on')
        .where((formed) =>
          formed.whereNull('one.generated_on').orWhere('one.generated_on', '>=', goLiveOn),
        )
        // Classified when it was registered or later; up to three days more, for months of different lengths.
        .where(
          'one.created_at',
          '<',
          new Date(instantOfLocal(addDays(addMonths(today, -months), 4))),
        )
        .select('one.created_at'),
      knex,
      ['reassessment_due'],
    ),
  orderedBy: null,
  subjectOf: itemOf,
  async fellDueAt(row, moment) {
    const dueOn = await followingDay(strapi, row, moment);
    return dueOn === null || dueOn > moment.today ? null : instantOfLocal(dueOn);
  },
  async act(act, row) {
    const dueOn = await followingDay(strapi, row, act.moment);
    return dueOn === null ? null : raise(act, dueOn);
  },
});

const withheld = (knex: Knex) => draftItems(knex).where({ 'one.disclosure': 'withheld' });

async function raise(act: Act, dueOn: DateString): Promise<Outcome> {
  await raiseNotice(
    act,
    { kind: 'reassessment_due', dueOn },
    { act: 'reassessment_due', from: 'withheld', details: {} },
  );
  return 'reassessments_due';
}

/** Null: it was classified before the system was the place of publication. */
async function followingDay(
  strapi: Core.Strapi,
  row: UndatedRow,
  { goLiveOn, reassessmentIntervalMonths }: Moment,
): Promise<DateString | null> {
  const classifiedOn = (await lastClassifiedOn(strapi, row)) ?? localDate(row.created_at);
  return classifiedOn < goLiveOn ? null : addMonths(classifiedOn, reassessmentIntervalMonths);
}

async function lastClassifiedOn(strapi: Core.Strapi, row: UndatedRow): Promise<DateString | null> {
  const { type, documentId } = itemOf(row);
  for (let after: number | null | undefined; after !== null;) {
    const limit = 200;
    const page = await ledger(strapi).history(type, documentId, {
      limit,
      ...(after !== undefined && { after }),
    });
    const found = page.rows.find(({ act }) => act === 'classified' || act === 'reclassified');
    if (found) return localDate(found.recordedAt);
    after = page.next;
  }
  return null;
}

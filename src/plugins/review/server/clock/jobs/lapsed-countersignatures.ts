/** 补签逾期: a confirmation that was not given within its working day is recorded as lapsed, and stays owed. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { addDays } from '../../../../../domain/dates/date-string';
import { instantOfLocal, localDate } from '../../../../../domain/dates/local-date';
import { countersignatureDueOn, type DebtRow } from '../../duties/debts';
import { databaseNow, ledger } from '../../plugin-services';
import { DEBTS } from '../../tables/steps';
import { CLOCK, type Job } from '../job';
import type { Moment } from '../moment';

const PAGE = 100;

export const lapsedCountersignatures: Job<DebtRow> = {
  name: 'lapsed_countersignature',
  due: (knex: Knex, { today }) =>
    knex(`${DEBTS} as one`)
      .whereNull('one.settled_at')
      .whereNull('one.lapsed_at')
      .where('one.due_on', '<', today)
      .select('one.*'),
  orderedBy: 'due_on',
  subjectOf: ({ subject_type: type, subject_id: documentId }) => ({ type, documentId }),
  fellDueAt: ({ due_on }) => instantOfLocal(addDays(due_on, 1)),

  async act({ strapi, trx, subject }, debt) {
    await trx(DEBTS)
      .where({ id: debt.id })
      .update({ lapsed_at: databaseNow(strapi) });
    await ledger(strapi).append(trx, {
      subjectType: subject.type,
      subjectId: subject.documentId,
      act: 'countersignature_lapsed',
      actor: CLOCK,
      from: debt.kind,
      to: 'lapsed',
      ground: null,
      contentHash: debt.content_hash,
      details: {
        debt: debt.id,
        openedBy: debt.opened_email,
        dueOn: debt.due_on,
        isProvisional: Number(debt.is_provisional) === 1,
      },
    });
    strapi.log.warn(
      `补签逾期（${subject.documentId}，应于 ${debt.due_on} 前）：请 ${debt.opened_email} 以外的审查人补签 / countersignature lapsed: ` +
        'another person must still confirm or overrule the act',
    );
    return 'countersignatures_lapsed';
  },
};

/** Days that were counted without the year's notice of holidays are counted again: the notice may have come. */
export async function recountProvisionalDays(strapi: Core.Strapi, moment: Moment): Promise<void> {
  const open = (knex: Knex) =>
    knex(DEBTS).where({ settled_at: null, lapsed_at: null, is_provisional: 1 });
  for (let after = 0; ;) {
    const debts = (await open(strapi.db.connection)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)) as DebtRow[];
    for (const { id, opened_at, due_on } of debts) {
      const openedOn = localDate(opened_at);
      const due = countersignatureDueOn(openedOn, await moment.calendarAround(openedOn));
      if (due.date === due_on && due.isProvisional) continue;
      await open(strapi.db.connection)
        .where({ id })
        .update({ due_on: due.date, is_provisional: due.isProvisional ? 1 : 0 });
    }
    if (debts.length < PAGE) return;
    after = debts.at(-1)?.id ?? after;
  }
}

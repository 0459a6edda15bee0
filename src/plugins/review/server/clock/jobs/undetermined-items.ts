/**
 * 待定: an item whose class is still open at the tenth working day is warned of, after the twentieth it is overdue (条例第二十六条: what turns out proactive
 * is due by then). Not for what was formed before the system was the place of publication.
 */
import type { Knex } from 'knex';
import { addDays, type DateString } from '../../../../../domain/dates/date-string';
import { instantOfLocal, localDate } from '../../../../../domain/dates/local-date';
import { undeterminedStartsOn, type LatestStarts } from '../../../../../domain/review/clocks';
import { undeterminedClock } from '../../../../../domain/working-days/undetermined-clock';
import { draftItems, itemOf, type ItemRow } from '../items';
import type { Job } from '../job';
import type { Moment } from '../moment';
import { closeNotice, raiseNotice, withoutNotice } from '../notices';

interface Row extends ItemRow {
  generated_on: string | null;
  created_at: Date | number | string;
}

/** Undetermined drafts whose clock started on that day or before. */
export const undeterminedSince = (
  knex: Knex,
  latest: DateString,
  { goLiveOn }: Moment,
): Knex.QueryBuilder =>
  startedBy(
    draftItems(knex)
      .where({ 'one.disclosure': 'undetermined' })
      .where((formed) =>
        formed
          .where('one.generated_on', '>=', goLiveOn)
          .orWhere((unknown) =>
            unknown
              .whereNull('one.generated_on')
              .where('one.created_at', '>=', new Date(instantOfLocal(goLiveOn))),
          ),
      )
      .select('one.generated_on', 'one.created_at'),
    latest,
  );

export const overdueItems = ({ overdue }: LatestStarts): Job<Row> => ({
  ...common,
  name: 'undetermined_overdue',
  due: (knex, moment) =>
    withoutNotice(undeterminedSince(knex, overdue, moment), knex, ['undetermined_overdue']),
  fellDueAt: async (row, moment) => instantOfLocal(addDays((await clockOf(row, moment)).dueOn, 1)),

  async act(act, row) {
    const { startsOn, dueOn } = await clockOf(row, act.moment);
    await closeNotice(act, 'undetermined_warning');
    await raiseNotice(
      act,
      { kind: 'undetermined_overdue', dueOn },
      { act: 'undetermined_due', from: 'undetermined', details: { startsOn } },
    );
    return 'undetermined_overdue';
  },
});

export const warnedItems = ({ warned, overdue }: LatestStarts): Job<Row> => ({
  ...common,
  name: 'undetermined_warning',
  due: (knex, moment) =>
    withoutNotice(
      undeterminedSince(knex, warned, moment).whereNot((done) => startedBy(done, overdue)),
      knex,
      ['undetermined_warning'],
    ),
  fellDueAt: async (row, moment) => instantOfLocal((await clockOf(row, moment)).warnsOn),

  async act(act, row) {
    const { startsOn, dueOn } = await clockOf(row, act.moment);
    await raiseNotice(
      act,
      { kind: 'undetermined_warning', dueOn },
      { act: 'undetermined_due', from: 'undetermined', details: { startsOn } },
    );
    return 'undetermined_warned';
  },
});

// By id, that is by registration: nothing of it is told to the public.
const common = { orderedBy: null, subjectOf: itemOf } as const;

const startedBy = (query: Knex.QueryBuilder, latest: DateString): Knex.QueryBuilder =>
  query
    .where((formed) =>
      formed.whereNull('one.generated_on').orWhere('one.generated_on', '<=', latest),
    )
    .where('one.created_at', '<', new Date(instantOfLocal(addDays(latest, 1))));

async function clockOf({ generated_on, created_at }: Row, { today, calendarAround }: Moment) {
  const startsOn = undeterminedStartsOn(generated_on, localDate(created_at));
  const calendar = await calendarAround(startsOn);
  return { startsOn, ...undeterminedClock({ startsOn, today, calendar }) };
}

/**
 * 公示期满: what is disclosed for a time leaves the public when its last day is over, with that as the reason the public is told (条例第十五条
 * and the sector rules that set such terms).
 */
import type { Knex } from 'knex';
import { addDays } from '../../../../../domain/dates/date-string';
import { instantOfLocal } from '../../../../../domain/dates/local-date';
import { publication } from '../../plugin-services';
import { itemOf, publishedItems, type ItemRow } from '../items';
import type { Job } from '../job';

interface Row extends ItemRow {
  disclosed_until: string;
}

export const endedTerms: Job<Row> = {
  name: 'ended_term',
  due: (knex: Knex, { today }) =>
    publishedItems(knex)
      .where('one.disclosed_until', '<', today)
      .where({ 'one.disclosure_term': 'until' })
      .select('one.disclosed_until'),
  orderedBy: 'disclosed_until',
  subjectOf: itemOf,
  // The last day itself is still a day of disclosure.
  fellDueAt: ({ disclosed_until }) => instantOfLocal(addDays(disclosed_until, 1)),

  async act({ strapi, uid, subject }, { disclosed_until: until }) {
    await publication(strapi, 'withdrawal').withdraw(uid, subject.documentId, {
      kind: 'term_ended',
      replacedBy: null,
      reason: `公示期满（至 ${until}）`,
    });
    return 'terms_ended';
  },
};

/**
 * 效力状态 that the day itself changes: a document comes into force on the day it names, and lapses when its term of validity is over (国办发〔2017〕47号:
 * it stays public and is marked). The clock makes this light change and its check itself; where the draft holds other changes that nobody has
 * published, or gate or review say no, a person is asked instead.
 */
import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { addDays, type DateString } from '../../../../../domain/dates/date-string';
import { instantOfLocal } from '../../../../../domain/dates/local-date';
import type { Facts, Reviewed } from '../../../../../../types/publication';
import { readDraft } from '../../facts/draft';
import { personOf } from '../../facts/person';
import { addFact } from '../../facts/review-facts';
import { ledger, publication } from '../../plugin-services';
import { itemOf, publishedItems, type ItemRow } from '../items';
import { CLOCK, type Act, type Job, type Outcome } from '../job';
import type { Moment } from '../moment';
import { closeNotice, hasNotice, raiseNotice } from '../notices';

interface Change {
  name: string;
  from: 'in_force' | 'not_yet_in_force';
  to: 'lapsed' | 'in_force';
  column: 'valid_until' | 'effective_on';
  /** On which day the mark is no longer true. */
  changesOn(day: DateString): DateString;
}

const CHANGES: readonly Change[] = [
  {
    name: 'coming_into_force',
    from: 'not_yet_in_force',
    to: 'in_force',
    column: 'effective_on',
    changesOn: (day) => day,
  },
  {
    name: 'lapsed_validity',
    from: 'in_force',
    to: 'lapsed',
    column: 'valid_until',
    // The last day of the term is still a day in force.
    changesOn: (day) => addDays(day, 1),
  },
];

/** 规章和行政规范性文件: the documents whose validity is a statement to the public. */
const NATURES = ['rule', 'normative_document'];

interface Row extends ItemRow {
  effective_on: string;
  valid_until: string;
}

/** Public documents with a mark that is no longer true, by whichever of the two days. */
export const untrueMarks = (knex: Knex, moment: Moment): Knex.QueryBuilder =>
  publishedItems(knex)
    .whereIn('one.nature', NATURES)
    .where((either) => {
      for (const change of CHANGES) {
        void either.orWhere((one) => untrue(one, change, moment));
      }
    });

const untrue = (
  query: Knex.QueryBuilder,
  { from, column, changesOn }: Change,
  { today }: Moment,
): Knex.QueryBuilder => {
  const isChangedOnTheDay = changesOn(today) === today;
  return query
    .where({ 'one.validity': from })
    .where(`one.${column}`, isChangedOnTheDay ? '<=' : '<', today);
};

export const validityChanges: readonly Job<Row>[] = CHANGES.map((change) => ({
  name: change.name,
  due: (knex: Knex, moment: Moment) =>
    untrue(publishedItems(knex).whereIn('one.nature', NATURES), change, moment).select(
      'one.effective_on',
      'one.valid_until',
    ),
  orderedBy: change.column,
  subjectOf: itemOf,
  fellDueAt: (row: Row) => instantOfLocal(change.changesOn(row[change.column])),
  detailsOf: (row: Row) => ({ validity: change.to, dueOn: change.changesOn(row[change.column]) }),
  act: (act: Act, row: Row) => markAnew(act, change, row),
  refused: (act: Act, row: Row, codes: readonly string[]) =>
    askSomebody(act, change.changesOn(row[change.column]), codes),
}));

async function markAnew(act: Act, change: Change, row: Row): Promise<Outcome | null> {
  const { strapi, trx, uid, subject } = act;
  const { documentId } = subject;
  const dueOn = change.changesOn(row[change.column]);
  if (!(await isDraftAsPublished(act))) return askSomebody(act, dueOn, ['draft_differs']);
  const data = { validity: change.to } as never;
  await strapi.documents(uid).update({ documentId, data, status: 'draft' });
  const draft = await readDraft(trx, subject);
  if (!draft) return null;
  const { contentHash, lightHash, agencyId } = draft;
  const person = personOf({ actor: CLOCK });
  await addFact(strapi, trx, subject, {
    kind: 'checked',
    contentHash,
    lightHash,
    agencyId,
    person,
  });
  await ledger(strapi).append(trx, {
    subjectType: subject.type,
    subjectId: documentId,
    act: 'checked',
    actor: CLOCK,
    from: change.from,
    to: change.to,
    ground: null,
    contentHash,
    details: { lightHash, dueOn },
  });
  await strapi.documents(uid).publish({ documentId });
  await closeNotice(act, 'validity_due');
  return 'validity_changed';
}

/** Nothing waits in the draft that would become public together with the mark. */
async function isDraftAsPublished({ strapi, uid, subject }: Act): Promise<boolean> {
  const descriptor = publication(strapi, 'descriptors').find(uid);
  const review = descriptor?.review;
  if (!descriptor || !review) return false;
  const version = (publishedAt: Record<string, boolean>) =>
    strapi.db.query(uid as UID.ContentType).findOne({
      where: { documentId: subject.documentId, publishedAt },
      populate: descriptor.populate,
    }) as Promise<Facts | null>;
  const [draft, published] = [await version({ $null: true }), await version({ $notNull: true })];
  return (
    draft !== null && published !== null && hashesOf(review, draft) === hashesOf(review, published)
  );
}

const hashesOf = (review: Reviewed, facts: Facts): string =>
  `${review.contentHash(facts)} ${review.lightHash(facts)}`;

async function askSomebody(
  act: Act,
  dueOn: DateString,
  codes: readonly string[],
): Promise<Outcome | null> {
  if (await hasNotice(act, 'validity_due')) return null;
  await raiseNotice(act, { kind: 'validity_due', dueOn }, null);
  act.strapi.log.warn(
    `效力状态应自 ${dueOn} 起变更（${act.subject.documentId}），未能自动变更：${codes.join('、')}。请经办人修改效力状态后公开 / the mark of ` +
      'validity is out of date and could not be changed automatically: publish the change by hand',
  );
  return 'validity_due';
}

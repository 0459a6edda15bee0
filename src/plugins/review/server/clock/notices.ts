/** Notices: what waits for a person because a day has come. Raised once a day that is due, closed when the reason is gone. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { LedgerAct } from '../../../../../types/ledger';
import { readDraft } from '../facts/draft';
import { keyOf } from '../facts/subject';
import { databaseNow, ledger } from '../plugin-services';
import { NOTICES } from '../tables/steps';
import { ITEM_TYPE } from './items';
import { CLOCK, type Act } from './job';

export const NOTICE_KINDS = [
  'undetermined_warning',
  'undetermined_overdue',
  'reassessment_due',
  'validity_due',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const PAGE = 100;

/** A condition for a query on an item `one`: no such notice is open for it. */
export const withoutNotice = (
  query: Knex.QueryBuilder,
  knex: Knex,
  kinds: readonly NoticeKind[],
): Knex.QueryBuilder =>
  query.whereNotExists(
    knex(`${NOTICES} as notice`)
      .select(knex.raw('1'))
      .whereRaw('notice.subject_id = one.document_id')
      .where({ 'notice.subject_type': ITEM_TYPE })
      .whereIn('notice.kind', kinds)
      .whereNull('notice.closed_at'),
  );

export const hasNotice = async ({ trx, subject }: Act, kind: NoticeKind): Promise<boolean> =>
  (await trx(NOTICES)
    .where({ ...keyOf(subject), kind, closed_at: null })
    .first('kind')) !== undefined;

/** Under the document's lock. The same day that is due again, after it was closed, opens the same row anew. */
export async function raiseNotice(
  { strapi, trx, subject }: Act,
  { kind, dueOn }: { kind: NoticeKind; dueOn: string },
  recorded: { act: LedgerAct; from: string | null; details: Record<string, unknown> } | null,
): Promise<void> {
  const draft = await readDraft(trx, subject);
  const agency_id = draft?.agencyId ?? null;
  const raised_at = databaseNow(strapi);
  await trx(NOTICES)
    .insert({ ...keyOf(subject), kind, due_on: dueOn, agency_id, raised_at })
    .onConflict(['kind', 'subject_type', 'subject_id', 'due_on'])
    .merge({ agency_id, raised_at, closed_at: null });
  if (!recorded) return;
  const { act, from, details } = recorded;
  await ledger(strapi).append(trx, {
    subjectType: subject.type,
    subjectId: subject.documentId,
    act,
    actor: CLOCK,
    from,
    to: kind,
    ground: draft?.ground ?? null,
    contentHash: draft?.contentHash ?? null,
    details: { dueOn, ...details },
  });
}

export const closeNotice = ({ strapi, trx, subject }: Act, kind: NoticeKind) =>
  trx(NOTICES)
    .where({ ...keyOf(subject), kind, closed_at: null })
    .update({ closed_at: databaseNow(strapi) });

interface NoticeKey {
  subject_type: string;
  subject_id: string;
  due_on: string;
}

/**
 * Closes open notices of a kind for which nothing stands any more; answers how many.
 * @param standing the items `one` that the notice would be true of.
 */
export async function closeSettled(
  strapi: Core.Strapi,
  kind: NoticeKind,
  standing: (knex: Knex) => Knex.QueryBuilder,
): Promise<number> {
  const knex = strapi.db.connection;
  let closed = 0;
  for (
    let keys: NoticeKey[] = [], isFirst = true;
    isFirst || keys.length === PAGE;
    isFirst = false
  ) {
    keys = (await knex(`${NOTICES} as notice`)
      .where({ 'notice.kind': kind })
      .whereNull('notice.closed_at')
      .whereNotExists(standing(knex).whereRaw('one.document_id = notice.subject_id'))
      .select('notice.subject_type', 'notice.subject_id', 'notice.due_on')
      .limit(PAGE)) as NoticeKey[];
    for (const key of keys) {
      closed += await knex(NOTICES)
        .where({ ...key, kind, closed_at: null })
        .update({ closed_at: databaseNow(strapi) });
    }
  }
  return closed;
}

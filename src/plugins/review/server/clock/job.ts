/**
 * A kind of work that falls due, and the way all kinds are done: what is due is asked of the database page by page, oldest first; each
 * act is one transaction as the actor `clock`, under the document's lock, after the same question was asked again of that one row.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Subject } from '../facts/subject';
import { publication } from '../plugin-services';
import { asConflict } from '../refusals';
import type { Moment } from './moment';
import { refusalCodes } from './refusal-codes';

/** The actor of everything that time does. */
export const CLOCK = 'clock';

/** What was done, as the counts of a pass name it. */
export type Outcome =
  | 'published'
  | 'schedules_failed'
  | 'terms_ended'
  | 'countersignatures_lapsed'
  | 'undetermined_warned'
  | 'undetermined_overdue'
  | 'reassessments_due'
  | 'validity_changed'
  | 'validity_due';

/** Inside the transaction of one act. */
export interface Act {
  strapi: Core.Strapi;
  trx: Knex.Transaction;
  uid: UID.ContentType;
  subject: Subject;
  moment: Moment;
}

export interface Job<Row extends { id: number }> {
  name: string;
  /** Rows that are due now. The columns `id` and, where there is one, `due` are of the table `one`. */
  due(knex: Knex, moment: Moment): Knex.QueryBuilder;
  /** The column by which the oldest comes first; null: by id, for what is not told to the public. */
  orderedBy: string | null;
  subjectOf(row: Row): Subject;
  /** The instant at which it fell due; null: it is not due after all. */
  fellDueAt(row: Row, moment: Moment): string | null | Promise<string | null>;
  /** Null: there was nothing left to do. */
  act(act: Act, row: Row): Promise<Outcome | null>;
  /** What is recorded where gate or review said no, in a transaction of its own; without it the act is tried again. */
  refused?(act: Act, row: Row, codes: readonly string[]): Promise<Outcome | null>;
  /** What is told to the act's ledger rows beside it. */
  detailsOf?(row: Row): Record<string, unknown>;
}

/** One thing that is due, of whatever kind. */
export interface Due {
  /** The same for the same row in every pass. */
  key: string;
  job: string;
  at: string;
  subject: Subject;
  run(): Promise<Outcome | null>;
}

const PAGE = 100;

/** What of this kind is due, oldest first; a page in memory at a time. */
export async function* dueOf<Row extends { id: number }>(
  strapi: Core.Strapi,
  moment: Moment,
  job: Job<Row>,
): AsyncGenerator<Due> {
  for (let last: Row | null = null; ;) {
    const rows: Row[] = await pageAfter(strapi.db.connection, moment, job, last);
    for (const row of rows) {
      const due = await dueRow(strapi, moment, job, row);
      if (due) yield due;
    }
    last = rows.at(-1) ?? null;
    if (last === null || rows.length < PAGE) return;
  }
}

async function dueRow<Row extends { id: number }>(
  strapi: Core.Strapi,
  moment: Moment,
  job: Job<Row>,
  row: Row,
): Promise<Due | null> {
  const due = { key: `${job.name}/${row.id}`, job: job.name, subject: job.subjectOf(row) };
  try {
    const at = await job.fellDueAt(row, moment);
    return at === null ? null : { ...due, at, run: () => run(strapi, moment, job, row) };
  } catch (error) {
    // A row that can't be judged fails by itself, and the rest goes on.
    return { ...due, at: '', run: () => Promise.reject(error as Error) };
  }
}

async function pageAfter<Row extends { id: number }>(
  knex: Knex,
  moment: Moment,
  { due, orderedBy }: Job<Row>,
  last: Row | null,
): Promise<Row[]> {
  const query = due(knex, moment).limit(PAGE);
  const key = orderedBy === null ? null : `one.${orderedBy}`;
  if (last !== null && key === null) void query.where('one.id', '>', last.id);
  if (last !== null && key !== null && orderedBy !== null) {
    const reached = (last as unknown as Record<string, string>)[orderedBy] ?? '';
    void query.where((after) =>
      after
        .where(key, '>', reached)
        .orWhere((same) => same.where(key, reached).where('one.id', '>', last.id)),
    );
  }
  if (key !== null) void query.orderBy(key);
  return (await query.orderBy('one.id')) as Row[];
}

async function run<Row extends { id: number }>(
  strapi: Core.Strapi,
  moment: Moment,
  job: Job<Row>,
  row: Row,
): Promise<Outcome | null> {
  const { refused } = job;
  const again = (work: (act: Act, found: Row) => Promise<Outcome | null>) =>
    inAct(strapi, moment, job, row, work);
  try {
    return await again((act, found) => job.act(act, found));
  } catch (error) {
    const conflict = asConflict(error);
    const codes = refusalCodes(conflict);
    if (!refused || codes === null || codes.includes('try_again')) throw conflict;
    return await again((act, found) => refused(act, found, codes));
  }
}

/** In one transaction, under the lock of the document, with the row as it is now; null when it is not due any more. */
const inAct = <Row extends { id: number }>(
  strapi: Core.Strapi,
  moment: Moment,
  job: Job<Row>,
  row: Row,
  work: (act: Act, found: Row) => Promise<Outcome | null>,
): Promise<Outcome | null> => {
  const subject = job.subjectOf(row);
  const uid = publication(strapi, 'descriptors').byType(subject.type)?.uid as
    UID.ContentType | undefined;
  if (!uid) throw new Error(`nothing is known of the type "${subject.type}"`);
  const details = job.detailsOf?.(row);
  return publication(strapi, 'acting').run(
    { actor: CLOCK, ...(details && { details }) },
    () =>
      // Strapi 5.54 types `transaction` as a promise of the callback's promise; it is awaited all the same.
      strapi.db.transaction(async ({ trx }) => {
        await publication(strapi, 'gate').lock(uid, [subject.documentId]);
        const found = (await job.due(trx, moment).where('one.id', row.id).first()) as
          Row | undefined;
        if (!found || (await job.fellDueAt(found, moment)) === null) return null;
        return work({ strapi, trx, uid, subject, moment }, found);
      }) as Promise<unknown> as Promise<Outcome | null>,
  );
};

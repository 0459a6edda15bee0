/** What the tests of the clock share: items that are planned, public or open, stored days moved into the past, and a pass of the clock. */
import type { Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { act, approved, person, seen, type TestPerson } from '../support/review';

export type Counts = Record<string, number>;

interface Clock {
  run(options?: { now?: Date }): Promise<Counts>;
  start(): void;
  stop(): Promise<void>;
}

export const clockOf = ({ strapi }: Application): Clock =>
  strapi.plugin('review').service('clock') as unknown as Clock;

export interface ClockCity extends SmallCity {
  editor: TestPerson;
  approver: TestPerson;
}

export async function buildClockCity(application: Application): Promise<ClockCity> {
  const city = await buildSmallCity(application.strapi);
  await application.strapi
    .documents('api::agency.agency')
    .update({ documentId: city.agency, data: { reviewLevels: 1 } as never });
  return {
    ...city,
    editor: await person(application, 'editor', '016109000'),
    approver: await person(application, 'approver', '016109000'),
  };
}

/** `YYYY-MM-DD` in China, so many days from today. */
export const day = (fromToday: number): string =>
  new Date(Date.now() + (8 * 3600 + fromToday * 86_400) * 1000).toISOString().slice(0, 10);

export const instant = (secondsFromNow: number): string =>
  new Date(Date.now() + secondsFromNow * 1000).toISOString();

let numbers = 0;

/** A draft that the rules let through, with a document number of its own. */
export async function draft(
  { strapi }: Application,
  city: ClockCity,
  over: Record<string, unknown> = {},
): Promise<string> {
  numbers += 1;
  const data = publishableItem(city, { documentNumber: `安政发〔2026〕${numbers}号`, ...over });
  const { documentId } = await as(strapi, city.editor, () =>
    strapi.documents(ITEM).create({ data: data as never }),
  );
  return documentId;
}

/** Public, its whole review done by an import's approver. */
export async function published(
  application: Application,
  city: ClockCity,
  over: Record<string, unknown> = {},
): Promise<string> {
  const documentId = await draft(application, city, over);
  await approved(application.strapi, () =>
    application.strapi.documents(ITEM).publish({ documentId }),
  );
  return documentId;
}

/** A draft that is approved and planned; its time is then moved to so many seconds from now. */
export async function planned(
  application: Application,
  city: ClockCity,
  secondsFromNow: number,
  over: Record<string, unknown> = {},
): Promise<string> {
  const { strapi } = application;
  const documentId = await draft(application, city, over);
  const { contentHash } = await seen(strapi, documentId);
  await act(strapi, documentId, 'submit', city.editor);
  await act(strapi, documentId, 'approve', city.approver, { contentHash });
  const publishAt = instant(3600);
  await act(strapi, documentId, 'schedule', city.approver, { contentHash, publishAt });
  await strapi.db
    .connection('review_schedules')
    .where({ subject_id: documentId })
    .update({ publish_at: instant(secondsFromNow) });
  return documentId;
}

/** Moves stored columns of the item, of both its versions, as if the time since had passed. */
export const move = (
  { strapi }: Application,
  documentId: string,
  columns: Record<string, unknown>,
) => strapi.db.connection('information_items').where({ document_id: documentId }).update(columns);

export const as = <Result>(
  strapi: Application['strapi'],
  { email, personId }: TestPerson,
  work: () => Promise<Result>,
): Promise<Result> =>
  (
    strapi.plugin('publication').service('acting') as unknown as {
      run(who: unknown, work: () => Promise<Result>): Promise<Result>;
    }
  ).run({ actor: email, personId }, work);

export const publicAnswer = ({ request }: Application, documentId: string) =>
  request.get(`/api/information-items/${documentId}`);

export interface LedgerLine {
  act: string;
  actor: string;
  from: string | null;
  to: string | null;
  details: Record<string, unknown> | null;
  recordedAt: string;
}

/** What the ledger holds of an item, oldest first. */
export async function ledgerOf(
  { strapi }: Application,
  documentId: string,
  act?: string,
): Promise<LedgerLine[]> {
  const ledger = strapi.plugin('ledger').service('ledger') as unknown as {
    history(type: string, id: string): Promise<{ rows: LedgerLine[] }>;
  };
  const { rows } = await ledger.history('information_item', documentId);
  return rows.reverse().filter((row) => act === undefined || row.act === act);
}

/** The changes of the log, oldest first: what the public was told in which order. */
export async function changesOf(
  { strapi }: Application,
  documentIds: readonly string[],
): Promise<[string, string][]> {
  const rows = (await strapi.db
    .connection('publication_log')
    .whereIn('subject_id', documentIds)
    .orderBy('sequence')
    .select('subject_id', 'change')) as { subject_id: string; change: string }[];
  return rows.map(({ subject_id, change }) => [subject_id, change]);
}

export const scheduleOf = ({ strapi }: Application, documentId: string) =>
  strapi.db
    .connection('review_schedules')
    .where({ subject_id: documentId })
    .first('state', 'outcome') as Promise<{ state: string; outcome: string | null } | undefined>;

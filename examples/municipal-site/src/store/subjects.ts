/**
 * The truth of this site: the newest state of each subject. A withdrawal replaces the document by its tombstone, so
 * title, body and file names are gone with the same write that makes the page answer 410.
 */
import type { DocumentType, Documents, Withdrawal } from '../feed/documents';
import type { FeedEvent } from '../feed/event';
import type { SiteDatabase } from './open-database';

export interface SubjectRow {
  type: DocumentType;
  sequence: string;
  datahash: string;
  eventTime: string;
  isWithdrawn: 0 | 1;
  document: string;
}

export interface StateRow {
  subject: string;
  sequence: string;
  datahash: string;
}

export const STATE_PAGE_SIZE = 1000;

export function subjectStore(database: SiteDatabase) {
  const find = database.prepare<[string], SubjectRow>('SELECT * FROM subject WHERE subject = ?');
  const upsert = database.prepare(`
    INSERT INTO subject VALUES
      (@subject, @type, @sequence, @epoch, @datahash, @time, @isWithdrawn, @document)
    ON CONFLICT (subject) DO UPDATE SET type = excluded.type, sequence = excluded.sequence,
      epoch = excluded.epoch, datahash = excluded.datahash, eventTime = excluded.eventTime,
      isWithdrawn = excluded.isWithdrawn, document = excluded.document`);
  const note = database.prepare(`
    INSERT INTO ignored VALUES (@subject, @type, @sequence, @epoch, @datahash, @id)
    ON CONFLICT (subject, type) DO UPDATE SET sequence = excluded.sequence, epoch = excluded.epoch,
      datahash = excluded.datahash, eventId = excluded.eventId
    WHERE excluded.sequence >= ignored.sequence`);
  const documents = database.prepare<[string], { document: string }>(
    'SELECT document FROM subject WHERE type = ? AND isWithdrawn = 0 ORDER BY subject',
  );
  // max() beside bare columns: SQLite takes the bare ones from the row that holds the maximum.
  const states = database.prepare<[string, number], StateRow>(`
    SELECT subject, max(sequence) AS sequence, datahash FROM (
      SELECT subject, sequence, datahash FROM subject
      UNION ALL SELECT subject, sequence, datahash FROM ignored
    ) WHERE subject > ? GROUP BY subject ORDER BY subject LIMIT ?`);

  return {
    find: (subject: string) => find.get(subject),

    save(event: FeedEvent, type: DocumentType, document: unknown, isWithdrawn: boolean) {
      const { subject, sequence, epoch, datahash, time } = event;
      upsert.run({
        ...{ subject, type, sequence, epoch, datahash, time },
        isWithdrawn: isWithdrawn ? 1 : 0,
        document: JSON.stringify(document),
      });
    },

    /** Keeps the header of an event this version does not understand, so that it is not asked for again. */
    saveIgnored({ subject, type, sequence, epoch, datahash, id }: FeedEvent) {
      note.run({ subject, type, sequence, epoch, datahash, id });
    },

    /** The document held now; undefined where there is none or it was withdrawn. */
    document<T extends DocumentType>(type: T, subject: string): Documents[T] | undefined {
      const row = find.get(subject);
      if (!row || row.type !== type || row.isWithdrawn) return undefined;
      return JSON.parse(row.document) as Documents[T];
    },

    tombstone(subject: string): Withdrawal | undefined {
      const row = find.get(subject);
      return row?.isWithdrawn ? (JSON.parse(row.document) as Withdrawal) : undefined;
    },

    all: <T extends DocumentType>(type: T): Documents[T][] =>
      documents.all(type).map((row) => JSON.parse(row.document) as Documents[T]),

    /** What is held, by ascending subject: the answer to a reconciliation. */
    statesAfter: (subject: string) => states.all(subject, STATE_PAGE_SIZE),
  };
}

export type SubjectStore = ReturnType<typeof subjectStore>;

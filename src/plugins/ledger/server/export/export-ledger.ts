/**
 * Writes the ledger, or a part of it, to a sink. Details may show what is withheld, so giving them out is itself an act: before
 * a page with details leaves, an `exported` row is recorded on each of its subjects.
 */
import type { Core } from '@strapi/strapi';
import type { LedgerEntry } from '../../../../../types/ledger';
import type { ExportOptions } from '../domain/command-options';
import { firstLines, lineOf } from '../domain/export-format';
import { shifted } from '../domain/recording-time';
import { own } from '../plugin-services';
import { databaseTime } from '../read/database-time';
import type { StoredRow } from '../read/stored-row';
import { exportedPages } from './rows';
import type { Sink } from './sink';

const A_DAY_MS = 24 * 60 * 60 * 1000;

const startOfDay = (date: string) => new Date(`${date}T00:00:00+08:00`).toISOString();

export interface Exporting {
  options: ExportOptions;
  sink: Sink;
  actor: string;
  signal: AbortSignal;
  onProgress(rows: number): void;
}

/** @returns how many rows were written. */
export async function exportLedger(strapi: Core.Strapi, exporting: Exporting): Promise<number> {
  const { options, sink, actor, signal, onProgress } = exporting;
  const { format, subject, from, to, withDetails } = options;
  const now = await databaseTime(strapi);
  const lastDay = to ? shifted(startOfDay(to), A_DAY_MS - 1) : now;
  const wanted = {
    subject,
    since: from ? startOfDay(from) : '',
    upTo: lastDay < now ? lastDay : now,
    withDetails,
  };
  const record = recordExport(strapi, (row) => ({
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    act: 'exported',
    actor,
    from: null,
    to: null,
    ground: null,
    contentHash: null,
    details: { format, from, to },
  }));
  let rows = 0;
  await sink.write(firstLines(format, withDetails));
  for await (const page of exportedPages(strapi, wanted)) {
    signal.throwIfAborted();
    const shown = withDetails ? await record(page) : page;
    await sink.write(shown.map((row) => lineOf(format, withDetails, row)));
    rows += shown.length;
    onProgress(rows);
  }
  return rows;
}

/**
 * Records the export once for each subject of a page, not again for the one that goes on from the page before. Answers the page
 * without the rows that were recorded here.
 */
const recordExport = (strapi: Core.Strapi, entryFor: (row: StoredRow) => LedgerEntry) => {
  const keyOf = (row: StoredRow) => `${row.subject_type}\n${row.subject_id}`;
  let [lastSubject, made] = ['', new Set<string>()];
  return async (page: StoredRow[]): Promise<StoredRow[]> => {
    const rows = page.filter(({ hash }) => !made.has(hash));
    const firsts = new Map(rows.map((row) => [keyOf(row), row]));
    firsts.delete(lastSubject);
    if (firsts.size > 0) {
      const entries = [...firsts.values()].map(entryFor);
      const ledger = own(strapi, 'ledger');
      const recorded = await strapi.db.transaction(({ trx }) => ledger.appendMany(trx, entries));
      made = new Set(recorded.map(({ hash }) => hash));
    }
    const last = rows.at(-1);
    if (last) lastSubject = keyOf(last);
    return rows;
  };
};

/**
 * A page of the feed, from its statements to whole documents: done as a whole where the reading is, so that the texts are read where their
 * entries were found; another server may not have come as far.
 */
import type { Change, PublicDocument } from '../contracts';
import type { Statement, Work } from '../reading/work';
import { wholeDocuments, type TextTemplates } from './whole-documents';

export interface FeedInput {
  /** Epoch and sequence of the log. */
  state: Statement;
  /** As `EntryRow`, ascending. */
  entries: Statement;
  texts: TextTemplates;
}

interface EntryRow {
  sequence: number | string;
  epoch: string;
  event_id: string;
  subject_type: string;
  subject_id: string;
  change: Change;
  document_hash: string;
  recorded_at: string;
  document: string;
}

export interface FeedEntry extends Omit<EntryRow, 'document'> {
  document: PublicDocument;
}

export interface FeedRead {
  /** Of the log, in the same snapshot as the entries. */
  state: { epoch: string; sequence: number | string };
  /** The first of what was found, as many as fit. */
  entries: FeedEntry[];
  found: number;
}

export function* feedWork({ state, entries, texts }: FeedInput): Work<FeedRead> {
  const [[head], rows] = (yield [state, entries]) as [FeedRead['state'][], EntryRow[]];
  if (!head) throw new Error('the counter row of the publication log is missing');
  const documents = yield* wholeDocuments(
    texts,
    rows.map(({ document }) => document),
  );
  const fitting = documents.map((document, index) => ({ ...(rows[index] as EntryRow), document }));
  return { state: head, entries: fitting, found: rows.length };
}

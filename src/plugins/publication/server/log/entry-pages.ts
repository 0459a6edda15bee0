/** Every entry of the log in order of its sequence, a page at a time, with what its document and its subject's head say of it. */
import type { Core } from '@strapi/strapi';
import { hashOf } from '../domain/canonical';
import type { Reader } from '../reading/reader';
import { readableDocuments } from './readable-documents';

export interface Entry {
  subjectType: string;
  subjectId: string;
  sequence: string;
  document: 'there' | 'erased';
  problem: 'document_missing' | 'document_changed' | 'head_missing' | 'head_behind' | null;
}

interface EntryRow {
  sequence: number | string;
  subject_type: string;
  subject_id: string;
  document_hash: string;
  document: string | null;
  head: number | string | null;
}

const ENTRIES_A_PAGE = 200;

export async function* walkEntries(strapi: Core.Strapi): AsyncGenerator<Entry[]> {
  for (let after = '0'; ;) {
    const rows = await pageAfter(strapi, after);
    const last = rows.at(-1);
    if (!last) return;
    yield await examined(strapi, rows);
    after = String(last.sequence);
  }
}

const pageAfter = (strapi: Core.Strapi, after: string): Promise<EntryRow[]> =>
  strapi
    .plugin('publication')
    .service<Reader>('reader')
    .rows<EntryRow>(
      (knex) =>
        knex('publication_log as l')
          .leftJoin('publication_documents as d', 'd.sequence', 'l.sequence')
          .leftJoin('publication_heads as h', (on) =>
            on.on('h.subject_type', 'l.subject_type').andOn('h.subject_id', 'l.subject_id'),
          )
          .where('l.sequence', '>', after)
          .orderBy('l.sequence')
          .limit(ENTRIES_A_PAGE)
          .select('l.sequence', 'l.subject_type', 'l.subject_id', 'l.document_hash')
          .select('d.document', 'h.sequence as head'),
      'internal',
    );

const examined = async (strapi: Core.Strapi, rows: EntryRow[]): Promise<Entry[]> => {
  const there = rows.filter(({ document }) => document !== null);
  const documents = await readableDocuments(
    strapi,
    there.map(({ document }) => document as string),
  );
  const hashes = new Map(
    there.map((row, index) => [row, documents[index] ? hashOf(documents[index]) : null]),
  );
  return rows.map((row) => ({
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    sequence: String(row.sequence),
    document: row.document === null ? 'erased' : 'there',
    problem: problemOf(row, hashes.get(row)),
  }));
};

const problemOf = (row: EntryRow, hash: string | null | undefined): Entry['problem'] => {
  if (row.head === null) return 'head_missing';
  if (BigInt(row.head) < BigInt(row.sequence)) return 'head_behind';
  if (hash === undefined)
    return BigInt(row.head) === BigInt(row.sequence) ? 'document_missing' : null;
  return hash === row.document_hash ? null : 'document_changed';
};

/**
 * Whoever removes a text first looks through all documents, which takes a while; a publication in between may take the text into use, without
 * writing it: it is there already. So with the counter held, for which publications wait, what was added meanwhile is looked at.
 */
import type { Knex } from 'knex';
import type { PublicDocument } from '../contracts';
import { textReferences } from '../domain/texts';
import { holdCounter } from './counter';

export interface DocumentRow {
  sequence: number | string;
  document: string;
}

/** Above `sequence`, ascending; nobody adds another until the transaction ends. Nothing that waits may follow in it. */
export async function addedSince(trx: Knex.Transaction, sequence: string): Promise<DocumentRow[]> {
  await holdCounter(trx);
  return (await trx('publication_documents')
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .select('sequence', 'document')) as DocumentRow[];
}

/** The SHA-256 of every text that they refer to. */
export const referencesIn = (rows: readonly Pick<DocumentRow, 'document'>[]): string[] =>
  rows.flatMap(({ document }) => textReferences(JSON.parse(document) as PublicDocument));

/**
 * Every file that a revision of an item ever had, and the scans of its review on paper, by the SHA-256 of their bytes: an erasure must find
 * what no version refers to any more. Their smaller pictures go with them.
 */
import type { Knex } from 'knex';
import type { Facts } from '../../../../../types/publication';
import { FILES } from '../tables/steps';
import { keyOf, type Subject } from './subject';

export type FileKind = 'content' | 'paper';

const ADDRESS = /\/api\/(?:private-)?files\/([0-9a-f]{64})/g;

/** @param textFields those whose text may show a picture or link to a file. */
export const filesOfRevision = (facts: Facts, textFields: readonly string[]): string[] => {
  const texts = [facts.attachments, ...textFields.map((field) => facts[field])];
  return addressedIn(JSON.stringify(texts));
};

export const addressedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(ADDRESS)].map(([, sha256 = '']) => sha256)),
];

export async function noteFiles(
  trx: Knex.Transaction,
  subject: Subject,
  kind: FileKind,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return;
  await trx(FILES)
    .insert(hashes.map((sha256) => ({ ...keyOf(subject), kind, sha256 })))
    .onConflict(['subject_type', 'subject_id', 'kind', 'sha256'])
    .ignore();
}

export const filesNoted = (knex: Knex, subject: Subject): Promise<string[]> =>
  knex(FILES).where(keyOf(subject)).distinct('sha256').pluck('sha256') as unknown as Promise<
    string[]
  >;

/** Whether the review of another item rests on one of them. */
export const isPaperOfAnother = async (
  knex: Knex,
  subject: Subject,
  hashes: readonly string[],
): Promise<boolean> =>
  (await knex(FILES)
    .whereIn('sha256', hashes)
    .where({ kind: 'paper' })
    .whereNot(keyOf(subject))
    .first('sha256')) !== undefined;

export const forgetFilesNoted = (trx: Knex.Transaction, subject: Subject): Promise<number> =>
  trx(FILES).where(keyOf(subject)).delete();

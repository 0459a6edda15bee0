/**
 * The content that is public now, as its hashes: who drafted it goes on being its drafter until it is changed again, since a publication in haste
 * is reviewed afterwards and a withdrawn item anew.
 */
import type { Knex } from 'knex';
import { DRAFTS } from '../tables/steps';
import type { Draft } from './draft';
import { keyOf, type Subject } from './subject';

type Hashes = Pick<Draft, 'contentHash' | 'lightHash'>;

/** @param published null: nothing is public. */
export async function notePublishedContent(
  trx: Knex.Transaction,
  subject: Subject,
  published: Hashes | null,
): Promise<void> {
  await trx(DRAFTS)
    .where(keyOf(subject))
    .update({
      published_content_hash: published?.contentHash ?? null,
      published_light_hash: published?.lightHash ?? null,
    });
}

export async function isPublishedContent(
  knex: Knex,
  subject: Subject,
  { contentHash, lightHash }: Hashes,
): Promise<boolean> {
  const hashes = { published_content_hash: contentHash, published_light_hash: lightHash };
  const row = await knex(DRAFTS)
    .where({ ...keyOf(subject), ...hashes })
    .first('subject_id');
  return row !== undefined;
}

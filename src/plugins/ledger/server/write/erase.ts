/**
 * Deletes the details of a subject's rows (清除). Headers and hashes stay, so the chain still verifies. The subject's head is locked
 * first: nothing is recorded between the deletion and the `erased` row that the caller appends.
 */
import type { Knex } from 'knex';
import { DETAILS, HEADS } from '../tables/steps';
import { isPostgres, lockSeal } from './seal-lock';

export async function eraseDetails(
  trx: Knex.Transaction,
  subjectType: string,
  subjectId: string,
): Promise<number> {
  const subject = { subject_type: subjectType, subject_id: subjectId };
  await lockSeal(trx, 'shared');
  if (isPostgres(trx)) await trx(HEADS).where(subject).forUpdate().select('ordinal');
  return trx(DETAILS).where(subject).delete();
}

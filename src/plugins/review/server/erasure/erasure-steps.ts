/**
 * 清除: two persons erase the content of an item on a named order. One proposes, another confirms; then the entry, its versions, the log's
 * documents, the reasons in the ledger and the files go in one transaction. What stays: headers and hashes, the numbers, the order. Of an
 * item whose draft was deleted, what log and ledger still keep goes likewise.
 */
import type { ActionInput } from '../../../../domain/review/action-inputs';
import type { StepContext } from '../actions/step';
import { note } from '../actions/step';
import { forgetFilesNoted } from '../facts/files';
import { keyOf } from '../facts/subject';
import { settleByErasure } from '../duties/debts';
import { databaseNow, ledger, publication } from '../plugin-services';
import { conflict, invalid } from '../refusals';
import { ERASURES } from '../tables/steps';
import { forgetFiles } from './erase-files';
import { filesToErase } from './files-to-erase';

/** What an erasure needs of a step; an item that is gone has no draft and no review. */
export type ErasureContext = Pick<
  StepContext,
  'strapi' | 'trx' | 'uid' | 'descriptor' | 'subject' | 'person' | 'today'
> & { draft: { agencyId: string | null; contentHash: string | null; isPublic: boolean } };

interface ErasureRow {
  id: number;
  order_name: string;
  order_number: string;
  ordered_on: string;
  proposed_person: string;
  proposed_email: string;
  confirmed_at: string | null;
}

export async function proposeErasure(
  context: ErasureContext,
  { orderName, orderNumber, orderedOn, reason }: ActionInput<'propose-erasure'>,
): Promise<void> {
  const { strapi, trx, subject, draft, person, today } = context;
  if (orderedOn > today) throw invalid('orderedOn', 'day_ahead');
  await trx(ERASURES).insert({
    ...keyOf(subject),
    agency_id: draft.agencyId,
    order_name: orderName,
    order_number: orderNumber,
    ordered_on: orderedOn,
    proposed_person: person.key,
    proposed_email: person.email,
    proposed_at: databaseNow(strapi),
  });
  await note(
    context,
    'erasure_proposed',
    { from: null, to: 'erasure_proposed' },
    { orderName, orderNumber, orderedOn, reason },
  );
}

export async function confirmErasure(
  context: ErasureContext,
  { erasure: id }: ActionInput<'confirm-erasure'>,
): Promise<void> {
  const { strapi, trx, uid, subject, person, draft } = context;
  const row = (await trx(ERASURES)
    .where({ ...keyOf(subject), id })
    .first()) as ErasureRow | undefined;
  if (!row) throw invalid('erasure', 'unknown_erasure', id);
  if (row.confirmed_at !== null) throw conflict('already_settled');
  if (row.proposed_person === person.key) throw conflict('own_act');
  const { documentId } = subject;
  // Before the public version goes: its files go too.
  const files = await filesToErase(context);
  if (draft.isPublic) {
    const given = { kind: 'withdrawn' as const, replacedBy: null, reason: null };
    await publication(strapi, 'withdrawal').withdraw(uid, documentId, given);
  }
  // Two persons have decided: nobody owes a confirmation of what is no longer there.
  await settleByErasure(context);
  await strapi.documents(uid).delete({ documentId });
  await forgetFilesNoted(trx, subject);
  const bytes = [...new Set(files.flatMap(({ sha256 }) => sha256))];
  await ledger(strapi).eraseDetails(trx, subject.type, documentId);
  await note(
    context,
    'erased',
    { from: null, to: 'erased' },
    {
      orderName: row.order_name,
      orderNumber: row.order_number,
      orderedOn: row.ordered_on,
      proposedBy: row.proposed_email,
      files: bytes,
    },
  );
  await trx(ERASURES)
    .where({ id })
    .update({
      confirmed_person: person.key,
      confirmed_email: person.email,
      confirmed_at: databaseNow(strapi),
      // Bytes go after the commit; until then they are on record as still to go.
      files_left: JSON.stringify(bytes),
    });
  // Other proposals for the same item have nothing left to erase.
  await trx(ERASURES)
    .where({ ...keyOf(subject), confirmed_at: null })
    .delete();
  await forgetFiles(context, id, files);
  // Last: whoever publishes waits from here on for the counter of the log.
  await publication(strapi, 'erasure').eraseDocuments(trx, subject.type, documentId);
}

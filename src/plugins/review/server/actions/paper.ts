/**
 * Leaders do not log in: a level that was signed on paper is recorded by a clerk (the scan of the 审查表, or the number in the office
 * system) and counts when a second person has verified it.
 */
import type { UID } from '@strapi/strapi';
import type { ActionInput } from '../../../../domain/review/action-inputs';
import { refusalToRecordPaper, refusalToVerifyPaper } from '../../../../domain/review/clearance';
import { signerKey } from '../../../../domain/review/signer';
import { settleByApproval } from '../duties/debts';
import { addressedIn, noteFiles } from '../facts/files';
import { conflict, invalid } from '../refusals';
import { record, type StepContext } from './step';

const FILE = 'plugin::upload.file' as UID.ContentType;

export async function recordPaper(
  context: StepContext,
  input: ActionInput<'record-paper'>,
): Promise<void> {
  const { level, documentNumber, file, signedBy, signedOn } = input;
  const signer = signerKey(signedBy);
  const refusal = refusalToRecordPaper(context.review, level, signer);
  if (refusal) throw conflict(refusal, { level });
  if (signedOn > context.today) throw invalid('signedOn', 'day_ahead');
  if (file !== undefined) await keepScan(context, file);
  await record(context, {
    kind: 'paper_recorded',
    act: 'paper_recorded',
    level,
    signer,
    details: {
      signedBy,
      signedOn,
      ...(documentNumber !== undefined && { documentNumber }),
      ...(file !== undefined && { file }),
    },
  });
}

export async function verifyPaper(
  context: StepContext,
  { level, manualCheck }: ActionInput<'verify-paper'>,
): Promise<void> {
  const { review, person, drafters } = context;
  const refusal = refusalToVerifyPaper(review, level, { person: person.key, drafters });
  if (refusal) throw conflict(refusal, { level });
  const after = await record(context, {
    kind: 'paper_verified',
    act: 'paper_verified',
    level,
    isManualCheck: manualCheck === true,
  });
  if (after.nextLevel === null) await settleByApproval(context);
}

/** The scan stays in the media library while the review rests on it. */
async function keepScan({ strapi, trx, subject }: StepContext, documentId: string): Promise<void> {
  const file = (await strapi.db
    .query(FILE)
    .findOne({ select: ['url'], where: { documentId } })) as { url: string } | null;
  if (!file) throw invalid('file', 'unknown_file', documentId);
  await noteFiles(trx, subject, 'paper', addressedIn(file.url));
}

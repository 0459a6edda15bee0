/**
 * Leaders do not log in: a level that was signed on paper is recorded by a clerk (the scan of the 审查表, or the number in the office
 * system) and counts when a second person has verified it.
 */
import type { UID } from '@strapi/strapi';
import type { ActionInput } from '../../../../domain/review/action-inputs';
import { refusalToRecordPaper, refusalToVerifyPaper } from '../../../../domain/review/clearance';
import { settleByApproval } from '../duties/debts';
import { conflict, invalid } from '../refusals';
import { record, type StepContext } from './step';

const FILE = 'plugin::upload.file' as UID.ContentType;

export async function recordPaper(
  context: StepContext,
  input: ActionInput<'record-paper'>,
): Promise<void> {
  const { level, documentNumber, file, signedBy, signedOn } = input;
  const refusal = refusalToRecordPaper(context.review, level);
  if (refusal) throw conflict(refusal, { level });
  if (signedOn > context.today) throw invalid('signedOn', '签字日期不能在将来');
  if (file !== undefined && !(await isFile(context, file))) {
    throw invalid('file', `找不到文件 ${file}`);
  }
  await record(context, {
    kind: 'paper_recorded',
    act: 'paper_recorded',
    level,
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
  { level }: ActionInput<'verify-paper'>,
): Promise<void> {
  const { review, person, drafters } = context;
  const refusal = refusalToVerifyPaper(review, level, { person: person.key, drafters });
  if (refusal) throw conflict(refusal, { level });
  const after = await record(context, { kind: 'paper_verified', act: 'paper_verified', level });
  if (after.nextLevel === null) await settleByApproval(context);
}

const isFile = async ({ strapi }: StepContext, documentId: string): Promise<boolean> =>
  (await strapi.db.query(FILE).findOne({ select: ['id'], where: { documentId } })) !== null;

/**
 * What each action on an item is given, as zod schemas: the write API and the admin take the same. `contentHash` is the hash of what the
 * person saw; another one is refused, so that nobody decides on what they have not read. Pure.
 */
import { z } from 'zod';
import { isRealDate } from '../dates/date-string';
import { GROUNDS } from '../disclosure/grounds';
import { WITHDRAWAL_KINDS } from '../disclosure/withdrawal-kinds';
import { isStorable } from '../text/storable-text';
import { MOST_LEVELS } from './review-acts';

/** What a person may choose; `out_of_scope` is the feed's own. */
export const CHOSEN_WITHDRAWAL_KINDS = ['withdrawn', 'term_ended', 'merged', 'reissued'] as const;

const HASH = /^[0-9a-f]{64}$/;
const DOCUMENT_ID = /^[a-z0-9]{24}$/;
const REASON_LENGTH = 2000;
/** Of the item's own fields. */
const NAME_LENGTH = 255;
const ORDER_NAME_LENGTH = 500;
const ORDER_NUMBER_LENGTH = 255;
/** Of a plan: beyond it, a time in another zone may fall into a year of five digits. */
const LAST_YEAR = '2199';
/** The largest key of a row on PostgreSQL. */
const LARGEST_ID = 2_147_483_647;

const hashOf = (name: string) =>
  z.string().regex(HASH, { error: `须是 64 位小写十六进制的 ${name}` });
const contentHash = hashOf('contentHash');
const lightHash = hashOf('lightHash');
const sentence = (what: string, length = REASON_LENGTH) =>
  z
    .string()
    .max(length)
    .refine((text) => text.trim() !== '' && isStorable(text), { error: `须写明${what}` });
const reason = sentence('理由');
const comment = sentence('意见').optional();
const date = z.string().refine(isRealDate, { error: '须是真实的日期 YYYY-MM-DD' });
const documentId = (what: string) =>
  z.string().regex(DOCUMENT_ID, { error: `须是${what}的 documentId` });
const level = z.int().min(1).max(MOST_LEVELS);
const manualCheck = z.boolean().optional();

const withdraw = z
  .strictObject({
    kind: z.enum(CHOSEN_WITHDRAWAL_KINDS),
    reason: sentence('内部理由'),
    replacedBy: documentId('承接信息').nullable().optional(),
  })
  .refine(({ kind, replacedBy }) => !replacedBy || hasReplacement(kind), {
    path: ['replacedBy'],
    error: '只有 merged、reissued 可以指明承接信息',
  });

const hasReplacement = (kind: string): boolean =>
  WITHDRAWAL_KINDS.some((entry) => entry.code === kind && entry.hasReplacement);

const recordPaper = z
  .strictObject({
    contentHash,
    level,
    documentNumber: sentence('办公系统编号').optional(),
    file: documentId('审查表扫描件').optional(),
    signedBy: sentence('签字人'),
    signedOn: date,
  })
  .refine(({ documentNumber, file }) => documentNumber !== undefined || file !== undefined, {
    path: ['documentNumber'],
    error: '须有办公系统编号或审查表扫描件',
  });

const grounds = GROUNDS.map(({ code }) => code);

export const ACTION_INPUTS = {
  submit: z.strictObject({ contentHash: contentHash.optional(), comment }),
  review: z.strictObject({ contentHash, lightHash: lightHash.optional(), manualCheck, comment }),
  approve: z.strictObject({ contentHash, lightHash: lightHash.optional(), manualCheck, comment }),
  check: z.strictObject({ contentHash, lightHash, manualCheck, comment }),
  return: z.strictObject({ contentHash: contentHash.optional(), reason }),
  refer: z.strictObject({
    contentHash: contentHash.optional(),
    body: sentence('报请的机关', NAME_LENGTH),
    sentOn: date,
    reason,
  }),
  'answer-referral': z.strictObject({ answeredOn: date, answer: sentence('答复') }),
  'record-paper': recordPaper,
  'verify-paper': z.strictObject({ contentHash, level, manualCheck }),
  publish: z.strictObject({
    contentHash,
    urgent: z.strictObject({ reason }).optional(),
    manualCheck,
  }),
  schedule: z.strictObject({
    contentHash,
    publishAt: z.iso
      .datetime({ offset: true, error: '须是带时区的时间，如 2026-12-01T09:00:00+08:00' })
      .refine((text) => text.slice(0, 4) <= LAST_YEAR, { error: `须在 ${LAST_YEAR} 年以前` }),
  }),
  unschedule: z.strictObject({}),
  withdraw,
  countersign: z.strictObject({
    debt: z.int().positive().max(LARGEST_ID),
    decision: z.enum(['confirmed', 'overruled']),
    reason: reason.optional(),
  }),
  reclassify: z.strictObject({
    contentHash,
    disclosure: z.enum(['on_request', 'withheld', 'undetermined']),
    ground: z.enum(grounds).nullable().optional(),
    groundLaw: sentence('法律依据').nullable().optional(),
    groundHarm: sentence('损害').nullable().optional(),
    groundDiscretion: sentence('裁量理由').nullable().optional(),
    disclosureReason: sentence('依申请公开的理由').nullable().optional(),
    researchNote: sentence('研究情况').nullable().optional(),
    decisionOwner: sentence('责任人').nullable().optional(),
    reason,
  }),
  reassess: z.strictObject({ outcome: z.literal('still_withheld'), reason, nextOn: date }),
  'propose-erasure': z.strictObject({
    orderName: sentence('文书名称', ORDER_NAME_LENGTH),
    orderNumber: sentence('文书编号', ORDER_NUMBER_LENGTH),
    orderedOn: date,
    reason,
  }),
  'confirm-erasure': z.strictObject({ erasure: z.int().positive().max(LARGEST_ID) }),
} as const;

export type ItemAction = keyof typeof ACTION_INPUTS;
export type ActionInput<Action extends ItemAction> = z.output<(typeof ACTION_INPUTS)[Action]>;

export const ITEM_ACTIONS = Object.keys(ACTION_INPUTS) as ItemAction[];

/** What every step of the review is given, and how one is recorded: fact, state and ledger row in the transaction of the step. */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ReviewFactKind } from '../../../../domain/review/review-acts';
import { levelLabel } from '../../../../domain/review/review-acts';
import type { Review } from '../../../../domain/review/review-state';
import type { LedgerAct } from '../../../../../types/ledger';
import type { PublicTypeDescriptor } from '../../../../../types/publication';
import { writeDraft, type Draft } from '../facts/draft';
import type { ActingPerson } from '../facts/person';
import { addFact } from '../facts/review-facts';
import type { Subject } from '../facts/subject';
import { ledger } from '../plugin-services';

export interface StepContext {
  strapi: Core.Strapi;
  trx: Knex.Transaction;
  uid: UID.ContentType;
  descriptor: PublicTypeDescriptor;
  subject: Subject;
  draft: Draft;
  review: Review;
  drafters: string[];
  person: ActingPerson;
  /** Asia/Shanghai. */
  today: string;
  /** Whether the person may do another thing at the item's agency. */
  mayAlso(right: string): Promise<boolean>;
}

export interface Recorded {
  kind: ReviewFactKind;
  act: LedgerAct;
  level?: number;
  isManualCheck?: boolean;
  signer?: string;
  details?: Record<string, unknown> | null;
}

/** Answers the review as it is after the fact. */
export async function record(context: StepContext, recorded: Recorded): Promise<Review> {
  const { strapi, trx, subject, draft, person } = context;
  const { kind, act, level = null, isManualCheck = false, signer, details = null } = recorded;
  const { contentHash, lightHash, agencyId } = draft;
  await addFact(strapi, trx, subject, {
    kind,
    level,
    contentHash,
    lightHash,
    agencyId,
    person,
    isManualCheck,
    signer: signer ?? null,
  });
  const review = await writeDraft(strapi, trx, subject, draft);
  const said = {
    ...details,
    ...(level !== null && { level, levelName: levelLabel(level, draft.levels) }),
    ...(isManualCheck && { manualCheck: '已逐页人工核查' }),
  };
  await note(context, act, { from: context.review.state, to: review.state }, said);
  return review;
}

/** A ledger row alone; of what is gone, without a content. */
export async function note(
  {
    strapi,
    trx,
    subject,
    draft,
    person,
  }: Pick<StepContext, 'strapi' | 'trx' | 'subject' | 'person'> & {
    draft: { contentHash: string | null };
  },
  act: LedgerAct,
  change: { from: string | null; to: string | null; ground?: string | null },
  details: Record<string, unknown>,
): Promise<void> {
  await ledger(strapi).append(trx, {
    subjectType: subject.type,
    subjectId: subject.documentId,
    act,
    actor: person.email,
    actorId: person.isPerson ? person.key : null,
    from: change.from,
    to: change.to,
    ground: change.ground ?? null,
    contentHash: draft.contentHash,
    details: Object.keys(details).length > 0 ? details : null,
  });
}

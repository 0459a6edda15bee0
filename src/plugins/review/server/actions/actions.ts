/**
 * Does one action on an item for a person: the document locked, the right asked at the item's agency, the content the person saw compared
 * with what is there, then the step; all of it commits together or not at all. The write API and the admin call the same.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { localDate } from '../../../../domain/dates/local-date';
import type { ActionInput, ItemAction } from '../../../../domain/review/action-inputs';
import { RIGHT_OF } from '../../../../domain/review/right-of';
import { reviewOf } from '../../../../domain/review/review-state';
import type { Facts, Reviewed } from '../../../../../types/publication';
import { confirmErasure, proposeErasure, type ErasureContext } from '../erasure/erasure-steps';
import { agenciesOfGone, mayOnGone, wasThere } from '../erasure/gone';
import { draftersOf, draftFrom, readDraft, type Draft } from '../facts/draft';
import { personOf } from '../facts/person';
import { factsOf } from '../facts/review-facts';
import type { Subject } from '../facts/subject';
import { publication } from '../plugin-services';
import { asConflict, conflict, forbidden, notFound } from '../refusals';
import { approve, check, review as reviewItem } from './decide';
import { recordPaper, verifyPaper } from './paper';
import { publish, schedule, unschedule } from './publish';
import { reassess, reclassify } from './reclassify';
import type { StepContext } from './step';
import { answerReferral, refer, returnItem, submit } from './submit';
import { countersign, withdraw } from './withdraw';

/** Who acts, and what that person may do where. */
export interface Person {
  personId: number;
  email: string;
  may(right: string, agencyDocumentId: string): Promise<boolean>;
  /** Super Admin; absent: whoever acts is bound to some agencies. */
  isUnbound?: boolean;
}

export interface Request<Action extends ItemAction = ItemAction> {
  uid: string;
  documentId: string;
  action: Action;
  input: ActionInput<Action>;
  person: Person;
}

const STEPS: {
  [Action in ItemAction]: (context: StepContext, input: ActionInput<Action>) => Promise<void>;
} = {
  submit,
  review: reviewItem,
  approve,
  check,
  return: returnItem,
  refer,
  'answer-referral': answerReferral,
  'record-paper': recordPaper,
  'verify-paper': verifyPaper,
  publish,
  schedule,
  unschedule,
  withdraw,
  countersign,
  reclassify,
  reassess,
  'propose-erasure': proposeErasure,
  'confirm-erasure': confirmErasure,
};

export const actions = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * @throws 403 `right_missing`; 404 for what is not there; 409 with `details.code` for a state that does not allow it, `approval_stale`
   * for content the person has not seen; 400 ClassificationError when the rules say no.
   */
  async perform<Action extends ItemAction>(request: Request<Action>): Promise<void> {
    const { person } = request;
    const acting = { actor: person.email, personId: person.personId };
    try {
      await publication(strapi, 'acting').run(acting, () =>
        strapi.db.transaction(() => performLocked(strapi, request)),
      );
    } catch (error) {
      throw asConflict(error);
    }
  },
});

/** What can still be done of an item whose draft is gone. */
const STEPS_ON_GONE: {
  [Action in ItemAction]?: (context: ErasureContext, input: ActionInput<Action>) => Promise<void>;
} = { 'propose-erasure': proposeErasure, 'confirm-erasure': confirmErasure };

async function performLocked<Action extends ItemAction>(
  strapi: Core.Strapi,
  request: Request<Action>,
): Promise<void> {
  const { uid, documentId, action, input, person } = request;
  const descriptor = publication(strapi, 'descriptors').find(uid);
  const review = descriptor?.review;
  if (!review) throw notFound({ uid });
  await publication(strapi, 'gate').lock(uid, [documentId]);
  const subject: Subject = { type: descriptor.type, documentId };
  await strapi.db.transaction(async ({ trx }) => {
    const noted = await readDraft(trx, subject);
    const facts = noted && (await publication(strapi, 'gate').draftFacts(uid, documentId));
    if (!noted || !facts) return performOnGone(strapi, trx, request, { descriptor, subject });
    // As it is now: the agency's levels or the reading of a file may have changed since it was saved.
    const today = localDate(new Date());
    const draft = draftFrom(review, facts, { today, isPublic: noted.isPublic });
    const right = RIGHT_OF[action];
    const agencyId = ABOUT_THE_PUBLIC_VERSION.includes(action)
      ? ((await publicAgencyOf(strapi, uid, documentId, review)) ?? draft.agencyId)
      : draft.agencyId;
    const mayAlso = (other: string) =>
      agencyId === null ? Promise.resolve(false) : person.may(other, agencyId);
    if (!(await mayAlso(right))) throw forbidden('right_missing', { action, right });
    refuseUnseen(input as { contentHash?: string; lightHash?: string }, draft);
    const context: StepContext = {
      strapi,
      trx,
      uid: uid as UID.ContentType,
      descriptor,
      subject,
      draft,
      review: reviewOf(await factsOf(trx, subject), draft),
      drafters: await draftersOf(trx, subject),
      person: personOf({ actor: person.email, personId: person.personId }),
      today,
      mayAlso,
    };
    const step = STEPS[action] as (given: StepContext, input: unknown) => Promise<void>;
    await step(context, input);
  });
}

async function performOnGone<Action extends ItemAction>(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, documentId, action, input, person }: Request<Action>,
  { descriptor, subject }: Pick<StepContext, 'descriptor' | 'subject'>,
): Promise<void> {
  const step = STEPS_ON_GONE[action] as
    ((given: ErasureContext, input: unknown) => Promise<void>) | undefined;
  if (!step || !(await wasThere(strapi, subject))) throw notFound({ documentId });
  const right = RIGHT_OF[action];
  const agencies = await agenciesOfGone(trx, subject);
  if (!(await mayOnGone(person, right, agencies)))
    throw forbidden('right_missing', { action, right });
  const context: ErasureContext = {
    strapi,
    trx,
    uid: uid as UID.ContentType,
    descriptor,
    subject,
    draft: { agencyId: agencies[0] ?? null, contentHash: null, isPublic: false },
    person: personOf({ actor: person.email, personId: person.personId }),
    today: localDate(new Date()),
  };
  await step(context, input);
}

/** What the person has seen is what is there; `lightHash` where it was given. */
function refuseUnseen(input: { contentHash?: string; lightHash?: string }, draft: Draft): void {
  const { contentHash = draft.contentHash, lightHash = draft.lightHash } = input;
  if (contentHash === draft.contentHash && lightHash === draft.lightHash) return;
  throw conflict('approval_stale', {
    contentHash: draft.contentHash,
    lightHash: draft.lightHash,
  });
}

/** Whose item is public decides, not whose its draft has become. */
const ABOUT_THE_PUBLIC_VERSION: readonly ItemAction[] = [
  'withdraw',
  'countersign',
  'reclassify',
  'propose-erasure',
  'confirm-erasure',
];

/** The issuing agency of the public version; null: none is public. */
async function publicAgencyOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  review: Reviewed,
): Promise<string | null> {
  const published = (await strapi.db.query(uid as UID.ContentType).findOne({
    where: { documentId, publishedAt: { $notNull: true } },
    populate: { agency: true },
  })) as Facts | null;
  return published && review.agencyId(published);
}

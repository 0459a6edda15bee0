/** The review of an item in the demonstration, step by step through the same service that the admin and the write API call. */
import type { Core, UID } from '@strapi/strapi';
import type { DemoPerson } from './demo-messages';
import { actorOf, type Actor } from './demo-actors';

export const ITEM = 'api::information-item.information-item' as UID.ContentType;

interface Services {
  actions: {
    perform(request: {
      uid: string;
      documentId: string;
      action: string;
      input: Record<string, unknown>;
      person: Actor;
    }): Promise<void>;
  };
  view: {
    of(
      uid: string,
      documentId: string,
    ): Promise<{
      contentHash: string;
      state: string;
      levels: number;
      nextLevel: number | null;
    } | null>;
  };
}

const review = <Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] =>
  strapi.plugin('review').service(name) as unknown as Services[Name];

/** Who submits, who does the levels before the last, and who approves. */
export interface Reviewers {
  submitter: Actor;
  levels: [secrecy: Actor, checker: Actor];
  approver: Actor;
}

export async function reviewersOf(
  strapi: Core.Strapi,
  people: readonly DemoPerson[],
): Promise<Reviewers> {
  const approver = people.find(({ role }) => role === 'approver');
  const at = (role: string) => actorOf(strapi, people, role, approver?.agencyCode);
  return {
    submitter: await at('disclosure_office'),
    levels: [await at('secrecy_reviewer'), await at('checker')],
    approver: await at('approver'),
  };
}

/** One action by a person who has seen the item as it is now. */
export async function act(
  strapi: Core.Strapi,
  documentId: string,
  action: string,
  person: Actor,
  input: Record<string, unknown> = {},
): Promise<void> {
  const item = await review(strapi, 'view').of(ITEM, documentId);
  const given = { contentHash: item?.contentHash, ...input };
  await review(strapi, 'actions').perform({ uid: ITEM, documentId, action, input: given, person });
}

/** Was submitted, reviewed, returned or referred: it waits for the people who have it. */
export async function isReviewBegun(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const item = await review(strapi, 'view').of(ITEM, documentId);
  return item !== null && item.state !== 'draft';
}

/** Submits an item and does every level but the last, which is the approver's. */
export async function reviewUpToApproval(
  strapi: Core.Strapi,
  documentId: string,
  { submitter, levels }: Pick<Reviewers, 'submitter' | 'levels'>,
): Promise<void> {
  const item = await review(strapi, 'view').of(ITEM, documentId);
  if (!item || item.nextLevel !== 1 || item.levels === 1) return;
  await act(strapi, documentId, 'submit', submitter);
  for (const reviewer of levels.slice(0, item.levels - 1)) {
    await act(strapi, documentId, 'review', reviewer);
  }
}

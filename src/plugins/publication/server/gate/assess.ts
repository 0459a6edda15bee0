/**
 * Asks the rules of a type, and turns a "no" into the error that rolls the write back. The rules themselves stand in `src/domain`
 * and are reached through the descriptor. Time is read here, once, as the calendar date of the city.
 */
import type { Core } from '@strapi/strapi';
import type { Facts, PublicTypeDescriptor, Verdict } from '../contracts';
import { calendarDate } from '../domain/calendar-date';
import { draftFacts, withRelated } from './public-facts';
import { ClassificationError } from './refusals';

const todayOf = (strapi: Core.Strapi) =>
  calendarDate(new Date(), strapi.config.get<string>('disclosure.timeZone'));

const verdict = (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  facts: Facts,
  purpose: 'publish' | 'save',
  publicDisclosure: string | null = null,
) => descriptor.assess(facts, { purpose, today: todayOf(strapi), publicDisclosure });

/** @throws ClassificationError when the rules forbid that these facts be public. */
export function assessPublic(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  facts: Facts,
): void {
  const { violations } = verdict(strapi, descriptor, facts, 'publish');
  if (violations.length > 0) throw new ClassificationError(violations);
}

/**
 * Answers the facts of the draft: all of them for a type that is reviewed, else those that the rules for saving look at; null: there is none.
 * @param publicDisclosure the class under which it is public, which a plain write does not change.
 * @throws ClassificationError when the draft may not even be kept (a secrecy mark).
 */
export async function assessSaved(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documentId: string,
  publicDisclosure: string | null,
): Promise<Facts | null> {
  const { populate, populateToSave, review } = descriptor;
  const facts = await draftFacts(
    strapi,
    descriptor,
    documentId,
    review ? populate : populateToSave,
  );
  if (!facts) return null;
  const { violations } = verdict(strapi, descriptor, facts, 'save', publicDisclosure);
  if (violations.length > 0) throw new ClassificationError(violations);
  return facts;
}

/** What would happen if the draft were published now; nothing is done. Null: there is no such draft. */
export async function assessDraft(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documentId: string,
): Promise<Verdict | null> {
  const facts = await draftFacts(strapi, descriptor, documentId);
  return (
    facts && verdict(strapi, descriptor, await withRelated(strapi, descriptor, facts), 'publish')
  );
}

/** Who a fact is about: the same text for the same person, whatever e-mail address that one has today. */
import type { Acting } from '../plugin-services';

export interface ActingPerson {
  /** `person:<id>`, or the actor's name where no person is known (an import, the clock). */
  key: string;
  email: string;
  isPerson: boolean;
}

export const personOf = ({ actor, personId }: Acting): ActingPerson => ({
  key: personId === undefined ? actor : personKey(personId),
  email: actor,
  isPerson: personId !== undefined,
});

export const personKey = (personId: number): string => `person:${personId}`;

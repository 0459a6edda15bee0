/** Why a token, a person or an appointment can't be made: the input at fault, its value and a code. Sentences are the caller's. */
export const ACCESS_REFUSAL_CODES = [
  'no_appointment',
  'not_appointed',
  'person_blocked',
  'person_lacks_role',
  'unknown_agency',
  'unknown_person',
  'unknown_role',
] as const;

export type AccessRefusalCode = (typeof ACCESS_REFUSAL_CODES)[number];

export class AccessRefusal extends Error {
  constructor(
    readonly input: 'person' | 'agency' | 'role',
    readonly value: string,
    readonly code: AccessRefusalCode,
  ) {
    super(`${code}: ${input} "${value}"`);
    this.name = 'AccessRefusal';
  }
}

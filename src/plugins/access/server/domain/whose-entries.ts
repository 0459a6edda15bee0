/**
 * Whose an entry is, and which roles let a person do something to the entries of a type: those whose row in `content-permissions` has the
 * letter, for at least the attributes that are asked for. A type that is not listed there is nobody's but Super Admin's. Pure.
 */
import {
  CONTENT_GRANTS,
  CONTENT_TYPES,
  type ContentTypeKey,
  type Grant,
  type Letter,
} from './content-permissions';
import type { Role } from './roles';

/** By the agency that it names, by being an agency, or nobody's alone: what all agencies of the city share. */
export type Ownership = 'agency' | 'itself' | 'city';

export const OWNERSHIP: Record<ContentTypeKey, Ownership> = {
  agency: 'itself',
  calendarYear: 'city',
  category: 'city',
  column: 'city',
  guide: 'agency',
  item: 'agency',
  matter: 'agency',
  office: 'agency',
};

/** What has drafts is read by its agency alone; reference data, public as soon as it is saved, by everybody who reads the type. */
const READ_BY_ITS_AGENCY: readonly ContentTypeKey[] = ['guide', 'item'];

const KEY_OF = new Map(
  Object.entries(CONTENT_TYPES).map(([key, uid]) => [uid as string, key as ContentTypeKey]),
);

/** Null: the type is none of ours. */
export const ownershipOf = (uid: string): Ownership | null => {
  const key = KEY_OF.get(uid);
  return key ? OWNERSHIP[key] : null;
};

/** Whether reading an entry of the type depends on its agency. */
export const isReadByItsAgency = (uid: string): boolean => {
  const key = KEY_OF.get(uid);
  return key !== undefined && READ_BY_ITS_AGENCY.includes(key);
};

export interface Asked {
  uid: string;
  letter: Letter;
  /** Undefined: all of them. */
  attributes?: readonly string[] | undefined;
}

/** What a role grants of this; null: nothing. */
export function granted(role: Role, { uid, letter, attributes }: Asked): 'all' | 'public' | null {
  const key = KEY_OF.get(uid);
  const grant = key && CONTENT_GRANTS[role][key];
  if (!grant?.letters.includes(letter)) return null;
  const limit = limitOf(grant, letter);
  const isCovered = !limit || (attributes?.every((name) => limit.includes(name)) ?? false);
  if (!isCovered) return null;
  return grant.isOnlyPublic ? 'public' : 'all';
}

const limitOf = (grant: Grant, letter: Letter): readonly string[] | undefined => {
  if (letter === 'R') return grant.readable;
  return letter === 'U' ? grant.updatable : undefined;
};

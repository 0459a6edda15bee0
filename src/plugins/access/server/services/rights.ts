/**
 * What a person may do where, for people at the admin: the actions of each role they hold, at the agencies they are appointed to for it and
 * all below those; and of the roles that were delegated to them. Super Admin may do everything that the rules and four eyes allow.
 */
import type { Core } from '@strapi/strapi';
import { may, type Role } from '../domain/roles';
import { delegatedRoles, own } from '../plugin-services';
import { colleaguesAt, type Colleague } from './colleagues';
import { heldRoles, isSuperAdmin, type HeldRole } from './held-roles';
import type { Person } from './people';

export interface Rights {
  personId: number;
  email: string;
  may(action: string, agencyDocumentId: string): Promise<boolean>;
  /** Everything at every agency there is, was or will be. */
  isUnbound: boolean;
}

export const rights = ({ strapi }: { strapi: Core.Strapi }) => {
  const activePerson = async (personId: number): Promise<Person | null> => {
    const person = await own(strapi, 'people').findById(personId);
    return person?.isActive ? person : null;
  };

  /** Own roles, and those that others have delegated, as long as the other still has them. */
  const rolesOf = async (person: Person): Promise<HeldRole[]> => {
    const held = await heldRoles(strapi, person);
    for (const { role, agencyId, fromPersonId } of await delegatedRoles(strapi, person.id)) {
      const from = await activePerson(fromPersonId);
      if (from && (await holdsAt(strapi, from, role, agencyId))) {
        held.push({ role: role as Role, agencyIds: [agencyId] });
      }
    }
    return held;
  };

  /** Where a person may do each of several things; the roles and the trees are looked up once. */
  const reaches = async (
    personId: number,
    actions: readonly string[],
  ): Promise<Map<string, string[] | 'all'>> => {
    const person = await activePerson(personId);
    if (!person) return new Map();
    if (isSuperAdmin(person)) return new Map(actions.map((action) => [action, 'all']));
    const roles = await rolesOf(person);
    const trees = new Map<string, Promise<string[]>>();
    const treesOf = (roots: readonly string[]): Promise<string[]> => {
      const key = [...new Set(roots)].sort().join();
      const found = trees.get(key) ?? own(strapi, 'agencies').subtreesOf(roots);
      trees.set(key, found);
      return found;
    };
    const reached = new Map<string, string[] | 'all'>();
    for (const action of new Set(actions)) {
      const held = roles.filter(({ role }) => may(role, action));
      reached.set(action, await treesOf(held.flatMap(({ agencyIds }) => agencyIds)));
    }
    return reached;
  };

  return {
    /** Null: there is no such active person. */
    async of(personId: number): Promise<Rights | null> {
      const person = await activePerson(personId);
      if (!person) return null;
      const held = await rolesOf(person);
      return {
        personId,
        email: person.email,
        async may(action, agencyDocumentId) {
          if (isSuperAdmin(person)) return true;
          for (const one of held.filter(({ role }) => may(role, action))) {
            if (await isReached(strapi, one, agencyDocumentId)) return true;
          }
          return false;
        },
        isUnbound: isSuperAdmin(person),
      };
    },

    /** Every role a person has, by appointment or by delegation; Super Admin needs none. */
    async rolesOf(personId: number): Promise<HeldRole[] | 'everything'> {
      const person = await activePerson(personId);
      if (!person) return [];
      return isSuperAdmin(person) ? 'everything' : rolesOf(person);
    },

    /** The agencies (documentIds, those below included) at which a person may do something. */
    reach: async (personId: number, action: string): Promise<string[] | 'all'> =>
      (await reaches(personId, [action])).get(action) ?? [],

    reaches,

    /** Whether the person holds a role, in their own right, at an agency. */
    async holds(personId: number, role: string, agencyDocumentId: string): Promise<boolean> {
      const person = await activePerson(personId);
      return person !== null && (await holdsAt(strapi, person, role, agencyDocumentId));
    },

    /** Those to choose from at an agency. Null: the person holds no role there, and is told of nobody. */
    async colleagues(
      personId: number,
      agencyDocumentId: string,
      typed: string,
    ): Promise<Colleague[] | null> {
      const person = await activePerson(personId);
      const isOne =
        person !== null &&
        (isSuperAdmin(person) || (await holdsAt(strapi, person, null, agencyDocumentId)));
      return isOne ? colleaguesAt(strapi, agencyDocumentId, typed) : null;
    },

    async isSuperAdmin(personId: number): Promise<boolean> {
      const person = await activePerson(personId);
      return person !== null && isSuperAdmin(person);
    },

    async findPerson(email: string): Promise<{ id: number; email: string } | null> {
      const person = await own(strapi, 'people').find(email);
      return person?.isActive ? { id: person.id, email: person.email } : null;
    },

    findAgency: (code: string) => own(strapi, 'agencies').findByCode(code),
  };
};

const isReached = async (
  strapi: Core.Strapi,
  { agencyIds }: HeldRole,
  agencyDocumentId: string,
): Promise<boolean> => {
  for (const root of agencyIds) {
    if (await own(strapi, 'agencies').isWithin(root, agencyDocumentId)) return true;
  }
  return false;
};

/** @param role null: any. */
const holdsAt = async (
  strapi: Core.Strapi,
  person: Person,
  role: string | null,
  agencyDocumentId: string,
): Promise<boolean> => {
  for (const held of await heldRoles(strapi, person)) {
    if ((role === null || held.role === role) && (await isReached(strapi, held, agencyDocumentId)))
      return true;
  }
  return false;
};

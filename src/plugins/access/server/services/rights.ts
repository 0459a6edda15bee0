/**
 * What a person may do where, for people at the admin: the actions of each role they hold, at the agencies they are appointed to for it and
 * all below those; and of the roles that were delegated to them. A role held without an appointment reaches every agency; Super Admin may do
 * everything that the rules and four eyes allow.
 */
import type { Core } from '@strapi/strapi';
import { may, type Role } from '../domain/roles';
import { delegatedRoles, own } from '../plugin-services';
import { heldRoles, isSuperAdmin, type HeldRole } from './held-roles';
import type { Person } from './people';

export interface Rights {
  personId: number;
  email: string;
  may(action: string, agencyDocumentId: string): Promise<boolean>;
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
      };
    },

    /** The agencies (documentIds, those below included) at which a person may do something. */
    async reach(personId: number, action: string): Promise<string[] | 'all'> {
      const person = await activePerson(personId);
      if (!person) return [];
      if (isSuperAdmin(person)) return 'all';
      const held = (await rolesOf(person)).filter(({ role }) => may(role, action));
      if (held.some(({ agencyIds }) => agencyIds === 'all')) return 'all';
      const roots = held.flatMap(({ agencyIds }) => (agencyIds === 'all' ? [] : agencyIds));
      return own(strapi, 'agencies').subtreesOf(roots);
    },

    /** Whether the person holds a role, in their own right, at an agency. */
    async holds(personId: number, role: string, agencyDocumentId: string): Promise<boolean> {
      const person = await activePerson(personId);
      return person !== null && (await holdsAt(strapi, person, role, agencyDocumentId));
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
  if (agencyIds === 'all') return true;
  for (const root of agencyIds) {
    if (await own(strapi, 'agencies').isWithin(root, agencyDocumentId)) return true;
  }
  return false;
};

const holdsAt = async (
  strapi: Core.Strapi,
  person: Person,
  role: string,
  agencyDocumentId: string,
): Promise<boolean> => {
  for (const held of await heldRoles(strapi, person)) {
    if (held.role === role && (await isReached(strapi, held, agencyDocumentId))) return true;
  }
  return false;
};

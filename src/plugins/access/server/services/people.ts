/**
 * People are Strapi's admin users. This service finds them with the codes of their roles, and makes an active one with a
 * role at an agency (the demonstration's seed); `appointments` gives roles to those who are there.
 */
import { randomBytes } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { isRole, type Role } from '../domain/roles';
import { own } from '../plugin-services';
import { AccessRefusal } from './access-refusal';

const USER = 'admin::user' as UID.ContentType;

export interface Person {
  id: number;
  email: string;
  isActive: boolean;
  roleCodes: string[];
}

export interface NewPerson {
  email: string;
  name: string;
  role: Role;
  agencyCode: string;
  /** A strong random one is made and returned when it isn't given. */
  password?: string;
}

interface UserRow {
  id: number;
  email: string;
  isActive: boolean | null;
  blocked: boolean | null;
  roles: { id: number; code: string }[];
}

export const people = ({ strapi }: { strapi: Core.Strapi }) => {
  const rowOf = (where: Record<string, unknown>) =>
    strapi.db.query(USER).findOne({ where, populate: ['roles'] }) as Promise<UserRow | null>;

  return {
    async find(email: string): Promise<Person | null> {
      return personOf(await rowOf({ email: email.trim().toLowerCase() }));
    },

    async findById(id: number): Promise<Person | null> {
      return personOf(await rowOf({ id }));
    },

    /**
     * Makes an active person with the role, or gives it to the one who has the address already (the password then stays).
     * @returns the password only where a person was made.
     * @throws AccessRefusal for an unknown role or agency.
     */
    async create({ email, name, role, agencyCode, password }: NewPerson) {
      if (!isRole(role)) throw new AccessRefusal('role', role, 'unknown_role');
      const agency = await own(strapi, 'agencies').findByCode(agencyCode);
      if (!agency) throw new AccessRefusal('agency', agencyCode, 'unknown_agency');
      const roleId = await own(strapi, 'admin-roles').idOf(role);
      const address = email.trim().toLowerCase();
      const existing = await rowOf({ email: address });
      const users = strapi.service('admin::user');
      if (existing) {
        await own(strapi, 'appointments').give(existing.id, role, agency.documentId);
        return { id: existing.id, email: address, password: null, isNew: false };
      }
      const secret = password ?? strongPassword();
      const made = (await users.create({
        email: address,
        firstname: name,
        password: secret,
        isActive: true,
        registrationToken: null,
        preferedLanguage: 'zh-Hans',
        roles: [roleId],
      })) as { id: number };
      await own(strapi, 'appointments').give(made.id, role, agency.documentId);
      return { id: made.id, email: address, password: secret, isNew: true };
    },
  };
};

const personOf = (row: UserRow | null): Person | null =>
  row && {
    id: row.id,
    email: row.email,
    isActive: row.isActive === true && row.blocked !== true,
    roleCodes: row.roles.map(({ code }) => code),
  };

/** 144 bits; the tail satisfies Strapi's rule (lower, upper, digit) whatever the bytes were. */
const strongPassword = (): string => `${randomBytes(18).toString('base64url')}-aA1`;

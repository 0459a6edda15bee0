/**
 * The active people who hold a role at an agency, by appointment to it or above it, or everywhere: whom somebody who holds one there can choose
 * from. Found by a part of name or address.
 */
import type { Core, UID } from '@strapi/strapi';
import { adminRoleCode, ROLES, type Role } from '../domain/roles';
import { own } from '../plugin-services';
import { APPOINTMENTS } from '../tables/steps';

export interface Colleague {
  email: string;
  name: string;
}

const USER = 'admin::user' as UID.ContentType;
const CODES = ROLES.map(adminRoleCode);
const MOST = 20;
/** How many are looked through for those. */
const PAGE = 100;

interface UserRow {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  roles: { code: string }[];
}

export async function colleaguesAt(
  strapi: Core.Strapi,
  agencyDocumentId: string,
  typed: string,
): Promise<Colleague[]> {
  const codesUp = await own(strapi, 'agencies').codesUpFrom(agencyDocumentId);
  const found: Colleague[] = [];
  for (let offset = 0; found.length < MOST; offset += PAGE) {
    const users = await usersWith(strapi, typed, offset);
    const rolesOf = await rolesAt(strapi, users, codesUp);
    for (const user of users) {
      const { email, firstname, lastname } = user;
      if (rolesOf(user))
        found.push({ email, name: [firstname, lastname].filter(Boolean).join(' ') });
    }
    if (users.length < PAGE) break;
  }
  return found.slice(0, MOST);
}

const usersWith = (strapi: Core.Strapi, typed: string, offset: number) =>
  strapi.db.query(USER).findMany({
    select: ['id', 'email', 'firstname', 'lastname'],
    where: {
      isActive: true,
      roles: { code: { $in: CODES } },
      $and: [
        { $or: [{ blocked: false }, { blocked: null }] },
        {
          $or: ['email', 'firstname', 'lastname'].map((name) => ({
            [name]: { $containsi: typed },
          })),
        },
      ],
    },
    populate: { roles: { select: ['code'] } },
    orderBy: { email: 'asc' },
    offset,
    limit: PAGE,
  }) as Promise<UserRow[]>;

/** Whether a role of the person reaches the agency: one without an appointment reaches every agency. */
async function rolesAt(strapi: Core.Strapi, users: readonly UserRow[], codesUp: readonly string[]) {
  const appointments = (await strapi.db
    .connection(APPOINTMENTS)
    .whereIn(
      'person_id',
      users.map(({ id }) => id),
    )
    .select('person_id', 'role', 'agency_code')) as {
    person_id: number;
    role: Role;
    agency_code: string;
  }[];
  return ({ id, roles }: UserRow): boolean =>
    ROLES.filter((role) => roles.some(({ code }) => code === adminRoleCode(role))).some((role) => {
      const own = appointments.filter((one) => one.person_id === id && one.role === role);
      return own.length === 0 || own.some(({ agency_code: code }) => codesUp.includes(code));
    });
}

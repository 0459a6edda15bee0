/**
 * The active people who hold a role at an agency, by appointment to it or above it: whom somebody who holds one there can choose
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
  const path = await own(strapi, 'agencies').pathUpFrom(agencyDocumentId);
  const found: Colleague[] = [];
  for (let offset = 0; found.length < MOST; offset += PAGE) {
    const users = await usersWith(strapi, typed, offset);
    const rolesOf = await rolesAt(strapi, users, path);
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

/** Whether a role of the person is held at one of these agencies. */
async function rolesAt(strapi: Core.Strapi, users: readonly UserRow[], path: readonly string[]) {
  const appointments = (await strapi.db
    .connection(APPOINTMENTS)
    .whereIn(
      'person_id',
      users.map(({ id }) => id),
    )
    .whereIn('agency_id', [...path])
    .select('person_id', 'role')) as { person_id: number; role: Role }[];
  return ({ id, roles }: UserRow): boolean =>
    appointments.some(
      (one) => one.person_id === id && roles.some(({ code }) => code === adminRoleCode(one.role)),
    );
}

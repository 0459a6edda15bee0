/** The roles that a person holds in their own right, each with the agencies of its appointments (their subtrees are meant). */
import type { Core } from '@strapi/strapi';
import { adminRoleCode, ROLES, type Role } from '../domain/roles';
import { own } from '../plugin-services';
import { APPOINTMENTS } from '../tables/steps';
import type { Person } from './people';

export interface HeldRole {
  role: Role;
  agencyIds: readonly string[] | 'all';
}

const SUPER_ADMIN = 'strapi-super-admin';

export const isSuperAdmin = ({ roleCodes }: Person): boolean => roleCodes.includes(SUPER_ADMIN);

export async function heldRoles(strapi: Core.Strapi, person: Person): Promise<HeldRole[]> {
  const appointments = (await strapi.db
    .connection(APPOINTMENTS)
    .where({ person_id: person.id })
    .select('role', 'agency_code')) as { role: string; agency_code: string }[];
  const held: HeldRole[] = [];
  for (const role of ROLES.filter((one) => person.roleCodes.includes(adminRoleCode(one)))) {
    const codes = appointments.filter((one) => one.role === role);
    if (codes.length === 0) {
      held.push({ role, agencyIds: 'all' });
      continue;
    }
    const agencyIds: string[] = [];
    for (const { agency_code: code } of codes) {
      const agency = await own(strapi, 'agencies').findByCode(code);
      if (agency) agencyIds.push(agency.documentId);
    }
    held.push({ role, agencyIds });
  }
  return held;
}

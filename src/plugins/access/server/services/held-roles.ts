/** The roles that a person holds in their own right, each with the agencies of its appointments (their subtrees are meant). */
import type { Core } from '@strapi/strapi';
import { adminRoleCode, ROLES, type Role } from '../domain/roles';
import { own } from '../plugin-services';
import type { Person } from './people';

export interface HeldRole {
  role: Role;
  /** documentIds. */
  agencyIds: readonly string[];
}

const SUPER_ADMIN = 'strapi-super-admin';

export const isSuperAdmin = ({ roleCodes }: Person): boolean => roleCodes.includes(SUPER_ADMIN);

/** A role without an appointment counts nowhere: who gives roles in the admin does not thereby open an agency. */
export async function heldRoles(strapi: Core.Strapi, person: Person): Promise<HeldRole[]> {
  const appointments = await own(strapi, 'appointments').of(person.id);
  return ROLES.filter((role) => person.roleCodes.includes(adminRoleCode(role))).map((role) => ({
    role,
    agencyIds: appointments.filter((one) => one.role === role).map(({ agencyId }) => agencyId),
  }));
}

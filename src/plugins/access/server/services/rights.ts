/**
 * What a person may do where, for people at the admin: the actions of each role they hold, at the agencies they are appointed to for it and
 * all below those. A role held without an appointment reaches every agency; Super Admin may do everything that the rules and four eyes allow.
 */
import type { Core } from '@strapi/strapi';
import { adminRoleCode, may, ROLES } from '../domain/roles';
import { own } from '../plugin-services';
import { APPOINTMENTS } from '../tables/steps';

const SUPER_ADMIN = 'strapi-super-admin';

export interface Rights {
  personId: number;
  email: string;
  may(action: string, agencyDocumentId: string): Promise<boolean>;
}

export const rights = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Null: there is no such active person. */
  async of(personId: number): Promise<Rights | null> {
    const person = await own(strapi, 'people').findById(personId);
    if (!person?.isActive) return null;
    const held = ROLES.filter((role) => person.roleCodes.includes(adminRoleCode(role)));
    const appointments = (await strapi.db
      .connection(APPOINTMENTS)
      .where({ person_id: personId })
      .select('role', 'agency_code')) as { role: string; agency_code: string }[];

    const isReached = async (role: string, agencyDocumentId: string): Promise<boolean> => {
      const codes = appointments.filter((one) => one.role === role);
      if (codes.length === 0) return true;
      for (const { agency_code: code } of codes) {
        const agency = await own(strapi, 'agencies').findByCode(code);
        if (agency && (await own(strapi, 'agencies').isWithin(agency.documentId, agencyDocumentId)))
          return true;
      }
      return false;
    };

    return {
      personId,
      email: person.email,
      async may(action, agencyDocumentId) {
        if (person.roleCodes.includes(SUPER_ADMIN)) return true;
        for (const role of held.filter((one) => may(one, action))) {
          if (await isReached(role, agencyDocumentId)) return true;
        }
        return false;
      },
    };
  },
});

/**
 * Which person holds which role at which agency (and all below it). A role of the admin counts at these agencies alone; one without an
 * appointment counts nowhere. Given and ended by the operator (`npm run people`), and on record.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isRole, type Role } from '../domain/roles';
import { databaseNow, own, recordAct } from '../plugin-services';
import { APPOINTMENTS } from '../tables/steps';
import { AccessRefusal } from './access-refusal';

export interface Appointment {
  role: string;
  /** documentId; codes change and pass to successors. */
  agencyId: string;
}

export interface AppointmentRequest {
  personEmail: string;
  role: string;
  agencyCode: string;
}

const SUBJECT = 'appointment';

export const appointments = ({ strapi }: { strapi: Core.Strapi }) => {
  const users = () => strapi.service('admin::user');

  /** @throws AccessRefusal naming the input that names nothing. */
  const named = async ({ personEmail, role, agencyCode }: AppointmentRequest) => {
    if (!isRole(role)) throw new AccessRefusal('role', role, 'unknown_role');
    const person = await own(strapi, 'people').find(personEmail);
    if (!person) throw new AccessRefusal('person', personEmail, 'unknown_person');
    const agency = await own(strapi, 'agencies').findByCode(agencyCode);
    if (!agency) throw new AccessRefusal('agency', agencyCode, 'unknown_agency');
    return { person, role, agency };
  };

  const rolesOf = async (personId: number): Promise<number[]> => {
    const { roles } = (await users().findOne(personId)) as { roles: { id: number }[] };
    return roles.map(({ id }) => id);
  };

  const record = (
    trx: Knex.Transaction,
    act: 'appointed' | 'appointment_ended',
    by: string,
    { person, role, agency }: Awaited<ReturnType<typeof named>>,
  ) =>
    recordAct(strapi, trx, {
      subjectType: SUBJECT,
      subjectId: String(person.id),
      act,
      actor: by,
      from: null,
      to: person.email,
      ground: null,
      contentHash: null,
      details: { role, agency: agency.code, agencyId: agency.documentId },
    });

  return {
    async of(personId: number): Promise<Appointment[]> {
      const rows = (await strapi.db
        .connection(APPOINTMENTS)
        .where({ person_id: personId })
        .orderBy('id')
        .select('role', 'agency_id')) as { role: string; agency_id: string }[];
      return rows.map(({ role, agency_id: agencyId }) => ({ role, agencyId }));
    },

    /** The role of the admin with it. Idempotent. @returns whether it was not held before. */
    async give(personId: number, role: Role, agencyId: string): Promise<boolean> {
      const roleId = await own(strapi, 'admin-roles').idOf(role);
      return strapi.db.transaction(async ({ trx }) => {
        const held = await rolesOf(personId);
        if (!held.includes(roleId))
          await users().updateById(personId, { roles: [...held, roleId] });
        const where = { person_id: personId, role, agency_id: agencyId };
        if (await trx(APPOINTMENTS).where(where).first('id')) return false;
        await trx(APPOINTMENTS)
          .insert({ ...where, created_at: databaseNow(strapi) })
          .onConflict(['person_id', 'role', 'agency_id'])
          .ignore();
        return true;
      });
    },

    /** @returns whether it was not held before. */
    async appoint(wanted: AppointmentRequest, by: string): Promise<boolean> {
      const found = await named(wanted);
      const { person, role, agency } = found;
      return strapi.db.transaction(async ({ trx }) => {
        const isNew = await own(strapi, 'appointments').give(person.id, role, agency.documentId);
        if (isNew) await record(trx, 'appointed', by, found);
        return isNew;
      });
    },

    /** With the last appointment to a role the role of the admin goes. @throws AccessRefusal where it is not held. */
    async end(wanted: AppointmentRequest, by: string): Promise<void> {
      const found = await named(wanted);
      const { person, role, agency } = found;
      const roleId = await own(strapi, 'admin-roles').idOf(role);
      await strapi.db.transaction(async ({ trx }) => {
        const ended = await trx(APPOINTMENTS)
          .where({ person_id: person.id, role, agency_id: agency.documentId })
          .delete();
        if (ended === 0) throw new AccessRefusal('agency', wanted.agencyCode, 'no_appointment');
        const left = await trx(APPOINTMENTS).where({ person_id: person.id, role }).first('id');
        const held = await rolesOf(person.id);
        if (!left)
          await users().updateById(person.id, { roles: held.filter((one) => one !== roleId) });
        await record(trx, 'appointment_ended', by, found);
      });
    },

    /** Of everybody, by e-mail address; agencies that are gone are left out. */
    async list(): Promise<{ email: string; role: string; agencyCode: string; since: string }[]> {
      return (await strapi.db
        .connection(`${APPOINTMENTS} as held`)
        .join('admin_users as person', 'person.id', 'held.person_id')
        .join('agencies as agency', 'agency.document_id', 'held.agency_id')
        .orderBy(['person.email', 'held.role', 'agency.code'])
        .select('person.email', 'held.role', 'agency.code as agencyCode')
        .select('held.created_at as since')) as never;
    },
  };
};

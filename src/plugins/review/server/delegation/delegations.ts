/**
 * 授权、交接: for the time of an absence a person's role at an agency is done by another. The other acts in their own name, so four eyes hold:
 * a delegate never reviews what they drafted, and does one level only. Ends by its date, or at once.
 */
import type { Core } from '@strapi/strapi';
import { localDate } from '../../../../domain/dates/local-date';
import { personKey } from '../facts/person';
import { access, databaseNow, ledger } from '../plugin-services';
import { forbidden, invalid, notFound } from '../refusals';
import { DELEGATIONS } from '../tables/steps';

export interface NewDelegation {
  kind: 'delegation' | 'hand_over';
  fromEmail: string;
  toEmail: string;
  role: string;
  agencyCode: string;
  fromOn: string;
  untilOn: string | null;
  reason: string;
}

interface Row {
  id: number;
  kind: 'delegation' | 'hand_over';
  from_person_id: number;
  from_email: string;
  to_person_id: number;
  to_email: string;
  role: string;
  agency_id: string;
  from_on: string;
  until_on: string | null;
  reason: string;
  ended_at: string | null;
}

const SUBJECT = 'delegation';

export const delegations = ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.connection<Row>(DELEGATIONS);

  return {
    /** The roles at agencies that a person has from others today. */
    async heldBy(
      personId: number,
    ): Promise<{ role: string; agencyId: string; fromPersonId: number }[]> {
      const today = localDate(new Date());
      const rows = await table()
        .where({ to_person_id: personId, ended_at: null })
        .where('from_on', '<=', today)
        .where((open) => open.whereNull('until_on').orWhere('until_on', '>=', today));
      return rows.map((row) => ({
        role: row.role,
        agencyId: row.agency_id,
        fromPersonId: row.from_person_id,
      }));
    },

    /**
     * Recorded by the person who delegates, or by somebody who may appoint (Super Admin).
     * @throws 403 for anybody else; ValidationError for people, role, agency or days that don't hold.
     */
    async add(given: NewDelegation, by: { personId: number; email: string }): Promise<number> {
      const { kind, role, fromOn, untilOn, reason } = given;
      const from = await access(strapi).findPerson(given.fromEmail);
      // Before anything is said of who there is.
      const mayAppoint = await access(strapi).isSuperAdmin(by.personId);
      if (from?.id !== by.personId && !mayAppoint) throw forbidden('right_missing');
      const to = await access(strapi).findPerson(given.toEmail);
      const agency = await access(strapi).findAgency(given.agencyCode);
      if (!from) throw invalid('fromEmail', 'unknown_person', given.fromEmail);
      if (!to) throw invalid('toEmail', 'unknown_person', given.toEmail);
      if (from.id === to.id) throw invalid('toEmail', 'to_oneself');
      if (!agency) throw invalid('agencyCode', 'unknown_agency', given.agencyCode);
      if (untilOn !== null && untilOn < fromOn) throw invalid('untilOn', 'day_before_start');
      if (kind === 'delegation' && untilOn === null) throw invalid('untilOn', 'last_day_missing');
      if (!(await access(strapi).holds(from.id, role, agency.documentId))) {
        throw invalid('role', 'role_not_held', from.email);
      }
      return strapi.db.transaction(async ({ trx }) => {
        const [row] = (await trx(DELEGATIONS)
          .insert({
            kind,
            from_person_id: from.id,
            from_email: from.email,
            to_person_id: to.id,
            to_email: to.email,
            role,
            agency_id: agency.documentId,
            from_on: fromOn,
            until_on: untilOn,
            reason,
            recorded_by: by.email,
            recorded_at: databaseNow(strapi),
          })
          .returning('id')) as { id: number }[];
        const id = row?.id ?? 0;
        await ledger(strapi).append(trx, {
          subjectType: SUBJECT,
          subjectId: String(id),
          act: 'delegated',
          actor: by.email,
          actorId: personKey(by.personId),
          from: from.email,
          to: to.email,
          ground: null,
          contentHash: null,
          details: {
            kind,
            role,
            agency: agency.code,
            fromOn,
            untilOn,
            reason,
            fromPerson: personKey(from.id),
            toPerson: personKey(to.id),
          },
        });
        return id;
      }) as unknown as Promise<number>;
    },

    /** Whom a role at an agency can be delegated to, for one who holds a role there. @throws 403 for others. */
    async people(
      { agencyCode, typed }: { agencyCode: string; typed: string },
      personId: number,
    ): Promise<{ email: string; name: string }[]> {
      const agency = await access(strapi).findAgency(agencyCode);
      if (!agency) throw invalid('agencyCode', 'unknown_agency', agencyCode);
      const found = await access(strapi).colleagues(personId, agency.documentId, typed);
      if (found === null) throw forbidden('right_missing');
      return found;
    },

    /** By either side, or by Super Admin. */
    async end(id: number, by: { personId: number; email: string }): Promise<void> {
      const row = await table().where({ id, ended_at: null }).first();
      if (!row) throw notFound({ delegation: id });
      const isTheirs = [row.from_person_id, row.to_person_id].includes(by.personId);
      if (!isTheirs && !(await access(strapi).isSuperAdmin(by.personId))) {
        throw forbidden('right_missing');
      }
      await strapi.db.transaction(async ({ trx }) => {
        const ended = await trx(DELEGATIONS)
          .where({ id, ended_at: null })
          .update({ ended_at: databaseNow(strapi) });
        if (ended === 0) throw notFound({ delegation: id });
        await ledger(strapi).append(trx, {
          subjectType: SUBJECT,
          subjectId: String(id),
          act: 'delegation_ended',
          actor: by.email,
          actorId: personKey(by.personId),
          from: row.to_email,
          to: row.from_email,
          ground: null,
          contentHash: null,
          details: null,
        });
      });
    },

    /** Those that stand today or begin later, of which the person is a side. */
    async list(personId: number) {
      const today = localDate(new Date());
      const rows = await table()
        .whereNull('ended_at')
        .where((open) => open.whereNull('until_on').orWhere('until_on', '>=', today))
        .where((side) =>
          side.where({ from_person_id: personId }).orWhere({ to_person_id: personId }),
        )
        .orderBy('id')
        .limit(200);
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        from: row.from_email,
        to: row.to_email,
        role: row.role,
        agencyId: row.agency_id,
        fromOn: row.from_on,
        untilOn: row.until_on,
        reason: row.reason,
      }));
    },
  };
};

/**
 * Write tokens: issued to a person for an agency's subtree and a role, verified at each request, revoked by id. The
 * token itself is shown once and never stored. It counts for no more than its person: a blocked person, a role taken
 * away, an appointment that ended or an agency that is gone make it void at once. It stays with its agency, whatever code that gets.
 */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isAction, type Action } from '../domain/actions';
import { actionsOf, adminRoleCode, isRole, type Role } from '../domain/roles';
import { hashOf, isSameHash, looksLikeToken, TOKEN_BYTES, tokenOf } from '../domain/token-text';
import { databaseNow, own } from '../plugin-services';
import { WRITE_TOKENS } from '../tables/steps';
import { AccessRefusal } from './access-refusal';

export interface TokenRequest {
  personEmail: string;
  agencyCode: string;
  role: string;
}

/** Who writes: what the write API keeps in `ctx.state.writer`. */
export interface Writer {
  tokenId: number;
  personId: number;
  personEmail: string;
  agencyCode: string;
  agencyDocumentId: string;
  role: Role;
  actions: readonly Action[];
  may(action: Action): boolean;
  /** Whether an agency is the token's agency or stands below it. */
  covers(agencyDocumentId: string): Promise<boolean>;
}

export interface TokenRow {
  id: number;
  hash: string;
  person_id: number;
  person_email: string;
  agency_id: string;
  agency_code: string;
  role: string;
  actions: string;
  created_at: string;
  last_used_on: string | null;
  revoked_at: string | null;
}

export const tokens = ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.connection<TokenRow>(WRITE_TOKENS);

  const noteUse = async (row: TokenRow, today: string) => {
    if (row.last_used_on === today) return;
    await table().where({ id: row.id }).update({ last_used_on: today });
  };

  return {
    /**
     * @throws AccessRefusal naming the input: unknown person, agency or role, a blocked person, or one without the role.
     */
    async issue({ personEmail, agencyCode, role }: TokenRequest) {
      if (!isRole(role)) throw new AccessRefusal('role', role, 'unknown_role');
      const person = await own(strapi, 'people').find(personEmail);
      if (!person) throw new AccessRefusal('person', personEmail, 'unknown_person');
      if (!person.isActive) throw new AccessRefusal('person', personEmail, 'person_blocked');
      const agency = await own(strapi, 'agencies').findByCode(agencyCode);
      if (!agency) throw new AccessRefusal('agency', agencyCode, 'unknown_agency');
      if (!person.roleCodes.includes(adminRoleCode(role))) {
        throw new AccessRefusal('role', role, 'person_lacks_role');
      }
      if (!(await own(strapi, 'rights').holds(person.id, role, agency.documentId))) {
        throw new AccessRefusal('agency', agencyCode, 'not_appointed');
      }
      const token = tokenOf(randomBytes(TOKEN_BYTES));
      const actions = actionsOf(role);
      await strapi.db.connection(WRITE_TOKENS).insert({
        hash: hashOf(token),
        person_id: person.id,
        person_email: person.email,
        agency_id: agency.documentId,
        agency_code: agency.code,
        role,
        actions: JSON.stringify(actions),
        created_at: databaseNow(strapi),
      });
      return { token, personEmail: person.email, agencyCode: agency.code, role, actions };
    },

    /** The writer behind a token; null for one that isn't ours, is revoked, or whose person or agency no longer holds. */
    async verify(token: string): Promise<Writer | null> {
      if (!looksLikeToken(token)) return null;
      const hash = hashOf(token);
      const row = await table().where({ hash }).first();
      if (!row || !isSameHash(row.hash, hash) || row.revoked_at !== null) return null;
      const { role } = row;
      if (!isRole(role)) return null;
      const agency = await own(strapi, 'agencies').findById(row.agency_id);
      if (!agency || !(await own(strapi, 'rights').holds(row.person_id, role, row.agency_id)))
        return null;
      const person = await own(strapi, 'people').findById(row.person_id);
      if (!person) return null;
      await noteUse(row, new Date().toISOString().slice(0, 10));
      return writerOf(row, role, person, agency, own(strapi, 'agencies').isWithin);
    },

    async list(): Promise<Omit<TokenRow, 'hash'>[]> {
      const rows = await table().orderBy('id');
      return rows.map(({ hash: _hash, ...shown }) => shown);
    },

    /** False when there is no such token; revoking twice keeps the first time. */
    async revoke(id: number): Promise<boolean> {
      await strapi.db
        .connection(WRITE_TOKENS)
        .where({ id, revoked_at: null })
        .update({ revoked_at: databaseNow(strapi) });
      return (await table().where({ id }).first()) !== undefined;
    },
  };
};

// A right counts while both the token and today's table of the role grant it: a role made narrower narrows old tokens.
const writerOf = (
  row: TokenRow,
  role: Role,
  person: { id: number; email: string },
  agency: { code: string; documentId: string },
  isWithin: (root: string, documentId: string) => Promise<boolean>,
): Writer => {
  const granted = (JSON.parse(row.actions) as unknown[]).filter(isAction);
  const actions = granted.filter((action) => actionsOf(role).includes(action));
  return {
    tokenId: row.id,
    personId: person.id,
    personEmail: person.email,
    agencyCode: agency.code,
    agencyDocumentId: agency.documentId,
    role,
    actions,
    may: (action) => actions.includes(action),
    covers: (documentId) => isWithin(agency.documentId, documentId),
  };
};

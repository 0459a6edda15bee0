/**
 * Every permission of a person at the admin counts only at the agencies that the person reaches (`services/scopes`), whatever role it comes
 * from: one of ours, or one that a city made for itself. It is said where Strapi 5.54 makes a person's ability, not as a condition stored with
 * a role, so that no role is without it and nobody can take it off.
 *
 * Strapi asks such a condition for lists, relation fields and single entries; not when an entry is made, cloned or moved (`guard-writes.ts`),
 * and not on some routes (`content-manager.ts`).
 */
import type { Core } from '@strapi/strapi';
import type { Letter } from '../domain/content-permissions';
import { isReadByItsAgency, ownershipOf, type Ownership } from '../domain/whose-entries';
import { own } from '../plugin-services';
import type { Scope } from '../services/scopes';

const ACTION = /^plugin::content-manager\.explorer\.(create|read|update|delete|publish)$/;
const LETTERS: Record<string, Letter> = {
  create: 'C',
  read: 'R',
  update: 'U',
  delete: 'D',
  publish: 'P',
};

/** The admin user's attributes, and the permission that is about to count. */
interface Registering {
  id?: number;
  permission: { action: string; subject?: string | null; properties?: { fields?: string[] } };
  condition: { and(query: object): unknown };
}

interface Engine {
  hooks: {
    'before-register.permission': { register(handler: (of: Registering) => Promise<void>): void };
  };
}

/** Call in `register()`: before anybody signs in. */
export function bindPermissions(strapi: Core.Strapi): void {
  const { engine } = strapi.service('admin::permission') as unknown as { engine: Engine };
  engine.hooks['before-register.permission'].register(async ({ id, permission, condition }) => {
    const letter = LETTERS[ACTION.exec(permission.action)?.[1] ?? ''];
    const uid = permission.subject ?? '';
    if (letter === undefined || !uid.startsWith('api::')) return;
    const ownership = ownershipOf(uid);
    const fields = permission.properties?.fields;
    const scope =
      typeof id === 'number' ? await own(strapi, 'scopes').of(id, uid, letter, fields) : NOTHING;
    // Reference data: whoever reads the type reads all of it.
    if (letter === 'R' && ownership !== null && !isReadByItsAgency(uid)) return;
    const query = queryOf(scope, ownership, isReadByItsAgency(uid));
    if (query) condition.and(query);
  });
}

const NOTHING: Scope = { agencyIds: [], publicOf: [], isAtTop: false };
const NONE = { documentId: { $in: [] as string[] } };

/**
 * As Strapi's conditions are written: dotted paths, since they are also matched in memory. Null: no limit.
 * @param namesAgency every entry of the type names an agency; else what names none is the whole city's.
 */
export function queryOf(
  scope: Scope,
  ownership: Ownership | null,
  namesAgency: boolean,
): object | null {
  if (scope.agencyIds === 'all') return null;
  if (ownership === 'itself') return { documentId: { $in: [...scope.agencyIds] } };
  if (ownership === 'city') return scope.isAtTop ? null : NONE;
  if (ownership !== 'agency') return NONE;
  const own = { 'agency.documentId': { $in: [...scope.agencyIds] } };
  if (!namesAgency) return scope.isAtTop ? { $or: [own, { 'agency.id': { $eq: null } }] } : own;
  const isPublic = { publishedAt: { $ne: null } };
  if (scope.publicOf.length === 0) return own;
  const theirs = { 'agency.documentId': { $in: [...scope.publicOf] } };
  return { $or: [own, { $and: [theirs, isPublic] }] };
}

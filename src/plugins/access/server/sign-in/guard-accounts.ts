/**
 * Who runs the accounts is not thereby master of what they reach. In Strapi 5.54 whoever may create or change users makes anybody a Super Admin,
 * themselves included, or sets a Super Admin's password. Here only a Super Admin makes one, takes the role back, or touches the account of one;
 * and nobody changes their own roles. What code does without a person asking (the seed, the commands) is not asked.
 */
import createHttpError from 'http-errors';
import type { Core } from '@strapi/strapi';
import { isSuperAdmin } from '../services/held-roles';
import { askingPerson, own } from '../plugin-services';

type Attributes = Record<string, unknown>;

const FORBIDDEN = {
  super_admin_only: '只有超级管理员可以设立、变更或者停用超级管理员。',
  own_roles: '不能变更自己的角色。',
};

const refuse = (code: keyof typeof FORBIDDEN) =>
  createHttpError(403, FORBIDDEN[code], { name: 'ForbiddenError', details: { code } });

/** Who asks, and is no Super Admin; null: nobody to be refused. */
async function bound(strapi: Core.Strapi): Promise<number | null> {
  const personId = askingPerson(strapi);
  if (personId === null) return null;
  const person = await own(strapi, 'people').findById(personId);
  return person && isSuperAdmin(person) ? null : personId;
}

const givesSuperAdmin = async (strapi: Core.Strapi, { roles }: Attributes): Promise<boolean> => {
  if (!Array.isArray(roles)) return false;
  const { id } = (await strapi.service('admin::role').getSuperAdmin()) as { id: number };
  return roles.map(String).includes(String(id));
};

/** Before an account is made. @throws 403 `super_admin_only` */
export async function checkNewAccount(strapi: Core.Strapi, attributes: Attributes): Promise<void> {
  if ((await bound(strapi)) === null) return;
  if (await givesSuperAdmin(strapi, attributes)) throw refuse('super_admin_only');
}

/** Before an account is changed. @throws 403 `super_admin_only`, `own_roles` */
export async function checkChangedAccount(
  strapi: Core.Strapi,
  id: number | string,
  attributes: Attributes,
): Promise<void> {
  const personId = await bound(strapi);
  if (personId === null) return;
  await refuseSuperAdmins(strapi, [id]);
  if (await givesSuperAdmin(strapi, attributes)) throw refuse('super_admin_only');
  if (String(id) === String(personId) && (await changesRoles(strapi, personId, attributes)))
    throw refuse('own_roles');
}

/** The admin's form sends them in any case. */
const changesRoles = async (
  strapi: Core.Strapi,
  id: number,
  { roles }: Attributes,
): Promise<boolean> => {
  if (roles === undefined) return false;
  const held = (await strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: ['roles'] })) as { roles: { id: number }[] } | null;
  const idsOf = (list: unknown) => [...new Set([list].flat().map(String))].sort().join();
  return idsOf(roles) !== idsOf(held?.roles.map((role) => role.id) ?? []);
};

/** Before accounts are deleted. @throws 403 `super_admin_only` */
export async function checkDeletedAccounts(
  strapi: Core.Strapi,
  ids: readonly (number | string)[],
): Promise<void> {
  if ((await bound(strapi)) !== null) await refuseSuperAdmins(strapi, ids);
}

async function refuseSuperAdmins(
  strapi: Core.Strapi,
  ids: readonly (number | string)[],
): Promise<void> {
  for (const id of ids) {
    const account = await own(strapi, 'people').findById(Number(id));
    if (account && isSuperAdmin(account)) throw refuse('super_admin_only');
  }
}

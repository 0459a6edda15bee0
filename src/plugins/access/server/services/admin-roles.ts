/**
 * One Strapi admin role for each of ours, made and kept by the program: found by its stable code, its permissions brought
 * to the table of `domain/content-permissions` at every start (so a new field or type arrives with an upgrade). What a
 * city wants otherwise belongs into a role of its own; those are never touched.
 */
import type { Core, UID } from '@strapi/strapi';
import {
  CONTENT_GRANTS,
  CONTENT_TYPES,
  OTHER_GRANTS,
  type ContentTypeKey,
  type Grant,
  type Letter,
} from '../domain/content-permissions';
import { adminRoleCode, ROLE_LABELS, ROLES, type Role } from '../domain/roles';

const LETTER_ACTIONS: Record<Letter, string> = {
  C: 'plugin::content-manager.explorer.create',
  R: 'plugin::content-manager.explorer.read',
  U: 'plugin::content-manager.explorer.update',
  D: 'plugin::content-manager.explorer.delete',
  P: 'plugin::content-manager.explorer.publish',
};
const WITH_FIELDS: readonly Letter[] = ['C', 'R', 'U'];

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
  actionParameters: Record<string, never>;
}

export const adminRoles = ({ strapi }: { strapi: Core.Strapi }) => {
  const roles = () => strapi.service('admin::role');
  const find = (role: Role) =>
    roles().findOne({ code: adminRoleCode(role) }) as Promise<{ id: number; name: string } | null>;

  const make = async (role: Role): Promise<{ id: number }> => {
    const label = ROLE_LABELS[role];
    const wanted = label['zh-Hans'];
    // A role of the city's own may have the name already; Strapi wants names unique.
    const name = (await roles().exists({ name: wanted })) ? `${wanted}（${label.en}）` : wanted;
    return roles().create({
      name,
      code: adminRoleCode(role),
      description: `${label.en} · ${label.zh}`,
    });
  };

  return {
    /** Idempotent; needs the admin's permission actions, so it runs after the admin has started. */
    async seed(): Promise<void> {
      for (const role of ROLES) {
        const { id } = (await find(role)) ?? (await make(role));
        await roles().assignPermissions(id, permissionsOf(strapi, role));
      }
    },

    async idOf(role: Role): Promise<number> {
      const found = await find(role);
      if (!found) throw new Error(`the admin role ${adminRoleCode(role)} has not been made yet`);
      return found.id;
    },
  };
};

const permissionsOf = (strapi: Core.Strapi, role: Role): Permission[] => [
  ...Object.entries(CONTENT_GRANTS[role]).flatMap(([key, grant]) =>
    contentPermissions(strapi, CONTENT_TYPES[key as ContentTypeKey], grant),
  ),
  ...OTHER_GRANTS[role].map((action) => permission(action, null)),
];

const contentPermissions = (strapi: Core.Strapi, uid: string, grant: Grant): Permission[] => {
  const all: string[] = strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentTypes[uid as UID.ContentType], {
      components: strapi.components,
    });
  return grant.letters.map((letter) => {
    if (!WITH_FIELDS.includes(letter)) return permission(LETTER_ACTIONS[letter], uid);
    const narrowed = { C: undefined, R: grant.readable, U: grant.updatable }[
      letter as 'C' | 'R' | 'U'
    ];
    const fields = narrowed ? [...narrowed] : all;
    return permission(LETTER_ACTIONS[letter], uid, fields);
  });
};

const permission = (action: string, subject: string | null, fields?: string[]): Permission => ({
  action,
  subject,
  properties: fields ? { fields } : {},
  conditions: [],
  actionParameters: {},
});

/** The log-ins of the demonstration, with fresh random passwords: one for each role, and a super administrator. */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { DemoPerson } from './demo-messages';

type Row = Record<string, unknown>;

interface People {
  create(person: {
    email: string;
    name: string;
    role: string;
    agencyCode: string;
    password: string;
  }): Promise<unknown>;
}

export async function addPeople(strapi: Core.Strapi, rows: Row[]): Promise<DemoPerson[]> {
  const people = strapi.plugin('access').service('people') as unknown as People;
  const added: DemoPerson[] = [];
  for (const { email, displayName, roles, agency } of rows) {
    const password = freshPassword();
    for (const role of roles as string[]) {
      const person = { email: String(email), role, password, agencyCode: String(agency) };
      await people.create({ ...person, name: String(displayName) });
      added.push(person);
    }
  }
  return [...added, await addSuperAdministrator(strapi)];
}

/** Strapi asks the first visitor to become its super administrator: in a demonstration that one is there already. */
const addSuperAdministrator = async (strapi: Core.Strapi): Promise<DemoPerson> => {
  const role = await strapi.service('admin::role').getSuperAdmin();
  const email = 'super@gongkai.example';
  const password = freshPassword();
  await strapi.service('admin::user').create({
    email,
    firstname: '超级管理员（示范）',
    password,
    isActive: true,
    roles: [role.id],
  });
  return { role: 'super_admin', email, password };
};

/** Long enough to be strong, with the kinds of characters that the admin demands. */
const freshPassword = () => `Gk1-${randomBytes(15).toString('base64url')}`;

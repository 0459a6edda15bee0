/** Who answers for what an import publishes: a person in office who may approve or publish somewhere (发布前审查, 条例第十七条). */
import type { Core } from '@strapi/strapi';
import { rights, type Approver } from '../plugin-services';
import { UnusableInput } from '../read/unusable-input';

const RIGHTS = ['approve', 'publish'] as const;

/** @throws UnusableInput where there is no such person, or one without the right. */
export async function findApprover(strapi: Core.Strapi, email: string): Promise<Approver> {
  const person = await rights(strapi).findPerson(email);
  if (!person) {
    throw new UnusableInput(`没有在用的后台用户 ${email} / no active admin user ${email}`);
  }
  for (const right of RIGHTS) {
    const reached = await rights(strapi).reach(person.id, right);
    if (reached === 'all' || reached.length > 0)
      return { personId: person.id, email: person.email };
  }
  throw new UnusableInput(
    `${person.email} 没有签发或者发布的权限，不能作为导入公开的签发人 / may neither approve nor publish`,
  );
}

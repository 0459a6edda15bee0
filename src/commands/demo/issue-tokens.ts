/**
 * A write token for each seeded person, as `npm run token` would issue it. Strapi's own Super Admin gets none: it is no
 * role of the disclosure of information.
 */
import type { Core } from '@strapi/strapi';
import type { CommandIo } from '../command-io';
import { explainError } from '../explain-error';
import type { DemoPerson, DemoSummary } from './demo-messages';

const SUPER_ADMIN = 'super_admin';

interface Tokens {
  issue(request: {
    personEmail: string;
    agencyCode: string;
    role: string;
  }): Promise<{ token: string }>;
}

/** The agency at the top of the city: municipal, with nothing above it that is municipal too. */
async function cityAgencyCode(strapi: Core.Strapi): Promise<string> {
  const where = { level: 'municipal', kind: 'government' };
  const agency = (await strapi.db.query('api::agency.agency').findOne({ where })) as {
    code: string;
  } | null;
  if (!agency)
    throw new Error('示范城市没有市政府 · the demonstration city has no municipal government');
  return agency.code;
}

export async function issueTokens(
  strapi: Core.Strapi,
  people: DemoPerson[],
  io: CommandIo,
): Promise<DemoSummary['people']> {
  const fallback = await cityAgencyCode(strapi);
  const tokens = strapi.plugin('access').service('tokens') as unknown as Tokens;
  const issued: DemoSummary['people'] = [];
  for (const person of people) {
    const agencyCode = person.agencyCode ?? fallback;
    const request = { personEmail: person.email, agencyCode, role: person.role };
    const hasNoToken = person.role === SUPER_ADMIN;
    const token = hasNoToken
      ? null
      : await tokens.issue(request).then(
          (answer) => answer.token,
          (error: unknown) => {
            io.err(`${person.role}: ${explainError(error)}`);
            return null;
          },
        );
    issued.push({ ...person, agencyCode, token });
  }
  return issued;
}

/** Everybody who can send a request, with the agencies whose drafts they may read: what is not listed here nobody may. */
import type { Application } from '../support/application';
import { person } from '../support/review';
import { AGENCIES, type AgencyKey } from './leaks.world';
import type { Client } from './leaks.client';

export interface Caller {
  name: string;
  /** What kind of door their credential opens. */
  kind: 'visitor' | 'staff' | 'write-token' | 'api-token';
  headers: Record<string, string>;
  /** Agencies whose drafts they may read. */
  reads: readonly AgencyKey[];
}

/** Of the nine, whoever may read drafts where they are appointed (docs/roles.md); supervision sees what is public, and the ledger. */
export const ROLES = {
  editor: true,
  secrecy_reviewer: true,
  checker: true,
  approver: true,
  disclosure_office: true,
  legal_review: true,
  website_administrator: true,
  supervision: false,
  system_administrator: false,
} as const;
type Role = keyof typeof ROLES;

const PASSWORD = 'Baihe-Liushui-51';

/** The agency and those below it. */
const SUBTREES: Record<AgencyKey, readonly AgencyKey[]> = {
  parent: ['parent', 'own', 'other'],
  own: ['own'],
  other: ['other'],
};

/** @param isWanted by name; others are not made, since making people takes its time. */
export async function callersOf(
  app: Application,
  client: Client,
  isWanted: (name: string) => boolean = () => true,
): Promise<Caller[]> {
  const { strapi } = app;
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const callers: Caller[] = [{ name: 'anonymous', kind: 'visitor', headers: {}, reads: [] }];

  const visitor = await websiteUser(app);
  if (visitor)
    callers.push({ name: 'website user', kind: 'visitor', headers: bearer(visitor), reads: [] });

  const signIn = async (email: string) => {
    const { status, json } = await client.send(
      'POST',
      '/admin/login',
      {},
      { email, password: PASSWORD },
    );
    if (status !== 200) throw new Error(`${email} can't sign in: ${status}`);
    const { data } = json() as { data: { token?: string; accessToken?: string } };
    return bearer(String(data.token ?? data.accessToken));
  };
  for (const agency of ['own', 'other', 'parent'] as const) {
    for (const role of Object.keys(ROLES) as Role[]) {
      if (agency === 'parent' && role !== 'editor') continue;
      const [staff, token] = [`${role} of ${agency}`, `write token ${role} of ${agency}`];
      if (!isWanted(staff) && !isWanted(token)) continue;
      const { email } = await person(app, role, AGENCIES[agency], `${role}-${agency}`);
      const reads = ROLES[role] ? SUBTREES[agency] : [];
      if (isWanted(staff))
        callers.push({ name: staff, kind: 'staff', headers: await signIn(email), reads });
      if (!isWanted(token)) continue;
      const issued = (await strapi
        .plugin('access')
        .service('tokens')
        .issue({ personEmail: email, agencyCode: AGENCIES[agency], role })) as { token: string };
      callers.push({ name: token, kind: 'write-token', headers: bearer(issued.token), reads });
    }
  }
  // All that a token of Strapi's own can be given.
  const { contentAPI } = strapi as unknown as {
    contentAPI: { permissions: { providers: { action: { keys(): string[] } } } };
  };
  const permissions = contentAPI.permissions.providers.action.keys();
  for (const type of ['read-only', 'full-access', 'custom'] as const) {
    if (type === 'custom' && permissions.length === 0) continue;
    const made = (await strapi.service('admin::api-token-content-api').create({
      kind: 'content-api',
      name: type,
      description: '',
      type,
      lifespan: null,
      ...(type === 'custom' && { permissions }),
    })) as { accessKey: string };
    callers.push({
      name: `API token ${type}`,
      kind: 'api-token',
      headers: bearer(made.accessKey),
      reads: [],
    });
  }
  return callers;
}

/** Null where there can be none. */
async function websiteUser({ strapi }: Application): Promise<string | null> {
  const plugin = strapi.plugins['users-permissions'];
  if (!plugin) return null;
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  if (!role) return null;
  const user = (await plugin.service('user').add({
    username: 'visitor',
    email: 'visitor@example.com',
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    role: role.id,
  })) as { id: number };
  return plugin.service('jwt').issue({ id: user.id }) as string;
}

/**
 * The first administrator. Strapi lets whoever comes first to a fresh system be its master; here whoever comes first must have seen the
 * console of the server: `npm start` prints an address with a code while there is nobody, and without the cookie that this address
 * gives, `POST /admin/register-admin` is refused. The code is a keyed digest of a nonce in the database: neither the database nor the
 * secrets alone tell it, all processes know it, and it ends with the first administrator.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const CODE_BYTES = 15;
const NONCE = 'set-up-nonce';

export const firstAdministrator = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => strapi.store({ type: 'plugin', name: 'access' });
  const isWanted = async () => (await strapi.db.query('admin::user').count()) === 0;

  const nonce = async (): Promise<string> => {
    const kept = (await store().get({ key: NONCE })) as string | null;
    if (kept) return kept;
    const fresh = randomBytes(CODE_BYTES).toString('hex');
    await store().set({ key: NONCE, value: fresh });
    return fresh;
  };

  const code = async (): Promise<string> =>
    createHmac('sha256', strapi.config.get<string>('admin.auth.secret'))
      .update(`first administrator ${await nonce()}`)
      .digest()
      .subarray(0, CODE_BYTES)
      .toString('base64url');

  return {
    /** In `bootstrap()`, where one process boots at a time: all then have one nonce. */
    async prepare(): Promise<void> {
      if (await isWanted()) await nonce();
      else await store().delete({ key: NONCE });
    },

    /** The path to open in a browser; null once there is an administrator. */
    async setUpPath(): Promise<string | null> {
      return (await isWanted()) ? `/admin/set-up/${await code()}` : null;
    },

    /** Whether somebody is wanted and this is the code. */
    async holds(given: string): Promise<boolean> {
      if (!(await isWanted())) return false;
      const own = Buffer.from(await code());
      const other = Buffer.from(given);
      return own.length === other.length && timingSafeEqual(own, other);
    },
  };
};

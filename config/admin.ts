import type { Core } from '@strapi/strapi';

/** Seconds. */
const MINUTE = 60;

/** The Strapi admin: secrets from the environment, no telemetry, no upsell. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: {
      accessTokenLifespan: 15 * MINUTE,
      // Whoever stays away, and whoever never does; “remember me” outlives the browser, not these.
      idleSessionLifespan: env.int('GONGKAI_SESSION_IDLE_MINUTES', 60) * MINUTE,
      idleRefreshTokenLifespan: env.int('GONGKAI_SESSION_IDLE_MINUTES', 60) * MINUTE,
      maxSessionLifespan: 12 * 60 * MINUTE,
      maxRefreshTokenLifespan: 12 * 60 * MINUTE,
    },
    cookie: { sameSite: 'strict' },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  // Strapi's preview button leads to its own site until a front end is configured.
  preview: {
    enabled: false,
    config: { allowedOrigins: [], handler: () => Promise.resolve(undefined) },
  },
  flags: { nps: false, promoteEE: false },
  // Ours are in its place (the access plugin): Strapi's counts in memory, right passwords as well as wrong ones.
  rateLimit: { enabled: false },
  // A test boots many applications in one process and serves no admin.
  autoOpen: false,
});

export default config;

import type { Core } from '@strapi/strapi';

/** The Strapi admin: secrets from the environment, no telemetry, no upsell. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  // Strapi's preview button leads to its own site until a front end is configured.
  preview: {
    enabled: false,
    config: { allowedOrigins: [], handler: () => Promise.resolve(undefined) },
  },
  flags: { nps: false, promoteEE: false },
  rateLimit: { enabled: env.bool('GONGKAI_LOGIN_RATE_LIMIT', true) },
  // A test boots many applications in one process and serves no admin.
  autoOpen: false,
});

export default config;

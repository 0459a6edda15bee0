import type { Core } from '@strapi/strapi';

/** Where the CMS listens and what it calls itself (`PUBLIC_URL` is what readers and sites see). */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS', []) },
  http: {
    serverOptions: {
      // Whoever sends slowly holds a connection: headers in 20 s, a whole request (an upload of 100 MB) in 5 minutes.
      headersTimeout: 20_000,
      requestTimeout: 300_000,
      // Longer than a proxy keeps an idle connection (nginx: 60 s), so that it is the proxy that closes.
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
      connectionsCheckingInterval: 5_000,
    },
  },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});

export default config;

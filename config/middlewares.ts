/**
 * What a request passes, from the outside in: who asks, the headers of every answer (`config/http.ts`), the limits; then what is answered
 * from memory, or read anew by a way of its own (`passing`, which names again what a public read must pass); then the rest, in Strapi's order.
 */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const MEBIBYTE = 1024 * 1024;

/** Reads of the public: answered from memory where nothing public has changed since, before the rest of this list. */
const PUBLIC_READS = [
  ...[
    'information-items',
    'agencies',
    'offices',
    'disclosure-matters',
    'catalogue-categories',
    'columns',
    'disclosure-guides',
  ].flatMap((type) => [`/api/${type}`, `/api/${type}/:key`]),
  '/api/agencies/tree',
  '/api/catalogue',
  '/api/legacy-urls',
  '/api/search',
  '/api/openapi.json',
  '/api/feed/changes',
];

/** `config/http.ts` has them all, but for what Vite needs in the admin's pages under `npm run develop`. */
const securityOf = (environment: string) => ({
  ...(environment === 'production' && { contentSecurityPolicy: false }),
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: false,
  dnsPrefetchControl: false,
  frameguard: false,
  hsts: false,
  ieNoOpen: false,
  noSniff: false,
  permittedCrossDomainPolicies: false,
  referrerPolicy: false,
});

/** The names of temporary files sort as they were sent, which formidable's own list does not: it has them as their writing ends. */
const inOrderOfArrival = (
  _name: string,
  _extension: string,
  _part: object,
  { openedFiles }: { openedFiles: readonly object[] },
) => `${String(openedFiles.length).padStart(4, '0')}-${randomUUID()}`;

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'plugin::access.client',
  'plugin::access.response-headers',
  'plugin::access.limit-requests',
  {
    name: 'plugin::publication.hot-answers',
    config: {
      paths: PUBLIC_READS,
      headers: { 'Cache-Control': 'public, no-cache' },
      megabytes: 32,
      passing: [
        'plugin::access.request-log',
        'strapi::errors',
        'plugin::access.request-bounds',
        'plugin::access.unstorable-text',
      ],
      // Where reads are limited, each must be counted.
      mayReplay: env('GONGKAI_READ_RATE_LIMIT', 'off') === 'off',
    },
  },
  'plugin::access.request-log',
  'strapi::errors',
  'plugin::access.unknown-method',
  { name: 'strapi::security', config: securityOf(env('NODE_ENV', 'production')) },
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  'plugin::access.undo-cors',
  'plugin::access.request-bounds',
  'strapi::query',
  // Before the parser: its own errors are 500s that repeat what was sent.
  'plugin::access.unreadable-body',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '4mb',
      formLimit: '256kb',
      textLimit: '256kb',
      formidable: {
        maxFiles: 20,
        maxFileSize: 100 * MEBIBYTE,
        maxTotalFileSize: 500 * MEBIBYTE,
        maxFields: 100,
        maxFieldsSize: MEBIBYTE,
        filename: inOrderOfArrival,
      },
    },
  },
  'plugin::attachment-reading.sort-sent-files',
  'plugin::attachment-reading.remove-sent-files',
  'plugin::access.unstorable-text',
  { name: 'strapi::favicon', config: { path: './public/favicon.png' } },
  'strapi::public',
];

export default config;

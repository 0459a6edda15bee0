/**
 * Which plugins run. Ours are local TypeScript plugins: the server finds them compiled below `dist`, the admin build
 * finds their sources. Strapi skips a local plugin that it can't find without a word, so `src/index.ts` fails the boot
 * when one of `OUR_PLUGINS` is missing.
 */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import files from './files';

const local = (name: string) => path.resolve(__dirname, '../src/plugins', name);

/** @throws Error for what is none, or where there can be none. */
const readReplicaUrl = (env: Core.Config.Shared.ConfigParams['env']): string => {
  const url = env('GONGKAI_READ_DATABASE_URL', '');
  if (url === '') return '';
  if (env('DATABASE_CLIENT', 'sqlite') !== 'postgres')
    throw new Error('GONGKAI_READ_DATABASE_URL is for PostgreSQL: DATABASE_CLIENT is not postgres');
  // Not repeated: there is a password in it.
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new Error('GONGKAI_READ_DATABASE_URL expects postgres://user:password@host/database');
  return url;
};

const config = (context: Core.Config.Shared.ConfigParams) => {
  const { env } = context;
  return {
    publication: {
      enabled: true,
      resolve: local('publication'),
      config: {
        /** The boot fails if one of these has no descriptor; a type with draft and publish and none is never public. */
        governedTypes: [
          'api::agency.agency',
          'api::catalogue-category.catalogue-category',
          'api::disclosure-guide.disclosure-guide',
          'api::disclosure-matter.disclosure-matter',
          'api::information-item.information-item',
          'api::office.office',
          'api::site-column.site-column',
        ],
        /** Reads of the public go there while it has come as far as the log (PostgreSQL); empty: to the database itself. */
        readReplicaUrl: readReplicaUrl(env),
      },
    },
    /** After the publication plugin, whose services make its tables. */
    ledger: {
      enabled: true,
      resolve: local('ledger'),
      config: {
        /** How a seal waits for those who are recording (PostgreSQL): so long at a stretch that holds up others, a pause, and in all. */
        cut: { waitMs: 3_000, pauseMs: 2_000, withinMs: 60_000 },
      },
    },
    access: {
      enabled: true,
      resolve: local('access'),
      config: {
        /** Whose X-Forwarded-For and X-Forwarded-Proto are believed: addresses and networks, comma-separated. */
        trustedProxies: env('GONGKAI_TRUSTED_PROXIES', ''),
        limits: {
          isOn: env.bool('GONGKAI_LOGIN_RATE_LIMIT', true),
          /** Requests a minute by one network; off: a cache or a proxy before the CMS knows its readers better. */
          read: env('GONGKAI_READ_RATE_LIMIT', 'off'),
        },
        signIn: {
          /** Off: whoever reads the mailbox would be the administrator, and a mail server must be there at all. */
          resetsPasswordsByMail: env.bool('GONGKAI_PASSWORD_RESET_BY_MAIL', false),
        },
      },
    },
    'attachment-reading': { enabled: true, resolve: local('attachment-reading') },
    'virus-scan': {
      enabled: true,
      resolve: local('virus-scan'),
      config: {
        /** clamd: `/run/clamav/clamd.ctl` or `tcp://host:port`; empty: files are not scanned. */
        socket: env('CLAMD_SOCKET', ''),
        times: { connectMs: 3_000, idleMs: 20_000, totalMs: 60_000 },
        /** Whether this process asks again about files that have no verdict yet. */
        worker: env('GONGKAI_WORKER', 'on') === 'on',
      },
    },
    'first-platform': {
      enabled: true,
      resolve: local('first-platform'),
      config: {
        worker: env('GONGKAI_WORKER', 'on') === 'on',
        retrySchedule: env(
          'GONGKAI_RETRY_SCHEDULE',
          '0,5,300,1800,7200,18000,36000,50400,72000,86400',
        ),
        encryptionKey: env('ENCRYPTION_KEY'),
      },
    },
    'legacy-import': { enabled: true, resolve: local('legacy-import') },
    review: {
      enabled: true,
      resolve: local('review'),
      config: {
        /** Whether this process does the work that time triggers. */
        worker: env('GONGKAI_WORKER', 'on') === 'on',
      },
    },
    upload: {
      config: {
        provider: 'gongkai-private-files',
        providerOptions: files(context),
        sizeLimit: 100 * 1024 * 1024,
        security: {
          allowedTypes: [
            'image/png',
            'image/jpeg',
            'image/gif',
            'image/webp',
            'application/pdf',
            'application/zip',
            'application/ofd',
            'text/plain',
            'text/csv',
            'application/msword',
            'application/vnd.ms-excel',
            'application/vnd.openxmlformats-officedocument.*',
          ],
          deniedTypes: ['image/svg+xml', 'text/html'],
        },
      },
    },
    'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  };
};

export default config;

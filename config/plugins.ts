/**
 * Which plugins run. Ours are local TypeScript plugins: the server finds them compiled below `dist`, the admin build
 * finds their sources. Strapi skips a local plugin that it can't find without a word, so `src/index.ts` fails the boot
 * when one of `OUR_PLUGINS` is missing.
 */
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const local = (name: string) => path.resolve(__dirname, '../src/plugins', name);

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
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
    },
  },
  /** After the publication plugin, whose services make its tables. */
  ledger: { enabled: true, resolve: local('ledger') },
  access: { enabled: true, resolve: local('access') },
  'attachment-reading': { enabled: true, resolve: local('attachment-reading') },
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
      providerOptions: {
        directory: path.resolve(__dirname, '../..', env('GONGKAI_FILES', '.data/files')),
        secret: env('ENCRYPTION_KEY', ''),
      },
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
});

export default config;

/**
 * Where uploaded files are kept (`FILES_STORE`): in a folder of this machine, or in a private bucket of an S3-compatible store. Given to the upload
 * provider by `config/plugins.ts`.
 */
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const S3_NEEDS = [
  'FILES_S3_BUCKET',
  'FILES_S3_ACCESS_KEY_ID',
  'FILES_S3_SECRET_ACCESS_KEY',
] as const;

const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const root = path.resolve(__dirname, '../..');
  const directory = path.resolve(root, env('GONGKAI_FILES', '.data/files'));
  const secret = env('ENCRYPTION_KEY', '');
  const store = env('FILES_STORE', 'local');
  if (store === 'local') return { directory, incoming: path.join(directory, 'incoming'), secret };
  if (store !== 's3') throw new Error(`FILES_STORE is "${store}"; it must be local or s3`);
  const missing = S3_NEEDS.filter((name) => env(name, '') === '');
  if (missing.length > 0) throw new Error(`FILES_STORE=s3 needs ${missing.join(', ')}`);
  return {
    // Files that are just coming in; nothing stays there.
    incoming: path.join(directory, 'incoming'),
    secret,
    s3: {
      bucket: env('FILES_S3_BUCKET', ''),
      /** Empty: Amazon's own of the region. */
      endpoint: env('FILES_S3_ENDPOINT', ''),
      region: env('FILES_S3_REGION', 'us-east-1'),
      accessKeyId: env('FILES_S3_ACCESS_KEY_ID', ''),
      secretAccessKey: env('FILES_S3_SECRET_ACCESS_KEY', ''),
      /** `https://store/bucket/key` rather than `https://bucket.store/key`. */
      isPathStyle: env.bool('FILES_S3_PATH_STYLE', true),
      /** Before every key, with a slash at its end where one is wanted. */
      prefix: env('FILES_S3_PREFIX', ''),
    },
  };
};

export default config;

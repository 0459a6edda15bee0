/** The secrets without which the CMS does not start, and fresh ones for a new installation. */
import { randomBytes } from 'node:crypto';

export const SECRET_NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

const random = () => randomBytes(32).toString('base64url');

/** Values for `names`; APP_KEYS are two, so that one can be rotated. */
export function freshSecrets(names = SECRET_NAMES) {
  return Object.fromEntries(
    names.map((name) => [name, name === 'APP_KEYS' ? `${random()},${random()}` : random()]),
  );
}

export const missingSecrets = (environment) => SECRET_NAMES.filter((name) => !environment[name]);

/** A Standard Webhooks secret (24 to 64 bytes). */
export const freshWebhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

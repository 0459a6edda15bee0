/** By which one sees whether two ENCRYPTION_KEYs are the same, without telling the key: a keyed hash of a fixed text, cut short. */
import { createHmac } from 'node:crypto';

export const keyFingerprint = (key: string | undefined): string | null =>
  key ? createHmac('sha256', key).update('gongkai backup').digest('hex').slice(0, 16) : null;

/**
 * The three headers of Standard Webhooks over a request body. The id is derived from the events that the request
 * contains, so that the same batch sent again carries the same id. While a secret is being rotated both secrets sign
 * and the signatures stand side by side, separated by a space.
 * Pure: the time is an argument.
 */
import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

export interface SignedHeaders {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

export function messageIdOf(eventIds: readonly string[]): string {
  return `msg_${createHash('sha256').update(eventIds.join('\n')).digest('hex')}`;
}

/** `secrets`: the present one first, in the form `whsec_<base64>`. */
export function signRequest(
  secrets: readonly string[],
  eventIds: readonly string[],
  body: string,
  at: Date,
): SignedHeaders {
  if (secrets.length === 0) throw new Error('signRequest: no secret given');
  const id = messageIdOf(eventIds);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

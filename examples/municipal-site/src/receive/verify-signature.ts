/**
 * Checks the Standard Webhooks signature: HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.<raw body>`, with a
 * timestamp at most five minutes off. A captured request can be sent again within that time; it changes nothing,
 * because applying an event twice changes nothing.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

export type Verify = (body: Buffer, headers: IncomingHttpHeaders) => boolean;

/** @throws when the secret is empty or not base64 */
export function signatureVerifier(secret: string): Verify {
  const webhook = new Webhook(secret);
  return (body, headers) => {
    try {
      webhook.verify(body, headers as Record<string, string>, { jsonParse: false });
      return true;
    } catch (error) {
      if (error instanceof WebhookVerificationError) return false;
      throw error;
    }
  };
}

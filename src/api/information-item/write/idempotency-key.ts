/**
 * The `Idempotency-Key` header: 1 to 200 visible ASCII characters; the quotes of a structured string (RFC 8941) may be left out. And what
 * makes a later request the same one: method, path, body and precondition. Pure.
 */
import { sha256OfCanonicalJson } from '../../../domain/content-hash/canonical-json';
import { invalid } from './refusals';
import type { Repeatable } from './once';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

const FORM = /^[\x21-\x7e]{1,200}$/;

/** Null: no header. @throws 400 for a key of another form. */
export function repeatableOf(
  header: string | undefined,
  request: { method: string; path: string; body: unknown; ifMatch: string | undefined },
): Repeatable | null {
  if (header === undefined) return null;
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (!FORM.test(key)) {
    throw invalid([
      {
        path: [IDEMPOTENCY_KEY],
        code: 'invalid_value',
        message: '须是 1 至 200 个可见的 ASCII 字符，不含空格',
      },
    ]);
  }
  const { method, path, body, ifMatch } = request;
  const requestHash = sha256OfCanonicalJson({ body: body ?? null, ifMatch: ifMatch ?? null });
  return { key, method, path, requestHash };
}

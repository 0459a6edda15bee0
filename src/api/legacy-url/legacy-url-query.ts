/** The query of `GET /api/legacy-urls`: `url`, an absolute web address, encoded. Pure. */
import { addressKey, LONGEST_ADDRESS } from '../../domain/legacy-address/address-key';

export type LegacyUrlQuery =
  | { ok: true; value: string }
  | { ok: false; error: { parameter: string; value: unknown; rule: string; allowed: string[] } };

const PARAMETERS = ['url'];

/** The key of the address that is asked for. */
export function parseLegacyUrlQuery(query: Record<string, unknown>): LegacyUrlQuery {
  for (const [name, value] of Object.entries(query)) {
    // Most often the rest of an address that was not encoded.
    if (!PARAMETERS.includes(name))
      return refused(name, value, 'is no parameter here; is `url` encoded?');
  }
  const { url } = query;
  const key = typeof url === 'string' ? addressKey(url) : null;
  return key === null
    ? refused(
        'url',
        url ?? null,
        `expects one absolute http or https address of at most ${LONGEST_ADDRESS} characters`,
      )
    : { ok: true, value: key };
}

const refused = (parameter: string, value: unknown, rule: string): LegacyUrlQuery => ({
  ok: false,
  error: { parameter, value, rule, allowed: PARAMETERS },
});

/** The query of `GET /api/feed/changes`: `after` (epoch:sequence or sequence) and `limit` (1 to 1000). Pure. */

import { parseCursor, type Cursor } from './cursor';

const PARAMETERS = ['after', 'limit'];
const DEFAULT_LIMIT = 100;
const MAXIMUM_LIMIT = 1000;

export type ChangesQuery =
  | { ok: true; after: Cursor; limit: number }
  | { ok: false; message: string; details: Record<string, unknown> };

export function parseChangesQuery(query: Record<string, unknown>): ChangesQuery {
  const [unknown] = Object.keys(query).filter((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    return refused(unknown, query[unknown], 'is no parameter of the feed', PARAMETERS);
  const { after = '0', limit = String(DEFAULT_LIMIT) } = query;
  const cursor = typeof after === 'string' ? parseCursor(after) : null;
  if (!cursor) {
    return refused('after', after, 'expects <epoch>:<sequence> or <sequence>');
  }
  const number = typeof limit === 'string' && /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (number < 1 || number > MAXIMUM_LIMIT)
    return refused('limit', limit, `expects a whole number from 1 to ${MAXIMUM_LIMIT}`);
  return {
    ok: true,
    after: cursor,
    limit: number,
  };
}

const refused = (
  parameter: string,
  value: unknown,
  rule: string,
  allowed: string[] = [],
): ChangesQuery => ({
  ok: false,
  message: `${parameter} ${rule}`,
  details: { code: 'invalid_parameter', parameter, value, allowed },
});

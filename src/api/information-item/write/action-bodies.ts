/** The bodies of the actions: what an action is given, itself or within `{ data: … }`. The schemas are the review's own. Pure. */
import { z } from 'zod';

export const assessBody = z.strictObject({});

/** `{ data: {…} }` and `{…}` are the same; anything else passes to the schema, which refuses it. */
export const unwrapped = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null) return body ?? {};
  const { data, ...others } = body as Record<string, unknown>;
  return data !== undefined && Object.keys(others).length === 0 ? data : body;
};

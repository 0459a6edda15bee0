/** Why the server said no, in the person's language where it has the sentence. Pure. */
interface Refusal {
  status?: unknown;
  message?: unknown;
  details?: unknown;
}

interface Details {
  code?: string;
  messages?: Record<string, string>;
  violations?: { message: string; messages?: Record<string, string> }[];
}

/** Empty when the error says nothing (no network). */
export function sentenceOf(error: unknown, locale: string): string {
  const { message } = (error ?? {}) as Refusal;
  const { messages, violations } = detailsOf(error);
  const own = messages?.[locale];
  if (own !== undefined) return own;
  if (violations && violations.length > 0) {
    return violations.map((one) => one.messages?.[locale] ?? one.message).join('\n');
  }
  return typeof message === 'string' ? message : '';
}

/** A decision on content that is no longer the item's. */
export const isStale = (error: unknown): boolean => detailsOf(error).code === 'approval_stale';

const detailsOf = (error: unknown): Details => {
  const { details } = (error ?? {}) as Refusal;
  return typeof details === 'object' && details !== null ? (details as Details) : {};
};

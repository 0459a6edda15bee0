/**
 * A failure as sentences for the person at the terminal. Database errors carry the statement with its bound values
 * before their own message (knex): only what stands after the last dash is shown, the values stay out of terminals
 * and logs.
 */

interface Violation {
  field?: string;
  message?: string;
  article?: string;
}

const isDatabaseError = (error: Error & { code?: unknown }) =>
  typeof error.code === 'string' && /^(SQLITE_|(?=.*\d)[0-9A-Z]{5}$)/.test(error.code);

function violationLines(details: unknown): string[] {
  const violations = (details as { violations?: unknown } | undefined)?.violations;
  if (!Array.isArray(violations)) return [];
  return (violations as Violation[]).map(
    ({ field, message, article }) => `  ${[field, message, article].filter(Boolean).join(' · ')}`,
  );
}

/** One or more lines, without stack traces unless `GONGKAI_DEBUG` asks for them. */
export function explainError(error: unknown, isDebugging = false): string {
  if (!(error instanceof Error)) return String(error);
  const message = isDatabaseError(error)
    ? (error.message.split(' - ').at(-1) ?? '')
    : error.message;
  const lines = [
    message || error.name,
    ...violationLines((error as { details?: unknown }).details),
  ];
  if (isDebugging && !isDatabaseError(error) && error.stack) lines.push(error.stack);
  return lines.join('\n');
}

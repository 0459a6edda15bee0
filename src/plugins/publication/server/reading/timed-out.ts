/** Reading that took too long, or would have to wait too long: one error for both engines, by PostgreSQL's code. */

/** PostgreSQL: query_canceled, by `statement_timeout`. */
const QUERY_CANCELED = '57014';

export class TimedOutError extends Error {
  readonly code = QUERY_CANCELED;
}

/** The server itself says nothing: it hangs, or the way to it is cut. */
export class SilentServerError extends TimedOutError {}

export const isTimedOut = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === QUERY_CANCELED;

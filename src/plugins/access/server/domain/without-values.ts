/**
 * Takes what was written out of a database's error, so that it can be logged: a canary of a state secret in a title must not reach
 * the log because an index was violated. PostgreSQL repeats values in `detail`, `where` and, quoted, in the message of a value that
 * it can't read (class 22, Data Exception); code, table, column and constraint stay and say enough. Pure but for its argument.
 */
const REPEATING = ['where', 'internalQuery', 'hint'];

interface DatabaseError {
  code?: unknown;
  message?: unknown;
  stack?: unknown;
  [field: string]: unknown;
}

/** Changes the error itself: it is thrown on to callers who log it as it is. */
export const dropValues = (error: unknown): void => {
  if (typeof error !== 'object' || error === null) return;
  const found = error as DatabaseError;
  for (const field of REPEATING) if (field in found) delete found[field];
  if ('detail' in found) found.detail = columnsAlone(found.detail);
  if (typeof found.code !== 'string' || !/^22[0-9A-Z]{3}$/.test(found.code)) return;
  found.message = unquoted(found.message);
  found.stack = unquoted(found.stack);
};

/** `Key (scheme, code)=(…) already exists.` says by its columns which value must be unique; the values go. */
const columnsAlone = (detail: unknown): string | undefined =>
  typeof detail === 'string' ? /^Key \([a-z0-9_, ]*\)(?==)/.exec(detail)?.[0] : undefined;

/** From the first value on everything goes: a value may hold quotes and line breaks of its own. */
const unquoted = (text: unknown): unknown => {
  if (typeof text !== 'string') return text;
  const at = text.search(/(?:: | value )"/);
  return at < 0 ? text : `${text.slice(0, at)}: …`;
};

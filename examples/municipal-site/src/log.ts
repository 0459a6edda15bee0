/** One JSON line an event on standard output. Never content, never the secret. */
export type Log = (
  event: string,
  fields?: Record<string, string | number | boolean | null>,
) => void;

export const logToStdout: Log = (event, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
};

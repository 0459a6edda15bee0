/**
 * What the runner and a running CMS say to each other over the local socket: HTTP, since Node speaks it on both sides.
 * `POST /run` with a `RunRequest` answers NDJSON, one `RunEvent` a line, the last one with `exit`. The first line
 * names the run; `POST /runs/<id>/abort` asks it to end. Going away ends it too.
 */
export interface RunRequest {
  command: string;
  argv: string[];
  cwd: string;
}

export type RunEvent = { run: string } | { out: string } | { err: string } | { exit: number };

/** Enough for any command line; more is not a command line. */
export const REQUEST_BYTES_MAX = 1024 * 1024;

export function parseRunRequest(text: string): RunRequest {
  const value = JSON.parse(text) as Partial<RunRequest>;
  const isText = (entry: unknown): entry is string => typeof entry === 'string';
  if (
    !isText(value.command) ||
    !isText(value.cwd) ||
    !Array.isArray(value.argv) ||
    !value.argv.every(isText)
  ) {
    throw new Error('a run needs command, argv and cwd');
  }
  return { command: value.command, argv: value.argv, cwd: value.cwd };
}

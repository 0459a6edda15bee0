/**
 * What a command may use to speak to the person who called it. The person may sit at this process's terminal or at the
 * other end of a local socket, so a command never writes to `process.stdout` and never reads `process.cwd()`.
 */
export interface CommandIo {
  /** One line (or several) of the result, without a trailing newline. */
  out(text: string): void;
  /** One line of progress or complaint, without a trailing newline. */
  err(text: string): void;
  /** Where the person stands; relative file names are meant from here. */
  cwd: string;
  /** Aborted when the person presses Ctrl-C or goes away: end in good order and say how far it came. */
  signal: AbortSignal;
}

/** The service that a plugin registers under the name `command`. */
export interface CommandService {
  run(argv: string[], io: CommandIo): Promise<number>;
}

/** Exit codes that mean the same in every command. */
export const EXIT = { done: 0, failed: 1, badUse: 2, interrupted: 130 } as const;

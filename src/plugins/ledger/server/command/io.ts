/** What a command may use to speak to the person who called it, at this terminal or at the other end of a socket. */
export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
  cwd: string;
  signal: AbortSignal;
}

/** As in every command. */
export const EXIT = { done: 0, broken: 1, badUse: 2 } as const;

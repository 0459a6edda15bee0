/**
 * What a launcher tells the person at the terminal: each line in Chinese and in English. Progress goes to standard
 * error, so that the output of a command stays clean for a pipe.
 */

/** One progress line. */
export function say(chinese, english) {
  process.stderr.write(`${chinese} · ${english}\n`);
}

/** One line of the output proper. */
export function print(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Ends a launcher with a sentence for people instead of a stack trace. */
export class LauncherStop extends Error {
  /**
   * @param {string} chinese what happened and what to do
   * @param {string} english the same
   * @param {number} exitCode of the process
   */
  constructor(chinese, english, exitCode = 1) {
    super(`${chinese}\n${english}`);
    this.name = 'LauncherStop';
    this.exitCode = exitCode;
  }
}

/**
 * When a refused event is offered again: the schedule is data (seconds before each attempt, the first at once), and
 * its end makes the event a dead letter that waits for a person or for a newer event of its subject.
 * Pure: chance is an argument.
 */

/** "0,5,300" → [0, 5, 300]. Throws and quotes the text when it is not a list of whole seconds. */
export function parseSchedule(text: string): number[] {
  const parts = text.split(',').map((part) => part.trim());
  const isRight = parts.every((part) => /^\d{1,7}$/.test(part));
  if (!isRight) {
    throw new Error(
      `GONGKAI_RETRY_SCHEDULE is "${text}"; it must be whole seconds separated by commas, such as 0,5,300`,
    );
  }
  return parts.map(Number);
}

/** Seconds until the next attempt after `attempts` were made; up to a tenth longer by `jitter` (0 to 1); null: none. */
export function nextAttemptSeconds(
  schedule: readonly number[],
  attempts: number,
  jitter: number,
): number | null {
  const seconds = schedule[attempts];
  return seconds === undefined ? null : seconds * (1 + 0.1 * jitter);
}

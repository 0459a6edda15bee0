/** A list of texts as it is typed, one a line. Pure. */

/** The texts; null for anything else that a JSON field may hold, which is then edited as JSON. */
export function textsOf(value: unknown): string[] | null {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) && value.every((text) => typeof text === 'string') ? value : null;
}

/** What is typed, without blank lines and surrounding spaces. */
export function fromLines(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The typed text stays as it is (a new line being typed is blank at first) while it means the stored list. */
export function linesFor(texts: readonly string[], typed: string): string {
  const isSame = JSON.stringify(fromLines(typed)) === JSON.stringify(texts);
  return isSame ? typed : texts.join('\n');
}

/** Which of two versions of the program is the newer: by the three numbers of Semantic Versioning, what follows a hyphen left aside. Pure. */

/** @throws Error for a text that is no version: nothing is started on a guess. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(than)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && (a[at] as number) > (b[at] as number);
}

const numbersOf = (version: string): number[] => {
  const [, ...parts] = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+].*)?$/.exec(version) ?? [];
  if (parts.length === 0) throw new Error(`"${version}" is no version of a program`);
  return parts.map(Number);
};

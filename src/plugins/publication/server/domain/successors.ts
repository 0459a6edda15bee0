/**
 * What stands now in the place of a file that a public document no longer lists: derived from two consecutive documents of one subject, so
 * that nobody has to say it. In this order: the new file of the same name, the same bytes under a new name, the new file in the same place
 * of a list that is as long as before. Where none of these holds there is none, and the old address leads nowhere. Pure.
 */
export interface ListedFile {
  sha256: string;
  name: string;
}

export interface Successor {
  of: ListedFile;
  is: ListedFile | null;
}

/** For every file of `before` that is not in `after`. */
export function successorsOf(
  before: readonly ListedFile[],
  after: readonly ListedFile[],
): Successor[] {
  const isIn = (list: readonly ListedFile[], { sha256, name }: ListedFile): boolean =>
    list.some((one) => one.sha256 === sha256 && one.name === name);
  const added = after.filter((file) => !isIn(before, file));
  return before.flatMap((of, place) => {
    if (isIn(after, of)) return [];
    const inPlace = before.length === after.length ? after[place] : undefined;
    const is =
      added.find(({ name }) => name === of.name) ??
      added.find(({ sha256 }) => sha256 === of.sha256) ??
      added.find((file) => file === inPlace && !before.some(({ name }) => name === file.name)) ??
      null;
    return [{ of, is }];
  });
}

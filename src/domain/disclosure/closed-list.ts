/**
 * Closed lists: one array is data and type at once. Each entry has the stored code, the Chinese label that people
 * see, and where the law names it the article. The helpers look an entry up by code or by label. Pure.
 */

export interface ClosedListEntry {
  readonly code: string;
  readonly label: string;
  readonly article?: string;
  readonly legacyLabels?: readonly string[];
}

export function entryOf<E extends ClosedListEntry>(list: readonly E[], code: unknown): E | null {
  return list.find((entry) => entry.code === code) ?? null;
}

/** The label of a code; an unknown code is answered as it is, so that a page never shows a blank. */
export function labelOf(list: readonly ClosedListEntry[], code: string): string {
  return entryOf(list, code)?.label ?? code;
}

/** The code whose label (or legacy label) this is, spaces ignored; null when the list has no such label. */
export function codeFromLabel<E extends ClosedListEntry>(
  list: readonly E[],
  label: string,
): E['code'] | null {
  const wanted = compact(label);
  const found = list.find(
    (entry) =>
      compact(entry.label) === wanted ||
      entry.code === wanted ||
      (entry.legacyLabels ?? []).some((legacy) => compact(legacy) === wanted),
  );
  return found ? found.code : null;
}

export function isCodeOf<E extends ClosedListEntry>(
  list: readonly E[],
  code: unknown,
): code is E['code'] {
  return entryOf(list, code) !== null;
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

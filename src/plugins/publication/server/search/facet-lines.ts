/** Facets of an entry as one short line, and lines counted: what is read for ten thousand matches must be little. Pure. */

/** Between facets and between their values; no code or name has a control character. */
const FACET_END = '\u001e';
const VALUE_END = '\u001f';
const CONTROLS = /[\0-\x1f]/g;

export const facetLine = (
  names: readonly string[],
  facets: Readonly<Record<string, readonly string[]>>,
): string =>
  names
    .map((name) =>
      [...new Set(facets[name] ?? [])].map((value) => value.replace(CONTROLS, '')).join(VALUE_END),
    )
    .join(FACET_END);

export interface FacetValue {
  value: string;
  count: number;
}

/** Of each facet the most frequent values first; equals by value. */
export function countFacets(
  names: readonly string[],
  lines: string,
  most: number,
): Record<string, FacetValue[]> {
  const alike = new Map<string, number>();
  for (const line of lines === '' ? [] : lines.split('\n'))
    alike.set(line, (alike.get(line) ?? 0) + 1);
  const counts = names.map(() => new Map<string, number>());
  for (const [line, times] of alike) {
    for (const [index, values] of line.split(FACET_END).entries()) {
      const count = counts[index];
      if (!count || values === '') continue;
      for (const value of values.split(VALUE_END))
        count.set(value, (count.get(value) ?? 0) + times);
    }
  }
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      mostFrequent(counts[index] ?? new Map<string, number>(), most),
    ]),
  );
}

const mostFrequent = (counts: ReadonlyMap<string, number>, most: number): FacetValue[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);

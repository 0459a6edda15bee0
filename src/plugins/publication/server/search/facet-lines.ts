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

/**
 * Of each facet the most frequent values first; equals by value. What stands in the place of a facet is counted as a whole before it is taken apart: lines
 * differ, their parts hardly do.
 */
export function countFacets(
  names: readonly string[],
  lines: string,
  most: number,
): Record<string, FacetValue[]> {
  const parts = names.map(() => new Map<string, number>());
  let start = 0;
  while (start < lines.length) {
    let end = lines.indexOf('\n', start);
    if (end < 0) end = lines.length;
    for (const counts of parts) {
      let next = lines.indexOf(FACET_END, start);
      if (next < 0 || next > end) next = end;
      const part = lines.slice(start, next);
      counts.set(part, (counts.get(part) ?? 0) + 1);
      start = Math.min(next + 1, end);
    }
    start = end + 1;
  }
  return Object.fromEntries(
    names.map((name, index) => [name, mostFrequent(valuesIn(parts[index]), most)]),
  );
}

const valuesIn = (parts: ReadonlyMap<string, number> = new Map()): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [part, times] of parts) {
    if (part === '') continue;
    for (const value of part.split(VALUE_END)) counts.set(value, (counts.get(value) ?? 0) + times);
  }
  return counts;
};

const mostFrequent = (counts: ReadonlyMap<string, number>, most: number): FacetValue[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most)
    .map(({ value, count }) => ({ value: ownCopy(value), count }));

/** To V8 a part of a text is a view of the whole: whoever kept one would keep a megabyte of lines with it. */
const ownCopy = (part: string): string => Buffer.from(part, 'utf8').toString('utf8');

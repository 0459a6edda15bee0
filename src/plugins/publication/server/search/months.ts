/** Months as `YYYY-MM`. Pure. */

/** Null: before year 1 or behind 9999, where text order is no order of time. */
export const monthOfDate = (date: string): string | null =>
  /^\d{4}-\d\d/.test(date) ? date.slice(0, 7) : null;

/** From the first to the last, both of them; null: more than `most`. */
export function monthsBetween(first: string, last: string, most: number): string[] | null {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    if (months.length === most) return null;
    months.push(month);
  }
  return months;
}

export const monthAfter = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const [next, first] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next).padStart(4, '0')}-${String(first).padStart(2, '0')}`;
};

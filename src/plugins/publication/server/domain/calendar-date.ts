/** The calendar date of an instant in a time zone, as `YYYY-MM-DD`. Pure; formatters are dear to make and kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

export function calendarDate(instant: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant);
}

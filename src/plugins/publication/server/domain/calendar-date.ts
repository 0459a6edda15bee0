/** The calendar date of an instant in a time zone, as `YYYY-MM-DD`. Pure. */
export const calendarDate = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);

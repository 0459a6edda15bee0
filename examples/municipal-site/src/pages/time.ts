/** Times as government pages must show them: China's clock, `YYYY-MM-DD HH:mm`, 24 hours. Pure. */
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A text that is no instant stays as it is. */
export function minuteOf(instant: string): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? instant : SHANGHAI.format(time);
}

export const dayOf = (instant: string): string => minuteOf(instant).slice(0, 10);

/** Dates of a row, with a remark for each that can't be read. Also how a file writes `1/2/2020`, told by its unmistakable dates. Pure. */
import type { LegacyDateOptions } from '../../../../domain/dates/parse-legacy-date';
import { parseLegacyDate } from '../../../../domain/dates/parse-legacy-date';
import type { Cell } from './row-cells';
import type { Remark } from './mapped-record';

export type SlashOrder = NonNullable<LegacyDateOptions['slashOrder']>;

const WHY: Record<string, string> = {
  ambiguous_month_and_day: "分不清月和日 / month and day can't be told apart",
  day_missing: '缺少日 / the day is missing',
  no_such_day: '没有这一天 / there is no such day',
  not_a_date: '不是日期 / not a date',
  several_dates: '一格中有几个日期 / several dates in one cell',
};

export interface ReadDate {
  date: string | null;
  time: string | null;
  remark: Remark | null;
}

export function readDate(cell: Cell | null, slashOrder: SlashOrder | null): ReadDate {
  if (cell === null) return { date: null, time: null, remark: null };
  const read = parseLegacyDate(cell.value, slashOrder ? { slashOrder } : {});
  if ('empty' in read) return { date: null, time: null, remark: null };
  if ('date' in read) return { date: read.date, time: read.time ?? null, remark: null };
  const message = `日期无法识别：${WHY[read.error] ?? read.error}`;
  const remark = { code: 'date_unreadable', column: cell.column, value: cell.value, message };
  return { date: null, time: null, remark };
}

const CELL = /(?:^|[,;\t|"\n\r ])(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)\d{2}(?=[,;\t|"\n\r ]|$)/g;

/** Null when the beginning of the file has no telling date, or dates of both kinds. */
export function slashOrderOf(head: string): SlashOrder | null {
  let monthFirst = 0;
  let dayFirst = 0;
  for (const [, first, second] of head.matchAll(CELL)) {
    if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
  }
  if (monthFirst > 0 && dayFirst === 0) return 'month_first';
  return dayFirst > 0 && monthFirst === 0 ? 'day_first' : null;
}

/**
 * Reads the dates of legacy exports: labels, padding, Chinese numerals, epoch milliseconds, spreadsheet serials, doubled cells. A day that
 * could be read in two ways is refused, unless the caller says which order the source uses. Pure.
 */
import { plainText } from '../text/normalise-text';
import { chineseDigits } from './chinese-numerals';
import { dateOf, type DateString } from './date-string';
import { dateOfNumber } from './number-date';

export type LegacyDateError =
  'ambiguous_month_and_day' | 'day_missing' | 'no_such_day' | 'not_a_date' | 'several_dates';

export type LegacyDate =
  | { date: DateString; time?: string; precision: 'day' | 'minute' | 'second' }
  | { empty: true }
  | { error: LegacyDateError };

export interface LegacyDateOptions {
  /** How the source writes `1/2/2020`; without it only `1/24/2020` or `5/5/2020` can be read. */
  slashOrder?: 'month_first' | 'day_first';
}

const LABELS =
  /(?:成文|发文|发布|公开|生成|签发|印发|施行|实施|生效|终止|废止|失效|有效|起始|截止|更新|制定|登记)?(?:日期|时间|期至|时限)\s*:/gu;
const NOTHING = /^(?:|0|无|暂无|none|null|nan|nat|n\/a|error|undefined|\[\]|[-—–/_.]+)$/iu;
const TIME =
  '(?:\\s*(?:T|\\s)\\s*|\\s*)(?<hour>\\d{1,2})(?::|时)(?<minute>\\d{1,2})(?:(?::|分)(?<second>\\d{1,2})(?:\\.\\d+)?)?(?:分|秒)?';
const YEAR_FIRST = new RegExp(
  `^[([【〔]?(?<year>\\d{4})\\s*(?:[-/.年]|\\s)\\s*(?<month>\\d{1,2})\\s*(?:[-/.月]|\\s)\\s*(?<day>\\d{1,2})\\s*[日号]?[)\\]】〕]?(?:${TIME})?\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2})?$`,
  'u',
);
const COMPACT = /^[([【〔]?(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})[)\]】〕]?$/u;
const YEAR_LAST = new RegExp(
  `^(?<first>\\d{1,2})[-/.](?<second2>\\d{1,2})[-/.](?<year>\\d{4})(?:${TIME})?$`,
  'u',
);
// Longer than any date with its clock time and zone: a body that slipped into the column.
const LONGEST_DATE = 64;
const NO_DAY = /^\d{4}\s*(?:年|[-/.])?\s*(?:\d{1,2}\s*月?)?$/u;

export function parseLegacyDate(
  raw: string | number | Date | null | undefined,
  options: LegacyDateOptions = {},
): LegacyDate {
  if (raw === null || raw === undefined) return { empty: true };
  if (typeof raw === 'number') return dateOfNumber(raw) ?? { error: 'not_a_date' };
  if (raw instanceof Date) return dateOfCell(raw);

  const text = plainText(raw).replace(LABELS, ' ').trim();
  if (NOTHING.test(text)) return { empty: true };
  const parts = text.split(/\s*[\r\n]\s*/u);
  if (parts.some((part) => part.length > LONGEST_DATE)) return { error: 'not_a_date' };
  if (new Set(parts).size > 1) return { error: 'several_dates' };
  return readOne(parts[0] ?? '', options);
}

function readOne(raw: string, options: LegacyDateOptions): LegacyDate {
  if (/^\d{10}$|^\d{13}$/u.test(raw)) return dateOfNumber(Number(raw)) ?? { error: 'not_a_date' };
  const text = chineseDigits(raw);
  const groups = (YEAR_FIRST.exec(text) ?? COMPACT.exec(text))?.groups;
  if (groups) return dated(groups.year, groups.month, groups.day, groups);
  const yearLast = YEAR_LAST.exec(text)?.groups;
  if (yearLast) return readYearLast(yearLast, options);
  return { error: NO_DAY.test(text) ? 'day_missing' : 'not_a_date' };
}

function readYearLast(
  groups: Record<string, string | undefined>,
  { slashOrder }: LegacyDateOptions,
): LegacyDate {
  const first = Number(groups.first);
  const second = Number(groups.second2);
  const isMonthFirst = slashOrder
    ? slashOrder === 'month_first'
    : second > 12 || first === second
      ? true
      : first > 12
        ? false
        : null;
  if (isMonthFirst === null) return { error: 'ambiguous_month_and_day' };
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return dated(groups.year, String(month), String(day), groups);
}

function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: Record<string, string | undefined>,
): LegacyDate {
  const date = dateOf(Number(year), Number(month), Number(day));
  if (date === null) return { error: 'no_such_day' };
  const { hour, minute, second, zone } = time;
  if (hour === undefined || minute === undefined) return { date, precision: 'day' };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return { error: 'not_a_date' };
  }
  const clock = [hour, minute, second ?? '0'].map((part) => part.padStart(2, '0'));
  if (zone) return dateOfNumber(Date.parse(`${date}T${clock.join(':')}${zone}`)) as LegacyDate;
  // Midnight is how exports write "time unknown".
  if (clock.join('') === '000000') return { date, precision: 'day' };
  return second === undefined
    ? { date, time: clock.slice(0, 2).join(':'), precision: 'minute' }
    : { date, time: clock.join(':'), precision: 'second' };
}

// Spreadsheet readers give a date cell as UTC midnight (or UTC clock time) of the day that was shown.
function dateOfCell(cell: Date): LegacyDate {
  if (Number.isNaN(cell.getTime())) return { error: 'not_a_date' };
  const [date = '', clock = ''] = cell.toISOString().split('T');
  const time = clock.slice(0, 8);
  return time === '00:00:00' ? { date, precision: 'day' } : { date, time, precision: 'second' };
}

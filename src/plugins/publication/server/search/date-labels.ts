/**
 * Conditions on dates as labels of the index: of the months that they reach over, or where those are too many or have no end, of the years that there are. Whatever
 * meets the condition has one of them, and more does. Pure; loaded by the thread that reads.
 */
import { conjunctsOf, type Condition } from '../domain/query/plan';
import { groupOf, MOST_OF_A_GROUP, type LabelGroups } from './labels';
import { monthOfDate, monthsBetween } from './months';

const DAY_MS = 86_400_000;

/** Both included, as far as there is one. */
export interface Span {
  from: string | null;
  to: string | null;
}

export interface DateLabels {
  groups: LabelGroups;
  /** Between these, of all years of generation that there are. Null: that leaves nothing out, or months say it. */
  years: Span | null;
}

export function dateLabelsOf(where: Condition): DateLabels {
  const published = monthsOf(widened(spanOf(where, 'published_at')));
  const generated = spanOf(where, 'generated_on');
  const months = monthsOf(generated);
  const year = spanOf(where, 'year_key');
  const years = {
    from: latest([year.from, months ? null : (generated.from?.slice(0, 4) ?? null)]),
    to: earliest([year.to, months ? null : (generated.to?.slice(0, 4) ?? null)]),
  };
  return {
    groups: [
      ...(published ? groupOf('published_month', published) : []),
      ...(months ? groupOf('generated_month', months) : []),
    ],
    years: years.from === null && years.to === null ? null : years,
  };
}

/** @param known all that there are. */
export const groupOfYears = ({ from, to }: Span, known: readonly string[]): LabelGroups =>
  groupOf(
    'year',
    known.filter((year) => (from === null || year >= from) && (to === null || year <= to)),
  );

const FROM: readonly string[] = ['$eq', '$gt', '$gte'];
const TO: readonly string[] = ['$eq', '$lt', '$lte'];

const spanOf = (where: Condition, column: string): Span => {
  const conditions = conjunctsOf(where).filter(
    (one) => one.kind === 'column' && one.column === column,
  ) as Extract<Condition, { kind: 'column' }>[];
  const valuesOf = (operators: readonly string[]) =>
    conditions
      .filter(({ operator }) => operators.includes(operator))
      .map(({ values }) => String(values[0]));
  return { from: latest(valuesOf(FROM)), to: earliest(valuesOf(TO)) };
};

const inOrder = (dates: readonly (string | null)[]): string[] =>
  dates.filter((date) => date !== null).sort();
const latest = (dates: readonly (string | null)[]): string | null => inOrder(dates).at(-1) ?? null;
const earliest = (dates: readonly (string | null)[]): string | null => inOrder(dates)[0] ?? null;

/** An entry is written before the instant of its publication is given: it may have the month of the day before. */
const widened = ({ from, to }: Span): Span => ({
  from: from === null ? null : dayFrom(from, -1),
  to: to === null ? null : dayFrom(to, 1),
});

const dayFrom = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY_MS).toISOString();

const monthsOf = ({ from, to }: Span): string[] | null => {
  const [first, last] = [from, to].map((date) => date && monthOfDate(date));
  return first && last ? monthsBetween(first, last, MOST_OF_A_GROUP) : null;
};

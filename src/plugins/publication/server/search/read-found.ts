/**
 * Runs the statement of a search and reads its rows: narrowed by the labels of its filters; by the newest months first, where the engine gives matches in no
 * order.
 */
import { makerGroups } from '../content/makers';
import { statementLookup } from '../reading/statement-lookup';
import { filled } from '../reading/template';
import type { Lookup, Statement, Work } from '../reading/work';
import { byNewest } from './by-newest';
import { groupOfYears } from './date-labels';
import { countFacets, type FacetValue } from './facet-lines';
import { MOST_MATCHES, type FoundRow } from './found-rows';
import type { FoundForm, FoundTemplates } from './found-statement';
import { narrowestOf, withLabels, type LabelGroups, type MatchSyntax } from './labels';
import type { NewestMonths } from './newest-months';

/** Searches of which what was found is kept: the next page of one is asked for soon, or never. */
const MOST_KEPT = 100;
/** Of each facet. */
const MOST_FACET_VALUES = 50;

export interface FoundInput extends Pick<FoundForm, 'values' | 'match' | 'groups' | 'years'> {
  syntax: MatchSyntax;
  /** In the same snapshot, before each of the others. */
  settings: readonly Statement[];
  /** The fewest first; none where the engine gives the newest first. */
  newest: readonly NewestMonths[];
  /** Of the facets that are counted; none: they are not wanted. */
  facetNames: readonly string[];
}

export interface Found {
  /** documentIds of the window, in order. */
  ids: string[];
  total: number;
  /** Whether that is all there is. */
  isWhole: boolean;
  /** By the text; one more than are ranked, where there are more. */
  matched: number;
  /** Of all that were found; null: none are wanted. */
  facets: Record<string, FacetValue[]> | null;
  isIndexWhole: boolean;
}

export function* readFound(templates: FoundTemplates, input: FoundInput): Work<Found> {
  const { values, match, groups, syntax } = input;
  const narrowing = narrowestOf([...groups, ...(yield* groupsLookedUp(templates, input))]);
  const among = (more: LabelGroups) => {
    const written = withLabels(match, [...narrowing, ...more], syntax);
    return foundBy(filled(templates.found, { ...values, match: written }), input);
  };
  let least = 0;
  for (const { entries, labels } of input.newest) {
    if (entries < least) continue;
    const [[found]] = (yield [among([labels])]) as [[Found]];
    if (found.matched > MOST_MATCHES) return found;
    // At this rate so many entries hold enough of the newest, and some more.
    least = (MARGIN * entries * MOST_MATCHES) / Math.max(1, found.matched);
  }
  const [[found]] = (yield [among([])]) as [[Found]];
  return found;
}

/** Months differ in what is published in them. */
const MARGIN = 1.1;

/** Of what must be known first: whose codes are asked for, which years there are. */
function* groupsLookedUp(
  { makers, years }: FoundTemplates,
  { values, years: span }: FoundInput,
): Work<LabelGroups> {
  const groups = yield* makerGroups(makers, values);
  if (!span) return groups;
  const [[known]] = (yield [yearsOf(filled(years, {}))]) as [[string[]]];
  return [...groups, ...groupOfYears(span, known)];
}

const yearsOf = (statement: Statement): Lookup<string[]> =>
  statementLookup(statement, {
    lookup: 'years',
    most: 10,
    valueOf: (rows) => (rows as { value: string }[]).map(({ value }) => value),
  });

const foundBy = (statement: Statement, { settings, facetNames }: FoundInput): Lookup<Found> =>
  statementLookup(statement, {
    lookup: 'found',
    most: MOST_KEPT,
    settings,
    valueOf: (rows) => readRows(rows as FoundRow[], facetNames),
    // While the index is being made, more is found by and by.
    mayKeep: ({ isIndexWhole }) => isIndexWhole,
  });

const readRows = (rows: readonly FoundRow[], facetNames: readonly string[]): Found => {
  const all = rows.find(({ subject_id }) => subject_id === null);
  const page = rows
    .filter((row): row is FoundRow & { subject_id: string } => row.subject_id !== null)
    .sort(byPlace);
  return {
    ids: page.map(({ subject_id }) => subject_id),
    total: Number(all?.total ?? 0),
    isWhole: Number(all?.is_whole ?? 0) === 1,
    matched: Number(all?.matched ?? 0),
    facets:
      facetNames.length === 0 ? null : countFacets(facetNames, all?.lines ?? '', MOST_FACET_VALUES),
    isIndexWhole: Number(all?.is_index_whole ?? 0) === 1,
  };
};

/** Rows of a union have no order that both engines promise. */
const byPlace = (left: FoundRow, right: FoundRow): number =>
  Number(left.rank) - Number(right.rank) || byNewest(left, right);

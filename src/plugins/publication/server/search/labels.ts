/**
 * What an entry has in the register, as tokens of the search index beside its words: a search with filters reads what has both, not everything that has the
 * words. They narrow, and never find: every filter is held against the register itself. Pure; loaded by the thread that reads.
 */
import { createHash } from 'node:crypto';
import type { RegisterTerm } from '../contracts';
import { conjunctsOf, type Condition } from '../domain/query/plan';
import { monthOfDate } from './months';

/** No token of a text begins so. */
export const LABEL_START = '¶';
const HASH_CHARACTERS = 12;

export const labelOf = ({ kind, value }: RegisterTerm): string => {
  const hash = createHash('sha256').update(`${kind}\n${value}`).digest('hex');
  return LABEL_START + hash.slice(0, HASH_CHARACTERS);
};

export interface Labelled {
  terms: readonly RegisterTerm[];
  generatedOn: string | null;
  publishedAt: string;
}

export const labelsOf = ({ terms, generatedOn, publishedAt }: Labelled): string[] => [
  ...new Set(
    [
      ...terms,
      ...monthTerm('generated_month', generatedOn),
      ...monthTerm('published_month', publishedAt),
    ].map(labelOf),
  ),
];

const monthTerm = (kind: string, date: string | null): RegisterTerm[] => {
  const value = date === null ? null : monthOfDate(date);
  return value === null ? [] : [{ kind, value }];
};

/** Of each of these groups whatever is found has one. */
export type LabelGroups = readonly (readonly string[])[];

/** More of them in one group cost more than they leave out. */
export const MOST_OF_A_GROUP = 100;
/** Nothing has it. */
const NOTHING = `${LABEL_START}nothing`;

/** One of several values of a term; none where they are too many to narrow by. */
export const groupOf = (kind: string, values: readonly string[]): LabelGroups => {
  if (values.length > MOST_OF_A_GROUP) return [];
  const labels = [...new Set(values.map((value) => labelOf({ kind, value })))];
  return [labels.length > 0 ? labels : [NOTHING]];
};

/** Of conditions that name the values themselves. */
export const groupsOf = (where: Condition): LabelGroups =>
  conjunctsOf(where).flatMap((one) => {
    if (one.kind === 'term') return groupOf(one.term, one.values);
    return one.kind === 'subjects' ? groupOf(one.term, one.ids) : [];
  });

/** Labels of all groups together. */
const MOST_LABELS = 400;

/** Each group once, those with the fewest first, as many as are worth naming: more of them narrow no further. */
export const narrowestOf = (groups: LabelGroups): LabelGroups => {
  const distinct = [...new Map(groups.map((group) => [group.join(), group])).values()];
  let labels = 0;
  return distinct
    .sort((left, right) => left.length - right.length)
    .filter((group) => (labels += group.length) <= MOST_LABELS);
};

/** How an engine writes what is looked for, beyond single terms. */
export interface MatchSyntax {
  and: string;
  or: string;
  quote: string;
}

/** @param match of the engine; labels have no character that would be read as anything else. */
export const withLabels = (
  match: string,
  groups: LabelGroups,
  { and, or, quote }: MatchSyntax,
): string => {
  const written = groups.map(
    (labels) => `(${labels.map((label) => quote + label + quote).join(or)})`,
  );
  return [match, ...written].join(and);
};

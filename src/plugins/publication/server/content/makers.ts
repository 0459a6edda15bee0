/** Whose the codes of agencies are: the same while nothing is published, so they are asked once. Loaded by the thread that reads. */
import { statementLookup } from '../reading/statement-lookup';
import { filled, type Fillings, type Template } from '../reading/template';
import type { Lookup, Statement, Work } from '../reading/work';
import { groupOf, type LabelGroups } from '../search/labels';

const MOST_KEPT = 1_000;

/** @param statement whose rows have a `subject_id`. */
export const makersOf = (statement: Statement): Lookup<string[]> =>
  statementLookup(statement, {
    lookup: 'makers',
    most: MOST_KEPT,
    valueOf: (rows) => (rows as { subject_id: string }[]).map((row) => row.subject_id),
  });

/** A condition on agencies that all must meet. */
export interface MakersTemplate {
  term: string;
  /** Whose its codes are. */
  template: Template;
}

export function* makerGroups(
  makers: readonly MakersTemplate[],
  values: Fillings,
): Work<LabelGroups> {
  if (makers.length === 0) return [];
  const known = (yield makers.map(({ template }) => makersOf(filled(template, values)))) as [
    string[],
  ][];
  return makers.flatMap(({ term }, index) => groupOf(term, known[index]?.[0] ?? []));
}

/**
 * 条例第二十一条: 设区的市级、县级人民政府及其部门 … 乡（镇）人民政府: each of its two lists is for its own level. A clause of the other level is
 * asked about, since development zones and sub-districts take over tasks of either. Pure.
 */
import type { Rule } from '../assessment';

const LEVELS_OF_CLAUSE: Readonly<Record<string, readonly string[]>> = {
  art21_municipal_county: ['municipal', 'county'],
  art21_township: ['township'],
};

export const clauseFitsAgency: Rule = ({ clauses, agency }) => {
  const level = agency?.level;
  if (!level) return [];
  return clauses
    .filter((clause) => LEVELS_OF_CLAUSE[clause]?.includes(level) === false)
    .map((clause) => ({
      code: 'clause_not_of_agency',
      field: 'clauses',
      article: '条例第二十一条',
      blocks: 'never',
      params: { clause },
    }));
};

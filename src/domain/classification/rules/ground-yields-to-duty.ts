/**
 * 条例第十六条第二款: 法律、法规、规章规定上述信息应当公开的，从其规定。 Of the two paragraphs only the second yields: process information and enforcement files that a
 * clause of arts 19-21 or a matter puts under proactive disclosure are asked about. Pure.
 */
import { isClause2019 } from '../../disclosure/clauses';
import type { Rule } from '../assessment';

const YIELDING: readonly string[] = ['process_information', 'enforcement_file'];

export const groundYieldsToDuty: Rule = ({ disclosure, ground, clauses, matter }) =>
  disclosure === 'withheld' &&
  YIELDING.includes(ground ?? '') &&
  (clauses.some(isClause2019) || matter?.way === 'proactive')
    ? [
        {
          code: 'ground_yields_to_duty',
          field: 'ground',
          article: '条例第十六条第二款',
          blocks: 'never',
        },
      ]
    : [];

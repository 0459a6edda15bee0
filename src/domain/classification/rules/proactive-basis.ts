/**
 * 条例第十九条至第二十二条: what must be disclosed proactively. A proactive item rests on a clause of arts 19-21 or on a matter of the
 * catalogue; what was public before rests on that, and then the clauses of 2007 count as well. Pure.
 */
import { isClause2007, isClause2019 } from '../../disclosure/clauses';
import type { Finding, Rule } from '../assessment';
import { wasPublicBefore } from '../prior-publication';

const ARTICLE = '条例第十九条至第二十一条';

export const proactiveBasis: Rule = (facts, { today }) => {
  const { clauses, matter, disclosure } = facts;
  const wasPublic = wasPublicBefore(facts, today);
  const findings: Finding[] = [];
  const add = (
    code: Finding['code'],
    field: Finding['field'],
    blocks: Finding['blocks'],
    params: Finding['params'] = {},
  ): void => {
    findings.push({ code, field, article: ARTICLE, blocks, params });
  };
  for (const clause of clauses) {
    if (!isClause2019(clause) && !isClause2007(clause)) {
      add('clause_unknown', 'clauses', 'publish', { clause });
    }
  }
  const has2007 = clauses.some(isClause2007);
  if (has2007 && !wasPublic) add('clause_2007_for_new_item', 'clauses', 'publish');
  if (disclosure !== 'proactive') return findings;

  if (facts.ground) add('proactive_has_ground', 'ground', 'publish');
  const hasBasis = matter !== null || clauses.some(isClause2019) || (wasPublic && has2007);
  if (!hasBasis && wasPublic) add('clause_to_be_supplied', 'clauses', 'never');
  if (!hasBasis && !wasPublic && !has2007) add('basis_missing', 'clauses', 'publish');
  if (matter?.way === 'on_request') add('matter_way_differs', 'matter', 'never');
  return findings;
};

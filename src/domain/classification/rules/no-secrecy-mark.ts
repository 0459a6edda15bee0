/**
 * 条例第十四条: 依法确定为国家秘密的政府信息……不予公开。《保守国家秘密法》 (2024) art. 35: reviewed before release, nothing that concerns a
 * state secret is released. The system is 非涉密, so a mark in mark position is refused already at save, and its text never repeated. Pure.
 */
import { findSecrecyMarks, type SecrecyMark } from '../../secrecy/secrecy-marks';
import type { Finding, Rule } from '../assessment';
import { textsOf } from '../texts-of';

const ARTICLE = '条例第十四条、第十七条；《保守国家秘密法》第三十五条';

export const noSecrecyMark: Rule = (facts) =>
  textsOf(facts).flatMap(({ field, text, shape }) => {
    const marks = findSecrecyMarks(text, shape);
    return firstOfEachKind(marks).map((mark): Finding => ({
      ...MEANING[mark.kind],
      field,
      article: ARTICLE,
      params: { line: mark.line, rule: mark.rule },
    }));
  });

const MEANING = {
  state_secret: { code: 'secrecy_mark', blocks: 'save' },
  internal: { code: 'internal_mark', blocks: 'publish' },
  bare_word: { code: 'secrecy_word', blocks: 'never' },
} as const satisfies Record<SecrecyMark['kind'], Pick<Finding, 'code' | 'blocks'>>;

// One answer a kind and field is enough to act on; a notice about secrecy work would otherwise answer with every line.
function firstOfEachKind(marks: readonly SecrecyMark[]): SecrecyMark[] {
  const kinds = new Set<string>();
  return marks.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}

/**
 * Whether a disclosure guide or a set of disclosure rules may be public (arts 4, 12): issued, with its agency; a guide with the
 * parts that art. 12 lists. Drafts under legal review or public consultation are no public guides. Pure.
 */
import type { Violation } from '../classification/assessment';

export interface GuideFacts {
  kind?: unknown;
  title?: unknown;
  agency?: unknown;
  state?: unknown;
  arrangement?: unknown;
  waysToObtain?: unknown;
  workingUnit?: unknown;
  howToApply?: unknown;
}

type GuideFinding = Omit<Violation, 'code'> & { code: string };

export interface GuideAssessment {
  decision: 'may_publish' | 'must_not_publish';
  violations: GuideFinding[];
  warnings: GuideFinding[];
}

const ART_12_PARTS = {
  arrangement: ['分类和编排体系', '分類和編排體系', 'classification and arrangement'],
  waysToObtain: ['获取方式', '獲取方式', 'ways of obtaining information'],
  workingUnit: ['政府信息公开工作机构', '政府信息公開工作機構', 'the working unit'],
} as const;

export function assessGuide(
  facts: GuideFacts,
  { purpose }: { purpose: 'publish' | 'save' },
): GuideAssessment {
  const violations = purpose === 'publish' ? findings(facts) : [];
  return {
    decision: violations.length === 0 ? 'may_publish' : 'must_not_publish',
    violations,
    warnings: [],
  };
}

const findings = (facts: GuideFacts): GuideFinding[] => {
  const found: GuideFinding[] = [];
  if (!facts.agency)
    found.push(
      finding('agency_missing', 'agency', '第十条', [
        '没有填写公开主体。',
        '沒有填寫公開主體。',
        'The agency is missing.',
      ]),
    );
  if (facts.state !== 'issued') {
    found.push(
      finding('guide_not_issued', 'state', '第十二条', [
        '指南尚未印发，不能公开。',
        '指南尚未印發，不能公開。',
        'The guide has not been issued yet.',
      ]),
    );
  }
  if (facts.kind !== 'guide') return found;
  for (const [field, [hans, hant, english]] of Object.entries(ART_12_PARTS)) {
    if (facts[field as keyof GuideFacts]) continue;
    found.push(
      finding('guide_part_missing', field, '第十二条第二款', [
        `指南缺少“${hans}”。`,
        `指南缺少「${hant}」。`,
        `The guide lacks ${english}.`,
      ]),
    );
  }
  return found;
};

const finding = (
  code: string,
  field: string,
  article: string,
  [hans, hant, english]: [string, string, string],
): GuideFinding => ({
  code,
  field,
  article: `条例${article}`,
  message: hans,
  messages: { 'zh-Hans': hans, zh: hant, en: english },
});

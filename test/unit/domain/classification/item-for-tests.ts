/** A new item that the Regulations let be published as it is; each test changes the one thing it is about. */
import { assess } from '../../../../src/domain/classification/assess';
import type { AssessmentContext } from '../../../../src/domain/classification/assessment';
import { completeFacts, type ItemFacts } from '../../../../src/domain/classification/item-facts';

export const TODAY = '2026-11-23';

export const AGENCY = {
  code: '016005032',
  level: 'municipal',
  kind: 'government',
  validFrom: '2000-01-01',
  validTo: null,
};

export const PUBLISHABLE: ItemFacts = completeFacts({
  title: '安康市人民政府关于印发2026年重点工作的通知',
  documentNumber: '安政发〔2026〕9号',
  agency: AGENCY,
  source: 'made',
  generatedOn: '2026-11-10',
  summary: '印发2026年重点工作安排。',
  clauses: ['art20_3'],
  body: '<p>各县（市、区）人民政府：</p><p>现将有关事项通知如下。</p>',
  disclosure: 'proactive',
  sourceAttribute: 'proactive',
  sourceAttributeSigner: '王某',
  sourceAttributeOn: '2026-11-09',
});

/** The evidence of 原已公开. */
export const PUBLIC_BEFORE: Partial<ItemFacts> = {
  priorPublicationAddress: 'http://www.ankang.gov.cn/content-1.html',
  priorPublishedOn: '2010-05-06',
  generatedOn: '2010-05-01',
};

export function assessed(change: Partial<ItemFacts>, context: Partial<AssessmentContext> = {}) {
  const assessment = assess(
    { ...PUBLISHABLE, ...change },
    { purpose: 'publish', today: TODAY, goLiveOn: '2026-06-01', ...context },
  );
  return {
    decision: assessment.decision,
    violations: assessment.violations.map(({ code, field }) => `${code}@${field}`),
    warnings: assessment.warnings.map(({ code, field }) => `${code}@${field}`),
  };
}

export const MAY_PUBLISH = { decision: 'may_publish', violations: [], warnings: [] };

/** A new item that the Regulations let be published as it is; each test changes the one thing it is about. */
import { assess } from '../../../../src/domain/classification/assess';
import type {
  AssessmentContext,
  Violation,
} from '../../../../src/domain/classification/assessment';
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
    violations: assessment.violations.map(named),
    warnings: assessment.warnings.map(named),
  };
}

/** Whatever is found names its article, and its sentences have their values. */
function named({ code, field, article, messages }: Violation): string {
  const sentences = Object.values(messages);
  if (!/第|规定|办法|条例|标准|〔\d{4}〕\d+号/u.test(article))
    throw new Error(`${code} has no article: ${article}`);
  if (sentences.some((one) => /[{}]|undefined/u.test(one))) throw new Error(sentences.join('\n'));
  return `${code}@${field}`;
}

export const MAY_PUBLISH = { decision: 'may_publish', violations: [], warnings: [] };

/**
 * What a legacy record's label says about class, validity and ground. 免予公开 and 免于公开 are the words of the practice of 2007 for 不予公开.
 * A label that two classes could mean (部分公开) is not decided here: null, for a person to settle. Pure.
 */
import { codeFromLabel } from '../disclosure/closed-list';
import type { DisclosureClassCode } from '../disclosure/disclosure-classes';
import { GROUNDS, VANISHED_GROUND_LABELS, type GroundCode } from '../disclosure/grounds';
import { VALIDITY_STATES, type ValidityCode } from '../disclosure/validity';
import { compactText } from '../text/normalise-text';

const DISCLOSURE_LABELS: Readonly<Record<DisclosureClassCode, readonly string[]>> = {
  proactive: [
    '主动公开',
    '主动',
    '公开',
    '予以公开',
    '公开发布',
    '已公开',
    '应主动公开',
    '全文公开',
    '主动公开类',
    '此件主动公开',
    '此件公开发布',
    '此件公开',
  ],
  on_request: [
    '依申请公开',
    '依申请',
    '申请公开',
    '应申请公开',
    '依法申请公开',
    '依申请公开类',
    '此件依申请公开',
  ],
  withheld: [
    '不予公开',
    '不公开',
    '免予公开',
    '免于公开',
    '不宜公开',
    '不予公开类',
    '免予公开类',
    '此件不予公开',
    '此件不公开',
    '此件免予公开',
  ],
  undetermined: ['待定', '暂不确定', '未定', '待研究', '暂缓公开', '待审定'],
};

export function disclosureFromLabel(label: string): DisclosureClassCode | null {
  const plain = bare(label);
  for (const [code, labels] of Object.entries(DISCLOSURE_LABELS)) {
    if (labels.includes(plain)) return code as DisclosureClassCode;
  }
  return null;
}

export function validityFromLabel(label: string): ValidityCode | null {
  return codeFromLabel(VALIDITY_STATES, bare(label));
}

/** `isCertain` is false for the heads that vanished in 2019: the code is where to look first, not a decision. */
export function groundFromLabel(label: string): { code: GroundCode; isCertain: boolean } | null {
  const plain = bare(label);
  const code = codeFromLabel(GROUNDS, plain);
  if (code) return { code, isCertain: true };
  const vanished = VANISHED_GROUND_LABELS.find((entry) => bare(entry.label) === plain);
  return vanished ? { code: vanished.suggests, isCertain: false } : null;
}

// 公开方式：主动公开, (此件主动公开), ［主动公开］ → 主动公开
function bare(label: string): string {
  return compactText(label)
    .replace(/^(?:公开(?:方式|属性|类别|类型)|有效性|效力状态|效力):/u, '')
    .replace(/^[([【〔]+|[)\]】〕。;]+$/gu, '');
}

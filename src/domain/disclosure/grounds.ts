/**
 * 不予公开依据: the grounds of arts 14-16 and how far each binds. `must_not`: no exit (art. 14); `must_not_unless`: only if
 * disclosure would harm a third party who does not agree and no greater public interest stands against it (art. 15);
 * `may`: the organ has a discretion and says how it used it (art. 16). Pure.
 */
import type { ClosedListEntry } from './closed-list';

export type GroundKind = 'must_not' | 'must_not_unless' | 'may';

interface GroundEntry extends ClosedListEntry {
  readonly article: string;
  readonly kind: GroundKind;
}

export const GROUNDS = [
  {
    code: 'state_secret',
    label: '依法确定为国家秘密的政府信息',
    article: '第十四条',
    kind: 'must_not',
    legacyLabels: ['国家秘密', '属于国家秘密', '涉及国家秘密', '涉密'],
  },
  {
    code: 'forbidden_by_law',
    label: '法律、行政法规禁止公开的政府信息',
    article: '第十四条',
    kind: 'must_not',
    legacyLabels: [
      '其他法律行政法规禁止公开',
      '法律、行政法规禁止公开',
      '法律行政法规禁止公开',
      '法律、行政法规禁止公开的',
    ],
  },
  {
    code: 'endangers_security',
    label: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息',
    article: '第十四条',
    kind: 'must_not',
    legacyLabels: [
      '危及“三安全一稳定”',
      '三安全一稳定',
      // 2007, art. 8: 不得危及国家安全、公共安全、经济安全和社会稳定.
      '危及国家安全、公共安全、经济安全、社会稳定',
      '危及国家安全、公共安全、经济安全和社会稳定',
      '可能危及国家安全、公共安全、经济安全、社会稳定',
      '可能危及国家安全、公共安全、经济安全和社会稳定',
    ],
  },
  {
    code: 'commercial_secret',
    label: '涉及商业秘密、公开会对第三方合法权益造成损害的政府信息',
    article: '第十五条',
    kind: 'must_not_unless',
    legacyLabels: ['商业秘密', '涉及商业秘密', '属于商业秘密'],
  },
  {
    code: 'personal_privacy',
    label: '涉及个人隐私、公开会对第三方合法权益造成损害的政府信息',
    article: '第十五条',
    kind: 'must_not_unless',
    legacyLabels: ['个人隐私', '涉及个人隐私', '属于个人隐私'],
  },
  {
    code: 'internal_affairs',
    label: '人事管理、后勤管理、内部工作流程等内部事务信息',
    article: '第十六条第一款',
    kind: 'may',
    legacyLabels: ['属于三类内部事务信息', '三类内部事务信息', '内部事务信息', '内部事务'],
  },
  {
    code: 'process_information',
    label: '讨论记录、过程稿、磋商信函、请示报告等过程性信息',
    article: '第十六条第二款',
    kind: 'may',
    legacyLabels: ['属于四类过程性信息', '四类过程性信息', '过程性信息'],
  },
  {
    code: 'enforcement_file',
    label: '行政执法案卷信息',
    article: '第十六条第二款',
    kind: 'may',
    legacyLabels: ['属于行政执法案卷', '行政执法案卷'],
  },
] as const satisfies readonly GroundEntry[];
export type GroundCode = (typeof GROUNDS)[number]['code'];

/**
 * Heads of exemption that the practice of 2007 knew and the Regulations of 2019 do not. They are kept as words of a legacy
 * record; `suggests` is where a person should look first, never a decision.
 */
export const VANISHED_GROUND_LABELS = [
  {
    label: '在行政机关作出具体行政行为之前予以公开，可能影响国家利益的',
    suggests: 'process_information',
  },
  { label: '作出具体行政行为之前予以公开，可能影响国家利益的', suggests: 'process_information' },
  { label: '法律、法规免予公开的其他政府信息', suggests: 'forbidden_by_law' },
] as const satisfies readonly { label: string; suggests: GroundCode }[];

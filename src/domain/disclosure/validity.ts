/**
 * 效力状态: a repealed or lapsed document stays public and is marked (国办发〔2017〕47号). A legacy 有效 means 现行有效. Pure.
 */
import type { ClosedListEntry } from './closed-list';

export const VALIDITY_STATES = [
  { code: 'not_yet_in_force', label: '尚未施行', legacyLabels: ['尚未生效', '未生效', '未施行'] },
  { code: 'in_force', label: '现行有效', legacyLabels: ['有效', '生效', '继续有效', '长期有效'] },
  { code: 'amended', label: '已修改', legacyLabels: ['修改', '已修订', '修订', '已被修改'] },
  { code: 'repealed', label: '已废止', legacyLabels: ['废止', '已被废止', '宣布废止'] },
  {
    code: 'lapsed',
    label: '已失效',
    legacyLabels: ['失效', '无效', '过期', '已过期', '宣布失效', '有效期满'],
  },
] as const satisfies readonly ClosedListEntry[];
export type ValidityCode = (typeof VALIDITY_STATES)[number]['code'];

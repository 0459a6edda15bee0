/** 信息来源: how the organ came by the information; art. 10 decides by it who must disclose. Pure. */
import type { ClosedListEntry } from './closed-list';

export const SOURCES = [
  { code: 'made', label: '自制', article: '第十条' },
  {
    code: 'obtained_from_public',
    label: '从公民、法人或者其他组织获取',
    article: '第十条',
  },
  { code: 'obtained_from_organ', label: '从其他行政机关获取', article: '第十条' },
] as const satisfies readonly ClosedListEntry[];

/** 公开事项: the two ways a matter of the basic catalogue is disclosed (art. 13). Pure. */
import type { ClosedListEntry } from './closed-list';

export const DISCLOSURE_WAYS = [
  { code: 'proactive', label: '主动', article: '第十三条' },
  { code: 'on_request', label: '依申请', article: '第十三条' },
] as const satisfies readonly ClosedListEntry[];

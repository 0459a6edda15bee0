/**
 * 公开属性: the class of an item. Arts 13 and 19-21 (proactive), 13 and 27 (on request), 14-16 (withheld);
 * undetermined is a working state on the way to one of the three (art. 17), never an answer. Pure.
 */
import type { ClosedListEntry } from './closed-list';

export const DISCLOSURE_CLASSES = [
  { code: 'proactive', label: '主动公开', article: '第十三条、第十九条至第二十一条' },
  { code: 'on_request', label: '依申请公开', article: '第十三条、第二十七条' },
  { code: 'withheld', label: '不予公开', article: '第十四条至第十六条' },
  { code: 'undetermined', label: '待定', article: '第十七条' },
] as const satisfies readonly ClosedListEntry[];
export type DisclosureClassCode = (typeof DISCLOSURE_CLASSES)[number]['code'];

/** 源头公开属性: what the drafter and the signer set on the document itself; 待定 is not among them. */
export const SOURCE_ATTRIBUTES = [
  { code: 'proactive', label: '主动公开' },
  { code: 'on_request', label: '依申请公开' },
  { code: 'withheld', label: '不予公开' },
] as const satisfies readonly ClosedListEntry[];

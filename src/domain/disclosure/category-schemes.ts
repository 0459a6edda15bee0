/** The four schemes by which the catalogue is arranged (目录类目). Pure. */
import type { ClosedListEntry } from './closed-list';

export const CATEGORY_SCHEMES = [
  { code: 'subject', label: '主题' },
  { code: 'genre', label: '体裁' },
  { code: 'statutory', label: '法定主动公开内容', article: '第十九条至第二十一条' },
  { code: 'audience', label: '服务对象' },
] as const satisfies readonly ClosedListEntry[];

/** 体裁: the fifteen types of official documents (中办发〔2012〕14号, art. 8), and 其他. */
export const GENRES = [
  { code: 'resolution', label: '决议' },
  { code: 'decision', label: '决定' },
  { code: 'order', label: '命令（令）', legacyLabels: ['命令', '令'] },
  { code: 'communique', label: '公报' },
  { code: 'announcement', label: '公告' },
  { code: 'public_notice', label: '通告' },
  { code: 'opinions', label: '意见' },
  { code: 'notice', label: '通知' },
  { code: 'circular', label: '通报' },
  { code: 'report', label: '报告' },
  { code: 'request_for_instructions', label: '请示' },
  { code: 'reply', label: '批复' },
  { code: 'motion', label: '议案' },
  { code: 'letter', label: '函' },
  { code: 'minutes', label: '纪要' },
  { code: 'other', label: '其他' },
] as const satisfies readonly ClosedListEntry[];

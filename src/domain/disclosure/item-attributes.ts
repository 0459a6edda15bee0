/**
 * The small closed lists of an information item: 公开时限, 文件性质, 载体类型, 记录形式, 解读形式. Carrier and record form follow
 * the fields of the Pudong catalogue. Pure.
 */
import type { ClosedListEntry } from './closed-list';

export const DISCLOSURE_TERMS = [
  { code: 'long_term', label: '长期公开', legacyLabels: ['常年公开', '长期', '永久公开'] },
  { code: 'until', label: '限时公开', legacyLabels: ['限期公开', '短期公开', '定期公开'] },
] as const satisfies readonly ClosedListEntry[];

export const NATURES = [
  { code: 'rule', label: '规章', legacyLabels: ['政府规章', '部门规章'] },
  { code: 'normative_document', label: '行政规范性文件', legacyLabels: ['规范性文件'] },
  { code: 'other_policy', label: '其他政策文件', legacyLabels: ['政策文件'] },
  { code: 'other', label: '其他信息', legacyLabels: ['其他'] },
] as const satisfies readonly ClosedListEntry[];

export const CARRIERS = [
  { code: 'paper', label: '纸质', legacyLabels: ['纸质载体', '纸'] },
  { code: 'film', label: '胶卷' },
  { code: 'tape', label: '磁带' },
  { code: 'disk', label: '磁盘', legacyLabels: ['电子', '电子文件'] },
  { code: 'optical_disc', label: '光盘' },
  { code: 'other', label: '其他' },
] as const satisfies readonly ClosedListEntry[];

export const RECORD_FORMS = [
  { code: 'text', label: '文本', legacyLabels: ['文字'] },
  { code: 'chart', label: '图表' },
  { code: 'photo', label: '照片', legacyLabels: ['图片'] },
  { code: 'video', label: '影像', legacyLabels: ['视频', '音像'] },
  { code: 'other', label: '其他' },
] as const satisfies readonly ClosedListEntry[];

export const INTERPRETATION_KINDS = [
  { code: 'text', label: '文字' },
  { code: 'graphic', label: '图解' },
  { code: 'audio_video', label: '音视频' },
  { code: 'press_conference', label: '发布会' },
  { code: 'questions_and_answers', label: '问答' },
] as const satisfies readonly ClosedListEntry[];

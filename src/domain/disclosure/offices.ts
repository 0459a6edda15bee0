/**
 * 政府信息公开工作机构 and the other offices (art. 4), and the kinds of 政府信息查阅场所 (art. 25: archives, public libraries and
 * service halls are mandatory, the rest may be set up). Pure.
 */
import type { ClosedListEntry } from './closed-list';

export const OFFICE_KINDS = [
  { code: 'working_unit', label: '政府信息公开工作机构', article: '第四条' },
  { code: 'legal_review', label: '合法性审核机构' },
  { code: 'supervision', label: '监督机构', article: '第四十七条' },
  { code: 'acceptance_window', label: '受理窗口', article: '第二十九条' },
  { code: 'venue', label: '政府信息查阅场所', article: '第二十五条' },
] as const satisfies readonly ClosedListEntry[];

interface VenueKindEntry extends ClosedListEntry {
  readonly isMandatory: boolean;
}

export const VENUE_KINDS = [
  { code: 'archive', label: '档案馆', article: '第二十五条第一款', isMandatory: true },
  { code: 'library', label: '公共图书馆', article: '第二十五条第一款', isMandatory: true },
  { code: 'service_hall', label: '政务服务场所', article: '第二十五条第一款', isMandatory: true },
  { code: 'reading_room', label: '公共查阅室', article: '第二十五条第二款', isMandatory: false },
  { code: 'notice_board', label: '信息公告栏', article: '第二十五条第二款', isMandatory: false },
  { code: 'e_screen', label: '电子信息屏', article: '第二十五条第二款', isMandatory: false },
  { code: 'touch_screen', label: '触摸屏', isMandatory: false },
] as const satisfies readonly VenueKindEntry[];

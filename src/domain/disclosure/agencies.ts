/**
 * 公开主体: levels and kinds of the bodies that disclose. Art. 10 (organs, dispatched and internal bodies that act in their own
 * name), art. 54 (authorised organisations), art. 55 (public enterprises and institutions). Pure.
 */
import type { ClosedListEntry } from './closed-list';

export const AGENCY_LEVELS = [
  { code: 'national', label: '国家级' },
  { code: 'provincial', label: '省级' },
  { code: 'municipal', label: '市级' },
  { code: 'county', label: '县级' },
  { code: 'township', label: '乡级' },
] as const satisfies readonly ClosedListEntry[];

export const AGENCY_KINDS = [
  { code: 'government', label: '政府' },
  { code: 'department', label: '工作部门' },
  { code: 'dispatched_organ', label: '派出机关（街道办）' },
  { code: 'dispatched_body', label: '派出机构', article: '第十条第二款' },
  { code: 'directly_affiliated', label: '直属机构' },
  { code: 'internal_unit', label: '内设机构', article: '第十条第二款' },
  { code: 'vertically_managed', label: '垂直管理机构' },
  { code: 'development_zone', label: '开发区管委会' },
  { code: 'coordination_body', label: '议事协调机构' },
  { code: 'authorised_organisation', label: '法律法规授权组织', article: '第五十四条' },
  { code: 'entrusted_organisation', label: '受委托组织（公开主体为委托机关）' },
  { code: 'public_institution', label: '公共企事业单位', article: '第五十五条' },
] as const satisfies readonly ClosedListEntry[];

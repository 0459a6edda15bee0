/**
 * Who does what in the disclosure of government information (政府信息公开条例 arts 4, 17, 46; 发布前审查 of art. 17).
 * A role that doesn't name an action hasn't the right to it: deny by default. The drafter doesn't review, the
 * reviewer doesn't draft; any reviewer may withdraw at once (紧急撤下); supervision reads the ledger and what is public; the person who runs the
 * machines sees no content. Pure.
 */
import type { Action } from './actions';

export const ROLES = [
  'editor',
  'secrecy_reviewer',
  'checker',
  'approver',
  'disclosure_office',
  'legal_review',
  'website_administrator',
  'supervision',
  'system_administrator',
] as const;

export type Role = (typeof ROLES)[number];

export interface RoleLabel {
  'zh-Hans': string;
  zh: string;
  en: string;
}

export const ROLE_LABELS: Record<Role, RoleLabel> = {
  editor: { 'zh-Hans': '编辑', zh: '編輯', en: 'Editor' },
  secrecy_reviewer: { 'zh-Hans': '保密审查员', zh: '保密審查員', en: 'Secrecy reviewer' },
  checker: { 'zh-Hans': '审核人', zh: '審核人', en: 'Checker' },
  approver: { 'zh-Hans': '签发人', zh: '簽發人', en: 'Approver' },
  disclosure_office: { 'zh-Hans': '信息公开办', zh: '信息公開辦', en: 'Disclosure office' },
  legal_review: { 'zh-Hans': '合法性审核', zh: '合法性審核', en: 'Legal review' },
  website_administrator: { 'zh-Hans': '网站管理员', zh: '網站管理員', en: 'Website administrator' },
  supervision: { 'zh-Hans': '监督', zh: '監督', en: 'Supervision' },
  system_administrator: { 'zh-Hans': '系统管理员', zh: '系統管理員', en: 'System administrator' },
};

/** A level before the last: 保密审查 and 审核 are two people with the same rights. */
const REVIEWING: readonly Action[] = [
  'read_draft',
  'read_ledger',
  'assess',
  'review',
  'check',
  'return',
  'refer',
  'verify_paper',
  'withdraw',
];

/** The rights of each role; what isn't named is refused. */
export const ROLE_ACTIONS: Record<Role, readonly Action[]> = {
  editor: [
    'read_draft',
    'read_ledger',
    'create',
    'update',
    'delete',
    'assess',
    'submit',
    'record_paper',
  ],
  secrecy_reviewer: REVIEWING,
  checker: REVIEWING,
  approver: [
    'read_draft',
    'read_ledger',
    'assess',
    'approve',
    'check',
    'return',
    'refer',
    'verify_paper',
    'publish',
    'schedule',
    'withdraw',
    'countersign',
    'erase',
  ],
  disclosure_office: [
    'read_draft',
    'read_ledger',
    'create',
    'update',
    'delete',
    'assess',
    'submit',
    'review',
    'check',
    'return',
    'refer',
    'record_paper',
    'verify_paper',
    'publish',
    'schedule',
    'withdraw',
    'countersign',
    'reclassify',
    'reassess',
    'erase',
  ],
  legal_review: ['read_draft', 'read_ledger', 'assess', 'review', 'return'],
  website_administrator: ['read_draft', 'read_ledger', 'assess'],
  supervision: ['read_ledger'],
  system_administrator: [],
};

export const isRole = (word: unknown): word is Role =>
  typeof word === 'string' && (ROLES as readonly string[]).includes(word);

/** The actions of a role; none for a word that is no role. */
export const actionsOf = (role: string): readonly Action[] =>
  isRole(role) ? ROLE_ACTIONS[role] : [];

export const may = (role: string, action: string): boolean =>
  (actionsOf(role) as readonly string[]).includes(action);

/** The code of the Strapi admin role that stands for ours; never changes, names may. */
export const adminRoleCode = (role: Role): string => `gongkai-${role}`;

/** The closed list of acts that the ledger records, with their labels. What is not on it is refused. Pure. */
import type { LedgerAct } from '../../../../../types/ledger';

interface Labels {
  'zh-Hans': string;
  zh: string;
  en: string;
}

const label = (simplified: string, traditional: string, en: string): Labels => ({
  'zh-Hans': simplified,
  zh: traditional,
  en,
});

export const ACT_LABELS: Readonly<Record<LedgerAct, Labels>> = {
  classified: label('公开属性认定', '公開屬性認定', 'classified'),
  submitted: label('送审', '送審', 'submitted for review'),
  reviewed: label('审查', '審查', 'reviewed'),
  approved: label('签发', '簽發', 'approved'),
  checked: label('核对', '核對', 'checked'),
  returned: label('退回', '退回', 'returned'),
  referred: label('报请审查', '報請審查', 'referred'),
  referral_answered: label('审查答复', '審查答覆', 'referral answered'),
  paper_recorded: label('登记纸质审查', '登記紙質審查', 'paper review recorded'),
  paper_verified: label('复核纸质审查', '覆核紙質審查', 'paper review verified'),
  published: label('公开', '公開', 'published'),
  revised: label('修订', '修訂', 'revised'),
  withdrawn: label('撤下', '撤下', 'withdrawn'),
  reclassified: label('变更公开属性', '變更公開屬性', 'reclassified'),
  scheduled: label('定时发布', '定時發布', 'publication scheduled'),
  schedule_cancelled: label('取消定时发布', '取消定時發布', 'schedule cancelled'),
  schedule_failed: label('定时发布未成', '定時發布未成', 'scheduled publication failed'),
  urgent_publication: label('紧急发布', '緊急發布', 'urgent publication'),
  countersigned: label('补签', '補簽', 'countersigned'),
  countersignature_lapsed: label('补签逾期', '補簽逾期', 'countersignature lapsed'),
  undetermined_due: label('待定到期', '待定到期', 'undetermined: due'),
  reassessment_due: label('评估审查到期', '評估審查到期', 'reassessment due'),
  reassessed: label('评估审查', '評估審查', 'reassessed'),
  read: label('查阅', '查閱', 'read'),
  downloaded: label('下载', '下載', 'downloaded'),
  exported: label('导出', '導出', 'exported'),
  delegated: label('授权', '授權', 'delegated'),
  delegation_ended: label('授权结束', '授權結束', 'delegation ended'),
  erasure_proposed: label('提请清除', '提請清除', 'erasure proposed'),
  erased: label('清除', '清除', 'erased'),
  redacted: label('清除旧版', '清除舊版', 'superseded documents erased'),
  restored: label('恢复备份', '恢復備份', 'restored from a backup'),
  virus_found: label('查出病毒', '查出病毒', 'virus found'),
  appointed: label('任命', '任命', 'appointed'),
  appointment_ended: label('免去任命', '免去任命', 'appointment ended'),
};

export const isAct = (value: string): value is LedgerAct => Object.hasOwn(ACT_LABELS, value);

/** The closed list of acts that the ledger records, with their labels: what the admin calls them too. What is not on it is refused. Pure. */
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
  classified: label('公开属性认定', '公開屬性認定', 'Classified'),
  submitted: label('送审', '送審', 'Submitted'),
  reviewed: label('审查通过', '審查通過', 'Reviewed'),
  approved: label('签发', '簽發', 'Approved'),
  checked: label('核对', '核對', 'Checked'),
  returned: label('退回', '退回', 'Returned'),
  referred: label('报请确定', '報請確定', 'Referred'),
  referral_answered: label('报请答复', '報請答覆', 'Referral answered'),
  paper_recorded: label('登记纸质审查', '登記紙質審查', 'Review on paper recorded'),
  paper_verified: label('核对纸质审查', '核對紙質審查', 'Review on paper verified'),
  published: label('公开', '公開', 'Published'),
  revised: label('修改后公开', '修改後公開', 'Revised'),
  withdrawn: label('撤下', '撤下', 'Withdrawn'),
  reclassified: label('变更公开属性', '變更公開屬性', 'Reclassified'),
  scheduled: label('安排定时发布', '安排定時發布', 'Scheduled'),
  schedule_cancelled: label('取消定时发布', '取消定時發布', 'Schedule cancelled'),
  schedule_failed: label('定时发布未成', '定時發布未成', 'Scheduled publication failed'),
  urgent_publication: label('紧急发布', '緊急發布', 'Urgent publication'),
  countersigned: label('补签', '補簽', 'Countersigned'),
  countersignature_lapsed: label('补签逾期', '補簽逾期', 'Countersignature lapsed'),
  undetermined_due: label('待定到期', '待定到期', 'Undetermined: due'),
  reassessment_due: label('应当定期评估审查', '應當定期評估審查', 'Re-assessment due'),
  reassessed: label('定期评估审查', '定期評估審查', 'Re-assessed'),
  read: label('查阅', '查閱', 'Read'),
  downloaded: label('下载', '下載', 'Downloaded'),
  exported: label('导出', '匯出', 'Exported'),
  delegated: label('授权', '授權', 'Delegated'),
  delegation_ended: label('授权终止', '授權終止', 'Delegation ended'),
  erasure_proposed: label('提请清除', '提請清除', 'Erasure proposed'),
  erased: label('清除', '清除', 'Erased'),
  redacted: label('清除旧版', '清除舊版', 'Superseded documents erased'),
  restored: label('恢复备份', '恢復備份', 'Restored from a backup'),
  virus_found: label('查出病毒', '查出病毒', 'Virus found'),
  appointed: label('任命', '任命', 'Appointed'),
  appointment_ended: label('免去任命', '免去任命', 'Appointment ended'),
};

export const isAct = (value: string): value is LedgerAct => Object.hasOwn(ACT_LABELS, value);

/** What the server answers about the review of an item. */
import type { ItemAction } from '../../../../domain/review/action-inputs';
import type { RefusalCode } from '../../../../domain/review/refusal-messages';
import type { ReviewState } from '../../../../domain/review/review-acts';

export const ITEM = 'api::information-item.information-item';

export interface Debt {
  id: number;
  kind: 'urgent_publication' | 'urgent_withdrawal' | 'reclassification';
  openedBy: string;
  dueOn: string;
  isProvisional: boolean;
  isLapsed: boolean;
}

export interface PendingErasure {
  id: number;
  orderName: string;
  orderNumber: string;
  orderedOn: string;
  proposedBy: string;
}

export interface ReviewView {
  state: ReviewState;
  levels: number;
  nextLevel: number | null;
  contentHash: string;
  lightHash: string;
  isPublic: boolean;
  isStale: boolean;
  isUrgent: boolean;
  isLightChecked: boolean;
  needsManualCheck: boolean;
  isManuallyChecked: boolean;
  isEmergency: boolean;
  disclosure: string | null;
  /** Why the review does not let it be public. */
  refusal: RefusalCode | null;
  done: { level: number; by: string; at: string; via: 'review' | 'paper' | 'import' }[];
  paperToVerify: { level: number; recordedBy: string }[];
  debts: Debt[];
  schedule: { publishAt: string; plannedBy: string } | null;
  erasures: PendingErasure[];
  /** What the person who asks may do now. */
  actions: ItemAction[] | null;
  /** Of the draft; compared with the one that the form was loaded with. */
  revision: string | null;
}

export interface HistoryRow {
  ordinal: number;
  act: string;
  actor: string;
  from: string | null;
  to: string | null;
  details: Record<string, unknown> | null;
  detailsHash: string | null;
  recordedAt: string;
}

export interface QueueEntry {
  documentId: string;
  type: string;
  name: string | null;
  agencyName: string | null;
  state: string;
  at: string;
}

export interface Delegation {
  id: number;
  kind: 'delegation' | 'hand_over';
  from: string;
  to: string;
  role: string;
  agencyName: string | null;
  fromOn: string;
  untilOn: string | null;
  reason: string;
}

/** Whom a role can be delegated to. */
export interface Person {
  email: string;
  name: string;
}

export interface NewDelegation {
  kind: string;
  fromEmail: string;
  toEmail: string;
  role: string;
  agencyCode: string;
  fromOn: string;
  untilOn: string | null;
  reason: string;
}

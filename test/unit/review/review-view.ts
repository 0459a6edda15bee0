/** A review as the server answers it, for tests of the admin: an item of two levels that is submitted, and owes one of each. */
import type { ReviewView } from '../../../src/plugins/review/admin/src/review-view';

export const HASH = 'a'.repeat(64);
export const LIGHT_HASH = 'b'.repeat(64);

export const reviewView = (over: Partial<ReviewView> = {}): ReviewView => ({
  state: 'submitted',
  levels: 2,
  nextLevel: 1,
  contentHash: HASH,
  lightHash: LIGHT_HASH,
  isPublic: false,
  isStale: false,
  isUrgent: false,
  isLightChecked: true,
  needsManualCheck: true,
  isManuallyChecked: false,
  isEmergency: false,
  disclosure: 'proactive',
  refusal: 'review_incomplete',
  done: [],
  paperToVerify: [{ level: 1, recordedBy: 'clerk@gongkai.example' }],
  debts: [
    {
      id: 7,
      kind: 'urgent_withdrawal',
      openedBy: 'approver@gongkai.example',
      dueOn: '2026-12-01',
      isProvisional: false,
      isLapsed: false,
    },
  ],
  schedule: null,
  erasures: [
    {
      id: 3,
      orderName: '清除决定',
      orderNumber: '〔2026〕1号',
      orderedOn: '2026-11-01',
      proposedBy: 'office@gongkai.example',
    },
  ],
  actions: [],
  revision: null,
  ...over,
});

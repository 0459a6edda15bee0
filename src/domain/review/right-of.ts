/** The right of the role table that each action needs: the one table for the write API, the admin and the review itself. Pure. */
import type { ItemAction } from './action-inputs';

export const RIGHT_OF: Record<ItemAction, string> = {
  submit: 'submit',
  review: 'review',
  approve: 'approve',
  check: 'check',
  return: 'return',
  refer: 'refer',
  'answer-referral': 'refer',
  'record-paper': 'record_paper',
  'verify-paper': 'verify_paper',
  publish: 'publish',
  schedule: 'schedule',
  unschedule: 'schedule',
  withdraw: 'withdraw',
  countersign: 'countersign',
  reclassify: 'reclassify',
  reassess: 'reassess',
  'propose-erasure': 'erase',
  'confirm-erasure': 'erase',
};

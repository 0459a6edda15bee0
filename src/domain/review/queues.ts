/** The working lists (台账) of those who review, in the order in which people see them. Pure. */

export const QUEUES = [
  'to_review',
  'to_approve',
  'to_check',
  'ready',
  'returned',
  'referred',
  'debts',
  'scheduled',
  'undetermined',
  'reassessments',
  'validity',
  'erasures',
] as const;
export type Queue = (typeof QUEUES)[number];

/** The working lists in the order of the page, and what the second column of each says. */
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
  'erasures',
] as const;
export type Queue = (typeof QUEUES)[number];

/** Where the state of an entry of a list is said in words: the group of the translations. */
export const STATE_GROUPS: Partial<Record<Queue, string>> = {
  to_review: 'state',
  to_approve: 'state',
  to_check: 'state',
  ready: 'state',
  returned: 'state',
  referred: 'state',
  debts: 'debt',
  undetermined: 'notice',
  reassessments: 'notice',
};

/** Words in an address may be anything. */
export const isQueue = (word: string | null): word is Queue =>
  (QUEUES as readonly (string | null)[]).includes(word);

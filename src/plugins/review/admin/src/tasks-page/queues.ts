/** What the second column of each working list says. */
import { QUEUES, type Queue } from '../../../../../domain/review/queues';

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
  validity: 'notice',
};

/** Words in an address may be anything. */
export const isQueue = (word: string | null): word is Queue =>
  (QUEUES as readonly (string | null)[]).includes(word);

/**
 * What can be done to an information item by someone who isn't in the admin: the rights a write token carries.
 * One closed list; the write API, the role table and the documentation use these words. Pure.
 */
export const ACTIONS = [
  'read_draft',
  'read_ledger',
  'create',
  'update',
  'delete',
  'assess',
  'submit',
  'review',
  'approve',
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
] as const;

export type Action = (typeof ACTIONS)[number];

/** True for a word of the list; stored rights are read through it, so a word dropped later grants nothing. */
export const isAction = (word: unknown): word is Action =>
  typeof word === 'string' && (ACTIONS as readonly string[]).includes(word);

/**
 * What the ledger refuses to record: an act that is not on the list, and texts that the table can't hold unchanged (too long,
 * NUL, half a surrogate pair): such a row would not verify when it is read again. Pure.
 */
import type { LedgerEntry } from '../../../../../types/ledger';
import { isAct } from './acts';

/** Of the columns. */
export const LENGTHS = {
  subjectType: 40,
  subjectId: 64,
  actor: 255,
  actorId: 80,
  from: 255,
  to: 255,
  ground: 255,
  contentHash: 64,
} as const;

const REQUIRED = ['subjectType', 'subjectId', 'actor'] as const;
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** @throws Error naming field, value and rule. */
export function checkEntry(entry: LedgerEntry): void {
  if (!isAct(entry.act)) throw new Error(`act "${String(entry.act)}" is no act of the ledger`);
  for (const field of REQUIRED) {
    if (!entry[field]) throw new Error(`${field} of a ledger row must not be empty`);
  }
  for (const [field, length] of Object.entries(LENGTHS) as [keyof typeof LENGTHS, number][]) {
    const value = entry[field];
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string' || [...value].length > length || UNSTORABLE.test(value)) {
      throw new Error(
        `${field} "${String(value).slice(0, 80)}" of a ledger row must be storable text of at most ${length} characters`,
      );
    }
  }
}

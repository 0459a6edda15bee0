/**
 * What the public is told when an item leaves: a closed list, never the internal reason. Each kind says whether the public
 * tombstone may name a successor document. Pure.
 */
import type { ClosedListEntry } from './closed-list';

interface WithdrawalKindEntry extends ClosedListEntry {
  readonly hasReplacement: boolean;
}

export const WITHDRAWAL_KINDS = [
  { code: 'withdrawn', label: '已撤下', hasReplacement: false },
  { code: 'term_ended', label: '公示期满', hasReplacement: false },
  { code: 'merged', label: '已合并', hasReplacement: true },
  { code: 'reissued', label: '已更正重发', hasReplacement: true },
  { code: 'out_of_scope', label: '不再属于公开范围', hasReplacement: false },
] as const satisfies readonly WithdrawalKindEntry[];

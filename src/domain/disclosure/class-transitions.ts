/**
 * 变更公开属性: every change of class, on what record it is made and what the public is told. From 主动公开 the way back leads over full review (arts 13-17)
 * and the public reads 已撤下, never the reason; towards 主动公开 (第十八条, 第四十四条) the 20 working days of art. 26 start on the day of the decision. Pure.
 */
import type { DisclosureClassCode } from './disclosure-classes';
import type { WithdrawalKindCode } from './withdrawal-kinds';

export interface ClassTransition {
  readonly from: DisclosureClassCode;
  readonly to: DisclosureClassCode;
  readonly article: string;
  /** The attributes of the item that hold the record; of `clauses` and `matter` either. */
  readonly record: readonly string[];
  /** Whether the levels of review are gone through for the change itself; else with the publication or not at all. */
  readonly needsFullReview: boolean;
  /** Where the item is public, of which kind its withdrawal is. */
  readonly publicIsTold: WithdrawalKindCode | null;
}

const RECORDS: Readonly<Record<DisclosureClassCode, readonly string[]>> = {
  proactive: ['clauses', 'matter'],
  on_request: ['disclosureReason'],
  withheld: ['ground', 'groundLaw', 'groundHarm', 'groundDiscretion', 'reassessOn'],
  undetermined: ['researchNote', 'decisionOwner'],
};

const change = (
  from: DisclosureClassCode,
  to: DisclosureClassCode,
  article: string,
): ClassTransition => ({
  from,
  to,
  article,
  record: RECORDS[to],
  needsFullReview: from === 'proactive',
  publicIsTold: from === 'proactive' ? 'withdrawn' : null,
});

export const CLASS_TRANSITIONS: readonly ClassTransition[] = [
  change('undetermined', 'proactive', '第十七条、第十九条至第二十一条'),
  change('undetermined', 'on_request', '第十七条、第二十七条'),
  change('undetermined', 'withheld', '第十四条至第十七条'),
  change('on_request', 'proactive', '第四十四条'),
  change('on_request', 'withheld', '第十四条至第十六条'),
  change('on_request', 'undetermined', '第十七条'),
  change('withheld', 'proactive', '第十八条'),
  change('withheld', 'on_request', '第十八条、第二十七条'),
  change('withheld', 'undetermined', '第十七条、第十八条'),
  change('proactive', 'withheld', '第十四条至第十六条'),
  change('proactive', 'on_request', '第十三条、第二十七条'),
  change('proactive', 'undetermined', '第十七条'),
];

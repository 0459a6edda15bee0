/**
 * Whether an item may become public (or be saved), with every reason at once: the rules of the Regulations that need no
 * workflow. Disclosure is the rule (art. 5), so an item that no rule objects to may be published. Pure.
 */
import type { Assessment, AssessmentContext, Finding, Violation } from './assessment';
import type { ItemFacts } from './item-facts';
import { messagesOf } from './messages/messages-of';
import { RULES } from './rules/rules';

/** All findings, blocking ones apart from warnings; the order is the order of the rules, so two runs answer alike. */
export function assess(facts: ItemFacts, context: AssessmentContext): Assessment {
  const violations: Violation[] = [];
  const warnings: Violation[] = [];
  for (const rule of RULES) {
    for (const finding of rule(facts, context)) {
      (isBlocking(finding, context) ? violations : warnings).push(violationOf(finding));
    }
  }
  return {
    decision: violations.length === 0 ? 'may_publish' : 'must_not_publish',
    violations,
    warnings,
  };
}

function isBlocking(finding: Finding, context: AssessmentContext): boolean {
  if (finding.blocks === 'never') return false;
  return finding.blocks === 'save' || context.purpose === 'publish';
}

function violationOf({ code, field, article, params }: Finding): Violation {
  const messages = messagesOf(code, params);
  return { code, field, article, message: messages['zh-Hans'], messages };
}

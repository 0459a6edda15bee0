/** What is wrong with what a person asked of a site: one sentence a problem, each naming the option and the rule. */
import type { OptionProblem } from '../domain/site-options';

export class SiteProblem extends Error {
  constructor(readonly problems: readonly OptionProblem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
  }
}

export const problem = (option: string, message: string): SiteProblem =>
  new SiteProblem([{ option, message }]);

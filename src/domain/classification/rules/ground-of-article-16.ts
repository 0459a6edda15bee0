/**
 * 条例第十六条: 行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等
 * 过程性信息以及行政执法案卷信息，可以不予公开。 可以: a discretion, so how it was used is written down. Pure.
 */
import { hasText } from '../../text/normalise-text';
import { GROUNDS } from '../../disclosure/grounds';
import { entryOf } from '../../disclosure/closed-list';
import type { Rule } from '../assessment';

export const groundOfArticle16: Rule = ({ disclosure, ground, groundDiscretion }) => {
  const entry = entryOf(GROUNDS, ground);
  return disclosure === 'withheld' && entry?.kind === 'may' && !hasText(groundDiscretion)
    ? [
        {
          code: 'ground_discretion_missing',
          field: 'groundDiscretion',
          article: `条例${entry.article}`,
          blocks: 'publish',
        },
      ]
    : [];
};

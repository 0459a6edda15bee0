/**
 * 条例第十二条 (生成日期) and 第二十六条 (自该政府信息形成或者变更之日起): the term of publication is counted from this day, so a day to come is
 * refused at publication, and one before the People's Republic is asked about. Pure.
 */
import { isRealDate } from '../../dates/date-string';
import type { Finding, Rule } from '../assessment';

const EARLIEST_PLAUSIBLE = '1949-10-01';

export const generatedOnIsPlausible: Rule = ({ generatedOn, effectiveOn }, { today }) => {
  if (!isRealDate(generatedOn)) return [];
  const findings: Finding[] = [];
  if (generatedOn > today) {
    findings.push({
      code: 'generated_on_future',
      field: 'generatedOn',
      article: '条例第十二条、第二十六条',
      blocks: 'publish',
      params: { generatedOn },
    });
  }
  if (generatedOn < EARLIEST_PLAUSIBLE) {
    findings.push({
      code: 'generated_on_implausible',
      field: 'generatedOn',
      article: '条例第十二条',
      blocks: 'never',
    });
  }
  if (effectiveOn && effectiveOn < generatedOn) {
    findings.push({
      code: 'effective_before_generated',
      field: 'effectiveOn',
      article: '条例第十二条',
      blocks: 'never',
    });
  }
  return findings;
};

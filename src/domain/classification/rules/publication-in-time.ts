/**
 * 条例第二十六条: 属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。 Late is still better than
 * never, so it only warns; what is from before the system raises no alarm, nor does what is public already. Pure.
 */
import { isRealDate } from '../../dates/date-string';
import { publicationDueOn } from '../../working-days/publication-due-on';
import type { Rule } from '../assessment';
import { isLegacy } from '../prior-publication';

export const publicationInTime: Rule = (facts, context) => {
  const { generatedOn, matter, disclosure, slug } = facts;
  const { calendar, today } = context;
  if (disclosure !== 'proactive' || !calendar || slug !== null) return [];
  if (!isRealDate(generatedOn) || isLegacy(facts, context)) return [];
  const { date: dueOn } = publicationDueOn(generatedOn, calendar, matter?.term ?? null);
  return today > dueOn
    ? [
        {
          code: 'publication_overdue',
          field: 'generatedOn',
          article: '条例第二十六条',
          blocks: 'never',
          params: { dueOn },
        },
      ]
    : [];
};

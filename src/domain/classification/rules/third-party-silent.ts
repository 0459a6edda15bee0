/**
 * 条例第三十二条: 第三方应当自收到征求意见书之日起15个工作日内提出意见。 Silence before those days are over is no silence; without a day of receipt none can be
 * counted, and without the calendar of working days (or with a year whose notice is not known) a person counts. Pure.
 */
import { isRealDate } from '../../dates/date-string';
import { thirdPartyDueOn } from '../../working-days/third-party-due-on';
import type { AssessmentContext, Finding, Rule } from '../assessment';
import type { ConsultationFacts } from '../item-facts';

const ARTICLE = '条例第三十二条';

export const thirdPartySilent: Rule = ({ consultations }, context) =>
  consultations.flatMap((consultation, index) =>
    consultation.outcome === 'silent' ? findingOf(consultation, index + 1, context) : [],
  );

function findingOf(
  { receivedOn }: ConsultationFacts,
  ordinal: number,
  { today, calendar }: AssessmentContext,
): Finding[] {
  const finding = (
    code: Finding['code'],
    blocks: Finding['blocks'],
    params: Finding['params'] = {},
  ): Finding[] => [
    { code, field: 'consultations', article: ARTICLE, blocks, params: { ordinal, ...params } },
  ];
  if (!isRealDate(receivedOn)) return finding('consultation_receipt_missing', 'publish');
  if (!calendar) return finding('silence_term_unchecked', 'never');
  const due = thirdPartyDueOn(receivedOn, calendar);
  // The last day is still the third party's.
  if (today <= due.date) return finding('silence_before_term', 'publish', { dueOn: due.date });
  return due.isProvisional ? finding('silence_term_unchecked', 'never') : [];
}

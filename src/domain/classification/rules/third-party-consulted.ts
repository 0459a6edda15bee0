/**
 * 条例第三十二条: 第三方不同意公开且有合理理由的，行政机关不予公开。行政机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知第三方。
 * 逾期未提出意见的，由行政机关依照本条例的规定决定是否公开. So an open consultation decides nothing, and silence neither agrees nor refuses. Pure.
 */
import { entryOf } from '../../disclosure/closed-list';
import { CONSULTATION_OUTCOMES } from '../../disclosure/consultations';
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import type { ConsultationFacts } from '../item-facts';

const ARTICLE = '条例第十五条、第三十二条';

export const thirdPartyConsulted: Rule = ({ consultations, disclosure }) =>
  consultations.flatMap((consultation, index) =>
    codesOf(consultation, disclosure).map((code): Finding => ({
      code,
      field: 'consultations',
      article: ARTICLE,
      blocks: code === 'consultation_dates_out_of_order' ? 'never' : 'publish',
      params: { ordinal: index + 1 },
    })),
  );

function codesOf(consultation: ConsultationFacts, disclosure: string | null): Finding['code'][] {
  const codes: Finding['code'][] = [];
  if (!isRecorded(consultation)) codes.push('consultation_incomplete');
  if (!isInOrder(consultation)) codes.push('consultation_dates_out_of_order');
  const decision = decisionCode(consultation, disclosure);
  if (decision) codes.push(decision);
  return codes;
}

// Who was asked, when the letter went out, and when an answer came if there was one.
function isRecorded({ isNamed, sentOn, answeredOn, outcome }: ConsultationFacts): boolean {
  const isAnswered = outcome === 'agreed' || isRefusal(outcome);
  return isNamed && sentOn !== null && (!isAnswered || answeredOn !== null);
}

const isRefusal = (outcome: string | null): boolean =>
  outcome === 'refused_with_grounds' || outcome === 'refused_without_grounds';

function isInOrder({ sentOn, receivedOn, answeredOn, toldOn }: ConsultationFacts): boolean {
  const dates = [sentOn, receivedOn, answeredOn, toldOn].filter((date) => date !== null);
  return dates.every((date, index) => index === 0 || (dates[index - 1] ?? date) <= date);
}

function decisionCode(
  { outcome, organDecision, decisionReason, toldOn }: ConsultationFacts,
  disclosure: string | null,
): Finding['code'] | null {
  if (outcome === null) return disclosure === 'proactive' ? 'consultation_open' : null;
  if (organDecision === 'override' && (!hasText(decisionReason) || toldOn === null)) {
    return 'override_incomplete';
  }
  const settles = entryOf(CONSULTATION_OUTCOMES, outcome)?.settles;
  if (settles === 'organ_decides' && (organDecision === null || !hasText(decisionReason))) {
    return 'consultation_decision_missing';
  }
  if (disclosure === 'proactive') {
    if (organDecision === 'withhold') return 'consultation_decision_differs';
    return settles === 'withhold' && organDecision !== 'override' ? 'consultation_refused' : null;
  }
  const isToBeDisclosed = organDecision === 'disclose' || organDecision === 'override';
  return disclosure === 'withheld' && isToBeDisclosed ? 'consultation_decision_differs' : null;
}

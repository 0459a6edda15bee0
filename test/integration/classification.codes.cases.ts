/**
 * One item for each code that a rule may answer with: what it changes in an item that the rules let pass. `blocks` says whether the code
 * bars publication, warns only, or bars already the saving. Data alone.
 */
import type { ViolationCode } from '../../src/domain/classification/violation-codes';
import { NUMBER, published, WITHHELD, type World } from './classification.codes.city';

export interface Case {
  blocks: 'publish' | 'never' | 'save';
  data: Record<string, unknown> | ((world: World) => Record<string, unknown>);
  /** What happens once the item is there. */
  afterwards?: (world: World, documentId: string) => Promise<unknown>;
}

const bars = (data: Case['data'], afterwards?: Case['afterwards']): Case => ({
  blocks: 'publish',
  data,
  ...(afterwards && { afterwards }),
});
const warns = (data: Case['data']): Case => ({ blocks: 'never', data });

const body = (line: string) => ({ body: `<p>${line}</p><p>正文。</p>` });
const withheld = (over: Record<string, unknown>) => ({ ...WITHHELD, ...over });
const onRequest = (over: Record<string, unknown>) => ({
  disclosure: 'on_request',
  disclosureReason: '仅涉及个别单位。',
  clauses: [],
  ...over,
});
const PRIOR = {
  priorPublicationAddress: 'http://www.example.gov.cn/content-1.html',
  priorPublishedOn: '2010-05-06',
  generatedOn: '2010-05-01',
};
const NORMATIVE = {
  nature: 'normative_document',
  legalReviewBody: '安康市司法局',
  legalReviewedOn: '2026-02-01',
};
const ASKED = { thirdParty: '示例公司', sentOn: '2026-02-02', receivedOn: '2026-02-03' };
const asked = (over: Record<string, unknown>) => ({ consultations: [{ ...ASKED, ...over }] });
const today = () => new Date().toISOString().slice(0, 10);
const partial =
  (full: keyof World['item'], over: Record<string, unknown> = {}) =>
  ({ item }: World) => ({
    isPartialVersion: true,
    documentNumber: NUMBER,
    body: '<p>本文已作区分处理。</p>',
    fullVersion: item[full],
    ...over,
  });

export const CASES: Partial<Record<ViolationCode, Case>> = {
  agency_closed: bars(({ agency }) => ({ agency: agency.closed })),
  agency_internal_unit: warns(({ agency }) => ({ agency: agency.internalUnit })),
  agency_is_entrusted: bars(({ agency }) => ({ agency: agency.entrusted })),
  agency_not_yet_established: warns(({ agency }) => ({ agency: agency.later })),
  approval_document_missing: bars(({ matter }) => ({ matter: matter.needsApproval })),
  attachment_hidden_content: bars(({ file }) => ({ attachments: [file.hiddenText] })),
  attachment_infected: bars(({ file }) => ({ attachments: [file.infected] })),
  attachment_names_author: warns(({ file }) => ({ attachments: [file.author] })),
  attachment_not_scanned: bars(({ file }) => ({ attachments: [file.unscanned] })),
  attachment_shows_location: warns(({ file }) => ({ attachments: [file.located] })),
  attachment_unreadable: warns(({ file }) => ({ attachments: [file.picture] })),
  bank_card_number: bars(body('银行卡号 6229990000000000001')),
  basis_missing: bars({ clauses: [] }),
  clause_2007_for_new_item: bars(({ clause }) => ({ clauses: [clause.of2007] })),
  clause_not_of_agency: warns(({ clause }) => ({ clauses: [clause.township] })),
  clause_to_be_supplied: warns({ ...PRIOR, clauses: [] }),
  clause_unknown: bars(({ clause }) => ({ clauses: [clause.normative, clause.unknown] })),
  consultation_dates_out_of_order: warns(
    asked({ sentOn: '2026-02-05', outcome: 'agreed', answeredOn: '2026-02-06' }),
  ),
  consultation_decision_differs: bars(
    asked({
      outcome: 'refused_without_grounds',
      answeredOn: '2026-02-06',
      organDecision: 'withhold',
      decisionReason: '会造成损害。',
    }),
  ),
  consultation_decision_missing: bars(
    asked({ outcome: 'refused_without_grounds', answeredOn: '2026-02-06' }),
  ),
  consultation_incomplete: bars(asked({ sentOn: null, receivedOn: null, outcome: 'agreed' })),
  consultation_open: bars(asked({})),
  consultation_receipt_missing: bars(
    asked({
      receivedOn: null,
      outcome: 'silent',
      organDecision: 'disclose',
      decisionReason: '不造成损害。',
    }),
  ),
  consultation_refused: bars(asked({ outcome: 'refused_with_grounds', answeredOn: '2026-02-06' })),
  consultation_url_missing: warns(NORMATIVE),
  consultation_url_not_address: bars({ consultationUrl: '见门户网站' }),
  content_missing: warns({ body: null }),
  decision_owner_missing: bars({ disclosure: 'undetermined', researchNote: '正在研究。' }),
  disclosed_until_missing: bars({ disclosureTerm: 'until' }),
  disclosed_until_past: bars({ disclosureTerm: 'until', disclosedUntil: '2026-03-09' }),
  disclosed_until_unused: warns({ disclosureTerm: 'long_term', disclosedUntil: '2099-01-01' }),
  disclosure_term_differs: warns(({ matter }) => ({ matter: matter.untilADay })),
  effective_before_generated: warns({ effectiveOn: '2026-01-05' }),
  effective_on_missing: warns(NORMATIVE),
  filing_number_missing: warns(NORMATIVE),
  full_version_is_partial: bars(partial('partial')),
  full_version_is_public: bars(partial('publicFull')),
  full_version_missing: bars({ isPartialVersion: true, ...body('本文已作区分处理。') }),
  full_version_unused: warns(({ item }) => ({ fullVersion: item.full })),
  generated_on_future: bars({ generatedOn: '2099-01-01' }),
  generated_on_implausible: warns({ generatedOn: '1948-01-01' }),
  generated_on_missing: bars({ generatedOn: null }),
  ground_danger_missing: bars(withheld({ ground: 'endangers_security', groundHarm: null })),
  ground_discretion_missing: bars(withheld({ ground: 'internal_affairs' })),
  ground_harm_missing: bars(withheld({ groundHarm: null })),
  ground_law_circular: bars(
    withheld({
      ground: 'forbidden_by_law',
      groundLaw: '《中华人民共和国政府信息公开条例》第十四条',
    }),
  ),
  ground_law_missing: bars(withheld({ ground: 'forbidden_by_law' })),
  ground_law_not_law_or_regulation: bars(
    withheld({ ground: 'forbidden_by_law', groundLaw: '《某某市档案管理办法》' }),
  ),
  ground_missing: bars(withheld({ ground: null })),
  ground_yields_to_duty: warns(({ matter }) =>
    withheld({
      ground: 'process_information',
      groundDiscretion: '尚在讨论。',
      matter: matter.proactive,
    }),
  ),
  identity_masked_differently: warns(body('张某 610902********1234，李某 6109021990****1234')),
  identity_number: bars(body('身份证 610900197001010011')),
  internal_mark: bars(body('内部资料　注意保存')),
  interpretation_kind_missing: bars(({ item }) => ({ interprets: [item.policy] })),
  interpretation_missing: warns({ nature: 'other_policy' }),
  interpretation_unit_missing: warns(({ item }) => ({
    interprets: [item.policy],
    interpretationKind: 'text',
  })),
  joint_agency_is_issuer: bars(({ agency }) => ({
    jointAgencies: [agency.bureau],
    jointSignatureEvidence: '会签单',
  })),
  joint_signature_evidence_missing: bars(({ agency }) => ({ jointAgencies: [agency.partner] })),
  lapse_date_missing: warns({ validity: 'lapsed' }),
  legal_review_after_generation: warns({ ...NORMATIVE, legalReviewedOn: '2026-03-03' }),
  legal_review_missing: bars({ nature: 'normative_document' }),
  legal_review_to_be_supplied: warns({ ...PRIOR, nature: 'normative_document' }),
  made_by_other_organ: bars({ source: 'obtained_from_organ' }),
  matter_way_differs: warns(({ matter }) => ({ matter: matter.onRequest })),
  mobile_number: warns(body('值班手机：13900000000')),
  nature_missing: warns({ nature: null }),
  not_government_information: bars({ documentNumber: '安办发〔2026〕9号' }),
  on_request_has_clause: bars(({ clause }) => onRequest({ clauses: [clause.normative] })),
  on_request_has_ground: bars(onRequest({ ground: 'personal_privacy' })),
  on_request_not_publishable: bars(onRequest({})),
  on_request_reason_missing: bars(onRequest({ disclosureReason: null })),
  on_request_reason_names_exemption: warns(onRequest({ disclosureReason: '含有个人隐私。' })),
  override_incomplete: bars(
    asked({
      outcome: 'refused_with_grounds',
      answeredOn: '2026-02-06',
      organDecision: 'override',
    }),
  ),
  other_partial_version_is_public: bars(partial('servedFull')),
  partial_version_agency_differs: bars(partial('otherFull', { documentNumber: null })),
  partial_version_in_its_place: bars({ documentNumber: NUMBER }, (world, fullVersion) =>
    withoutFull(world, fullVersion),
  ),
  partial_version_note_missing: bars(partial('full', { body: '<p>正文。</p>' })),
  partial_version_number_differs: bars(partial('full', { documentNumber: '安政函〔2026〕10号' })),
  party_maker_in_title: warns({ title: '中共安康市委 安康市人民政府关于农业工作的意见' }),
  passport_number: bars(body('护照号码：E00000001')),
  prior_publication_after_go_live: warns({
    ...PRIOR,
    generatedOn: '2026-01-05',
    priorPublishedOn: '2026-01-15',
  }),
  prior_publication_before_generation: warns({ ...PRIOR, generatedOn: '2010-06-01' }),
  prior_publication_future: bars({ ...PRIOR, priorPublishedOn: '2099-01-01' }),
  prior_publication_incomplete: bars({ ...PRIOR, priorPublishedOn: null }),
  proactive_has_ground: bars({ ground: 'personal_privacy' }),
  publication_overdue: warns({ generatedOn: '2026-01-05' }),
  reassess_on_missing: warns(withheld({})),
  reassessment_overdue: warns(withheld({ reassessOn: '2026-02-01' })),
  redaction_over_live_text: bars(({ file }) => ({ attachments: [file.blackBox] })),
  referral_dates_out_of_order: warns({
    referredTo: '市保密局',
    referredOn: '2026-02-10',
    referralAnsweredOn: '2026-02-01',
  }),
  referral_incomplete: warns({ referredTo: '市保密局', referralAnsweredOn: '2026-02-01' }),
  referral_unanswered: bars({ referredTo: '市保密局', referredOn: '2026-02-10' }),
  registration_number_missing: warns(NORMATIVE),
  repeal_basis_missing: warns({ validity: 'repealed', repealedOn: '2026-03-03' }),
  repealed_before_effective: warns({ effectiveOn: '2026-03-05', repealedOn: '2026-03-04' }),
  repealed_on_missing: warns({ validity: 'repealed' }),
  repost_not_own_information: warns(body('来源：新华社')),
  research_note_missing: bars({ disclosure: 'undetermined', decisionOwner: '公开办' }),
  secrecy_mark: { blocks: 'save', data: body('机密★10年') },
  secrecy_word: warns(body('注意保守国家秘密。')),
  silence_before_term: bars(() =>
    asked({
      receivedOn: today(),
      outcome: 'silent',
      organDecision: 'disclose',
      decisionReason: '不造成损害。',
    }),
  ),
  // A year from before the first calendar.
  silence_term_unchecked: warns(
    asked({
      sentOn: '1999-01-04',
      receivedOn: '1999-01-05',
      outcome: 'silent',
      organDecision: 'disclose',
      decisionReason: '不造成损害。',
    }),
  ),
  source_attribute_incomplete: bars({ sourceAttribute: 'proactive' }),
  source_attribute_missing: warns({ documentNumber: NUMBER }),
  source_attribute_widened: bars({ sourceAttribute: 'withheld' }),
  source_mark_in_text: warns(body('分别标注“（此件依申请公开）”字样后印发。')),
  source_mark_needs_partial_version: bars(body('（此件删减后公开）')),
  source_mark_restricts: bars(body('（此件发至县团级）')),
  source_missing: bars({ source: null }),
  state_secret_in_system: bars(withheld({ ground: 'state_secret' })),
  summary_missing: bars({ summary: null }),
  summary_to_be_supplied: warns({ ...PRIOR, summary: null }),
  third_party_agreed: bars(withheld(asked({ outcome: 'agreed', answeredOn: '2026-02-06' }))),
  // A character that no one sees fills a field and says nothing.
  title_missing: bars({ title: '\u2060' }),
  undetermined_not_publishable: bars({
    disclosure: 'undetermined',
    researchNote: '正在研究。',
    decisionOwner: '公开办',
  }),
  valid_until_before_effective: warns({ effectiveOn: '2026-03-05', validUntil: '2026-03-04' }),
  valid_until_missing: warns(NORMATIVE),
  valid_until_past: warns({ validity: 'in_force', validUntil: '2026-03-09' }),
  validity_differs_from_dates: warns({ validity: 'in_force', effectiveOn: '2099-01-01' }),
  withheld_not_publishable: bars(withheld({})),
};

const withoutFull = (world: World, fullVersion: string): Promise<string> =>
  published(world, {
    isPartialVersion: true,
    documentNumber: NUMBER,
    body: '<p>本文已作区分处理。</p>',
    fullVersion: { documentId: fullVersion },
  });

/**
 * The sentences of the rules in English; `{name}` is filled from the finding's parameters. Pure data.
 * Over 150 lines because it is a list: one sentence for each code.
 */
import type { ViolationCode } from '../violation-codes';

export const EN: Record<ViolationCode, string> = {
  agency_closed:
    'The agency closed on {validTo} and cannot issue information formed after that day; choose its successor',
  agency_internal_unit:
    'An internal unit discloses in its own name only where a law, regulation or rule authorises it; please confirm',
  agency_is_entrusted:
    'An entrusted organisation does not disclose in its own name; choose the organ that entrusted it',
  agency_missing: 'The disclosing agency is missing',
  agency_not_yet_established:
    'The information was formed before the agency was established on {validFrom}; please check',
  approval_document_missing:
    'State rules require an approval before disclosure: name the approval document',
  attachment_hidden_content:
    'The attachment carries content that a reader does not see; remove it before publication',
  attachment_infected:
    'The virus scanner found something in the attachment: remove it; it is served to nobody',
  attachment_names_author:
    'The attachment names its author in its properties or tracked changes; please confirm that it may',
  attachment_not_scanned:
    'The attachment has not been scanned for viruses yet; it may be published once it is found clean',
  attachment_shows_location:
    'The picture records where it was taken; please confirm that it may, or remove it',
  attachment_unreadable:
    'The content of the attachment could not be read; a person has to check it page by page',
  bank_card_number: 'Line {line} holds a bank card number, which must not be disclosed',
  basis_missing:
    'Proactive disclosure needs a basis: choose a disclosure matter or a clause of arts 19-21',
  class_of_public_item:
    'The item is public: its class changes only by reclassification, which withdraws it, and not by saving',
  clause_2007_for_new_item:
    'Clauses of the 2007 Regulations count only for what was public before; a new item needs arts 19-21 of the present ones',
  clause_not_of_agency: 'The clause of art. 21 does not fit the level of the agency; please check',
  clause_to_be_supplied:
    'The item was public before and has no matter or clause yet; please supply one',
  clause_unknown: 'There is no such clause: {clause}',
  consultation_dates_out_of_order:
    'The dates of consultation {ordinal} are out of order; please check',
  consultation_decision_differs:
    'What the organ decided after consultation {ordinal} differs from the disclosure class',
  consultation_decision_missing:
    'After consultation {ordinal} the organ itself decides: state the decision and its reason',
  consultation_incomplete:
    'Consultation {ordinal} needs the third party, the day it was sent and, where answered, the day of the answer',
  consultation_open: 'Consultation {ordinal} has no outcome yet, so the item cannot be disclosed',
  consultation_receipt_missing:
    'Consultation {ordinal} has no day of receipt, so its silence cannot be counted',
  consultation_refused:
    'In consultation {ordinal} the third party refused with reasonable grounds, so the item is not disclosed',
  consultation_url_missing:
    'The normative document has no link to the public consultation and its result; please supply it',
  consultation_url_not_address:
    'The link to the public consultation is no address that begins with http or https',
  content_missing:
    'There is neither a body nor an attachment; check that the information is recorded and kept',
  date_not_real: 'There is no such date, or it is not written YYYY-MM-DD',
  decision_owner_missing: 'An undetermined item needs an owner of the decision',
  disclosed_until_missing: 'Disclosure for a limited time needs its last day',
  disclosed_until_past: 'The last day of disclosure, {disclosedUntil}, is over',
  disclosed_until_unused: 'Long-term disclosure has no last day; please check the term',
  disclosure_missing: 'The disclosure class is missing',
  disclosure_term_differs: 'The matter is disclosed for a limited time; please check the term',
  disclosure_unknown: 'There is no such disclosure class',
  effective_before_generated: 'The document takes effect before it was made; please check',
  effective_on_missing: 'The normative document has no effective date; please supply it',
  filing_number_missing: 'The normative document has no filing number; please supply it',
  full_version_is_partial:
    'The full version is itself a part-disclosure version; choose the whole document',
  full_version_is_public: 'The full version is public already, so nothing stands in its place',
  full_version_missing: 'A part-disclosure version names its full version, which stays internal',
  full_version_unused: 'An item that is not disclosed in part has no full version; please check',
  generated_on_future: 'The generation date {generatedOn} is in the future',
  generated_on_implausible: 'The generation date is before 1949-10-01; please check',
  generated_on_missing: 'The generation date is missing',
  ground_danger_missing:
    'Say what disclosure would endanger, and how: the words of art. 14 alone are no reason',
  ground_discretion_missing: 'Art. 16 is a discretion: say why it is used',
  ground_harm_missing: 'Art. 15 needs the harm that disclosure would do to the third party',
  ground_law_circular:
    'The Regulations themselves forbid nothing here: name the other law or administrative regulation',
  ground_law_missing: 'Name the law or administrative regulation that forbids disclosure',
  ground_law_not_law_or_regulation:
    'What is named is no law or administrative regulation; a rule, a local regulation or a normative document is not enough',
  ground_missing: 'Withholding needs a ground of arts 14-16',
  ground_unknown: 'There is no such ground',
  ground_yields_to_duty:
    'Process information and enforcement files yield to a duty to disclose, and the clause or matter chosen is such a duty; please check',
  identity_masked_differently:
    'Line {line} masks an identity number in another way than before; use one way, or the whole number can be pieced together',
  identity_number: 'Line {line} holds a citizen identity number, which must not be disclosed',
  internal_mark:
    'Line {line} bears a mark of work secret or internal material; it is held for review',
  interpretation_kind_missing: 'An interpretation states its kind',
  interpretation_missing:
    'The policy document has no interpretation; supply one or say why it needs none',
  interpretation_unit_missing: 'The interpretation names no interpreting unit; please supply it',
  joint_agency_is_issuer:
    'The issuing agency is the lead maker and is not listed again among the joint agencies',
  joint_signature_evidence_missing:
    'A joint document is disclosed once by the lead maker, with the evidence of joint signature',
  lapse_date_missing: 'A lapsed document needs the day on which it lapsed; please supply it',
  legal_review_after_generation:
    'The legal review is dated after the document was made; please check',
  legal_review_missing: 'A normative document needs its legal review: body and date',
  legal_review_to_be_supplied:
    'The normative document was public before and has no record of a legal review; please supply it',
  made_by_other_organ:
    'Information obtained from another organ is disclosed by the organ that made or first obtained it',
  matter_way_differs:
    'The way of the chosen matter differs from the disclosure class; please check',
  mobile_number: 'Line {line} holds a mobile number; please confirm that it may be disclosed',
  nature_missing: 'State the nature of a document disclosed under art. 20(1)',
  not_government_information:
    'A document of a party organ is not government information and stands outside the catalogue',
  on_request_has_clause:
    'A clause of arts 19-21 applies, so the item is disclosed proactively and not on request',
  on_request_has_ground:
    'An on-request item carries no ground of arts 14-16; with a ground it is withheld',
  on_request_not_publishable: 'An item disclosed on request is not published',
  on_request_reason_missing:
    'Say in writing why no clause of arts 19-21 and no matter of the catalogue applies',
  on_request_reason_names_exemption:
    'The reason speaks of secrets, privacy or internal affairs: assess anew whether the item is withheld',
  other_partial_version_is_public:
    'Another part-disclosure version of the same full version is public, and a number has one public version: withdraw that one first (merged or reissued)',
  override_incomplete:
    'Disclosure in the public interest against consultation {ordinal} needs its reason and the day the third party was told in writing',
  partial_version_agency_differs:
    'The part-disclosure version and the full version have different issuing agencies',
  partial_version_in_its_place:
    'A part-disclosure version is public in place of this item; withdraw it as merged first',
  partial_version_note_missing: 'A part-disclosure version needs the note 已作区分处理',
  partial_version_number_differs:
    'The part-disclosure version bears the index number and document number of the full one',
  party_maker_in_title:
    'The title names a party organ; confirm that this is government information',
  passport_number:
    'Line {line} holds the number of a passport or a travel permit, which must not be disclosed',
  prior_publication_after_go_live:
    'The prior publication is dated after this system went live on {goLiveOn}; check the evidence',
  prior_publication_before_generation:
    'The prior publication is dated before the generation date; please check',
  prior_publication_future: 'The prior publication is dated in the future',
  prior_publication_incomplete: 'Prior publication needs both its address and its date',
  proactive_has_ground: 'A proactively disclosed item carries no ground for withholding',
  publication_overdue: 'The term for proactive disclosure ended on {dueOn}; please publish soon',
  reassess_on_missing:
    'Withheld information is re-assessed periodically: state the day of the next re-assessment',
  reassessment_overdue:
    'The re-assessment was due on {reassessOn}; assess whether the item can be disclosed',
  redaction_over_live_text:
    'Text is still there under a blacked-out area; delete it before publication',
  referral_dates_out_of_order:
    'The dates of the referral and its answer are out of order; please check',
  referral_incomplete: 'A referral needs both the body and the day it was sent',
  referral_unanswered: 'The item was referred and has no answer yet, so it cannot be disclosed',
  registration_number_missing:
    'The normative document has no registration number; please supply it',
  repeal_basis_missing:
    'A repealed or amended document names what repealed or amended it; please supply it',
  repealed_before_effective: 'The document is repealed before it takes effect; please check',
  repealed_on_missing: 'A repealed document needs the date of its repeal',
  repost_not_own_information:
    'A repost is not information of this organ and stands outside the catalogue; please check',
  research_note_missing: 'An undetermined item needs a research note',
  secrecy_mark:
    'Line {line} bears a state secrecy mark; this system must hold no part of a state secret',
  secrecy_word: 'Line {line} uses a word of secrecy; confirm that no state secret is concerned',
  silence_before_term:
    'The third party of consultation {ordinal} may answer until {dueOn}: before that its silence does not count',
  silence_term_unchecked:
    'The 15 working days of consultation {ordinal} could not be counted by a confirmed calendar; please check',
  source_attribute_incomplete:
    'The source attribute needs its value, signer and date, and a reason where it is not proactive',
  source_attribute_missing:
    'The document of this organ has no attribute set at its source; please supply it',
  source_attribute_unknown: 'There is no such source attribute',
  source_attribute_widened:
    'The class is wider than the attribute set at the source of the document',
  source_mark_in_text:
    'Line {line} mentions a mark that restricts disclosure; check the source attribute',
  source_mark_needs_partial_version:
    'The document is marked for disclosure in part: only a part-disclosure version may be public',
  source_mark_restricts:
    'The mark on the document does not allow proactive disclosure ({field}, line {line})',
  source_missing: 'The source of the information is missing',
  source_unknown: 'There is no such source',
  state_secret_in_system:
    'No part of a state secret, title and number included, may be entered into this system',
  summary_missing: 'The content summary is missing',
  summary_to_be_supplied: 'The item was public before and has no summary yet; please supply one',
  third_party_agreed:
    'All third parties agreed to disclosure, so art. 15 no longer withholds the item',
  title_missing: 'The title is missing',
  undetermined_not_publishable: 'An undetermined item is not published',
  valid_until_before_effective:
    'The term of validity ends before the document takes effect; please check',
  valid_until_missing: 'The normative document has no term of validity; please supply it',
  valid_until_past:
    'The term of validity is over but the document is marked as in force; please check',
  validity_differs_from_dates:
    'The validity does not agree with the effective or repeal date; please check',
  withheld_not_publishable: 'A withheld item is not published',
};

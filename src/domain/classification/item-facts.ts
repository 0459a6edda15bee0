/**
 * The facts an assessment looks at: plain values under the attribute names of the information item. Relations are resolved to the few
 * values the rules need (codes, level, kind). Callers that hold only some of them use `completeFacts`. Pure.
 *
 * Over 150 lines because the list is data: each attribute with its type, and with its empty value.
 */
import type { AttachmentReading } from '../attachments/reading';
import type { PublicationTerm } from '../working-days/publication-due-on';

export interface AgencyFacts {
  code: string;
  level: string | null;
  kind: string | null;
  validFrom?: string | null;
  validTo: string | null;
}

export interface MatterFacts {
  code: string;
  way: string | null;
  duration?: string | null;
  /** Art. 11: state rules require an approval before information of this matter is disclosed. */
  isApprovalRequired?: boolean;
  /** The matter's own limit (art. 26); null for the 20 working days. */
  term?: PublicationTerm | null;
}

/** 征求第三方意见 (arts 15, 32). The third party's name is no fact: no rule needs it, so no answer can repeat it. */
export interface ConsultationFacts {
  isNamed: boolean;
  sentOn: string | null;
  receivedOn: string | null;
  answeredOn: string | null;
  outcome: string | null;
  organDecision: string | null;
  decisionReason: string | null;
  toldOn: string | null;
}

/** The full version that a part-disclosure version stands for; internal. */
export interface FullVersionFacts {
  agencyCode: string | null;
  documentNumber: string | null;
  indexNumber: string | null;
  isPartialVersion: boolean;
  isPublic: boolean;
  /** Another item is public in its place, under its number. */
  hasOtherPublicPartialVersion: boolean;
}

export interface AttachmentFacts {
  name: string;
  /** Extracted text, when the caller has it; pages parted by a form feed. */
  text?: string | null;
  /** What was found in the file; null when it was not read by the newest reader, absent when the caller holds no file. */
  reading?: AttachmentReading | null;
  /** Why the virus scanner keeps it from being served; absent when it does not. */
  heldBack?: 'infected' | 'unscanned';
}

export interface ItemFacts {
  title: string | null;
  indexNumber: string | null;
  /** Given by the system at the first publication; null while the item has never been public here. */
  slug: string | null;
  documentNumber: string | null;
  agency: AgencyFacts | null;
  jointAgencies: readonly AgencyFacts[];
  jointSignatureEvidence: string | null;
  source: string | null;
  matter: MatterFacts | null;
  generatedOn: string | null;
  effectiveOn: string | null;
  repealedOn: string | null;
  validity: string | null;
  disclosureTerm: string | null;
  disclosedUntil: string | null;
  summary: string | null;
  keywords: readonly string[];
  subjects: readonly string[];
  genre: string | null;
  nature: string | null;
  registrationNumber: string | null;
  legalReviewBody: string | null;
  legalReviewedOn: string | null;
  filingNumber: string | null;
  consultationUrl: string | null;
  validUntil: string | null;
  repealBasis: string | null;
  clauses: readonly string[];
  /** HTML. */
  body: string | null;
  attachments: readonly AttachmentFacts[];
  disclosure: string | null;
  disclosureReason: string | null;
  ground: string | null;
  groundLaw: string | null;
  groundHarm: string | null;
  groundDiscretion: string | null;
  approvalDocument: string | null;
  declassificationDocument: string | null;
  consultations: readonly ConsultationFacts[];
  reassessOn: string | null;
  researchNote: string | null;
  decisionOwner: string | null;
  referredTo: string | null;
  referredOn: string | null;
  referralAnsweredOn: string | null;
  priorPublicationAddress: string | null;
  priorPublishedOn: string | null;
  sourceAttribute: string | null;
  sourceAttributeMark: string | null;
  sourceAttributeReason: string | null;
  sourceAttributeSigner: string | null;
  sourceAttributeOn: string | null;
  isPartialVersion: boolean;
  fullVersion: FullVersionFacts | null;
  /** A part-disclosure version of this very item is public now. */
  hasPublicPartialVersion: boolean;
  /** documentIds of what this item interprets (解读). */
  interprets: readonly string[];
  interpretationKind: string | null;
  interpretationUnit: string | null;
  noInterpretationReason: string | null;
  /** Another item interprets this one. */
  isInterpreted: boolean;
}

const NO_FACTS: ItemFacts = {
  title: null,
  indexNumber: null,
  slug: null,
  documentNumber: null,
  agency: null,
  jointAgencies: [],
  jointSignatureEvidence: null,
  source: null,
  matter: null,
  generatedOn: null,
  effectiveOn: null,
  repealedOn: null,
  validity: null,
  disclosureTerm: null,
  disclosedUntil: null,
  summary: null,
  keywords: [],
  subjects: [],
  genre: null,
  nature: null,
  registrationNumber: null,
  legalReviewBody: null,
  legalReviewedOn: null,
  filingNumber: null,
  consultationUrl: null,
  validUntil: null,
  repealBasis: null,
  clauses: [],
  body: null,
  attachments: [],
  disclosure: null,
  disclosureReason: null,
  ground: null,
  groundLaw: null,
  groundHarm: null,
  groundDiscretion: null,
  approvalDocument: null,
  declassificationDocument: null,
  consultations: [],
  reassessOn: null,
  researchNote: null,
  decisionOwner: null,
  referredTo: null,
  referredOn: null,
  referralAnsweredOn: null,
  priorPublicationAddress: null,
  priorPublishedOn: null,
  sourceAttribute: null,
  sourceAttributeMark: null,
  sourceAttributeReason: null,
  sourceAttributeSigner: null,
  sourceAttributeOn: null,
  isPartialVersion: false,
  fullVersion: null,
  hasPublicPartialVersion: false,
  interprets: [],
  interpretationKind: null,
  interpretationUnit: null,
  noInterpretationReason: null,
  isInterpreted: false,
};

/** Fills what is absent (or null, for a list) with "nothing known". */
export function completeFacts(known: { [K in keyof ItemFacts]?: ItemFacts[K] | null }): ItemFacts {
  const given = Object.entries(known).filter(([, value]) => value !== undefined && value !== null);
  return { ...NO_FACTS, ...Object.fromEntries(given) };
}

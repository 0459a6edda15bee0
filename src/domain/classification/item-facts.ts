/**
 * The facts an assessment looks at: plain values under the attribute names of the information item. Relations are resolved to the few
 * values the rules need (codes, level, kind). Callers that hold only some of them use `completeFacts`. Pure.
 */

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
}

export interface AttachmentFacts {
  name: string;
  /** Extracted text, when the caller has it; pages parted by a form feed. */
  text?: string | null;
}

export interface ItemFacts {
  title: string | null;
  documentNumber: string | null;
  agency: AgencyFacts | null;
  jointAgencies: readonly AgencyFacts[];
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
  validUntil: string | null;
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
  researchNote: string | null;
  decisionOwner: string | null;
  referredTo: string | null;
  referredOn: string | null;
  priorPublicationAddress: string | null;
  priorPublishedOn: string | null;
  sourceAttribute: string | null;
  sourceAttributeMark: string | null;
  isPartialVersion: boolean;
}

const NO_FACTS: ItemFacts = {
  title: null,
  documentNumber: null,
  agency: null,
  jointAgencies: [],
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
  validUntil: null,
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
  researchNote: null,
  decisionOwner: null,
  referredTo: null,
  referredOn: null,
  priorPublicationAddress: null,
  priorPublishedOn: null,
  sourceAttribute: null,
  sourceAttributeMark: null,
  isPartialVersion: false,
};

/** Fills what is absent (or null, for a list) with "nothing known". */
export function completeFacts(known: { [K in keyof ItemFacts]?: ItemFacts[K] | null }): ItemFacts {
  const given = Object.entries(known).filter(([, value]) => value !== undefined && value !== null);
  return { ...NO_FACTS, ...Object.fromEntries(given) };
}

/**
 * From a row of the database to the plain facts that the rules of `src/domain` look at. Over 150 lines because most of it is the list of attributes.
 */
import { readingOf } from '../../../domain/attachments/reading';
import {
  completeFacts,
  type AgencyFacts,
  type AttachmentFacts,
  type ConsultationFacts,
  type FullVersionFacts,
  type ItemFacts,
} from '../../../domain/classification/item-facts';
import {
  dateOf,
  numberOf,
  referencesOf,
  rowOf,
  rowsOf,
  textOf,
  textsOf,
} from '../../../domain/public-document/plain-values';
import type { PublicationTerm } from '../../../domain/working-days/publication-due-on';

type Row = Record<string, unknown>;

const SCALARS = [
  'title',
  'indexNumber',
  'slug',
  'documentNumber',
  'jointSignatureEvidence',
  'source',
  'validity',
  'disclosureTerm',
  'summary',
  'nature',
  'registrationNumber',
  'legalReviewBody',
  'filingNumber',
  'consultationUrl',
  'repealBasis',
  'body',
  'disclosure',
  'disclosureReason',
  'ground',
  'groundLaw',
  'groundHarm',
  'groundDiscretion',
  'approvalDocument',
  'declassificationDocument',
  'researchNote',
  'decisionOwner',
  'referredTo',
  'priorPublicationAddress',
  'sourceAttribute',
  'sourceAttributeMark',
  'sourceAttributeReason',
  'sourceAttributeSigner',
  'interpretationKind',
  'interpretationUnit',
  'noInterpretationReason',
] as const;
const DATES = [
  'generatedOn',
  'effectiveOn',
  'repealedOn',
  'disclosedUntil',
  'legalReviewedOn',
  'validUntil',
  'referredOn',
  'referralAnsweredOn',
  'reassessOn',
  'sourceAttributeOn',
  'priorPublishedOn',
] as const;

export function factsOf(row: Row): ItemFacts {
  const scalars = Object.fromEntries(SCALARS.map((name) => [name, textOf(row[name])]));
  const dates = Object.fromEntries(DATES.map((name) => [name, dateOf(row[name])]));
  const matter = rowOf(row.matter);
  return completeFacts({
    ...scalars,
    ...dates,
    agency: agencyFacts(row.agency),
    jointAgencies: rowsOf(row.jointAgencies).flatMap((one) => agencyFacts(one) ?? []),
    matter: matter && {
      code: String(matter.code),
      way: textOf(matter.way),
      duration: textOf(matter.duration),
      term: termOf(matter),
      isApprovalRequired: matter.approvalRequired === true,
    },
    keywords: textsOf(row.keywords),
    subjects: codesOf(row.subjects),
    genre: textOf(rowOf(row.genre)?.code),
    clauses: codesOf(row.clauses),
    attachments: rowsOf(row.attachments).map(({ name, provider_metadata }) => ({
      name: textOf(name) ?? '',
      reading: readingOf(rowOf(provider_metadata)?.reading),
      ...heldBackOf(row.heldBackFiles, textOf(rowOf(provider_metadata)?.sha256)),
    })),
    consultations: rowsOf(row.consultations).map(consultationFacts),
    isPartialVersion: row.isPartialVersion === true,
    fullVersion: fullVersionFacts(row.fullVersion),
    hasPublicPartialVersion: row.hasPublicPartialVersion === true,
    interprets: referencesOf(row.interprets).map(({ documentId }) => documentId),
    isInterpreted: row.isInterpreted === true,
  });
}

const heldBackOf = (value: unknown, sha256: string | null): Pick<AttachmentFacts, 'heldBack'> => {
  const reason = sha256 === null ? undefined : rowOf(value)?.[sha256];
  return reason === 'infected' || reason === 'unscanned' ? { heldBack: reason } : {};
};

const consultationFacts = (row: Row): ConsultationFacts => ({
  isNamed: textOf(row.thirdParty) !== null,
  sentOn: dateOf(row.sentOn),
  receivedOn: dateOf(row.receivedOn),
  answeredOn: dateOf(row.answeredOn),
  outcome: textOf(row.outcome),
  organDecision: textOf(row.organDecision),
  decisionReason: textOf(row.decisionReason),
  toldOn: dateOf(row.toldOn),
});

const fullVersionFacts = (value: unknown): FullVersionFacts | null => {
  const row = rowOf(value);
  return (
    row && {
      agencyCode: textOf(rowOf(row.agency)?.code),
      documentNumber: textOf(row.documentNumber),
      indexNumber: textOf(row.indexNumber),
      isPartialVersion: row.isPartialVersion === true,
      isPublic: row.isPublic === true,
      hasOtherPublicPartialVersion: row.hasOtherPublicPartialVersion === true,
    }
  );
};

const termOf = (matter: Row): PublicationTerm | null => {
  const workingDays = numberOf(matter.timeLimitWorkingDays);
  const days = numberOf(matter.timeLimitDays);
  if (workingDays !== null) return { workingDays };
  return days === null ? null : { days };
};

const codesOf = (value: unknown): string[] =>
  rowsOf(value).flatMap(({ code }) => textOf(code) ?? []);

const agencyFacts = (value: unknown): AgencyFacts | null => {
  const row = rowOf(value);
  return (
    row && {
      code: String(row.code),
      level: textOf(row.level),
      kind: textOf(row.kind),
      validFrom: dateOf(row.validFrom),
      validTo: dateOf(row.validTo),
    }
  );
};

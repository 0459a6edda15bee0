/** From a row of the database to the plain facts that the rules of `src/domain` look at. */
import {
  completeFacts,
  type AgencyFacts,
  type ItemFacts,
} from '../../../domain/classification/item-facts';
import {
  dateOf,
  rowOf,
  rowsOf,
  textOf,
  textsOf,
} from '../../../domain/public-document/plain-values';

type Row = Record<string, unknown>;

const SCALARS = [
  'title',
  'documentNumber',
  'source',
  'validity',
  'disclosureTerm',
  'summary',
  'nature',
  'registrationNumber',
  'legalReviewBody',
  'body',
  'disclosure',
  'disclosureReason',
  'ground',
  'groundLaw',
  'groundHarm',
  'groundDiscretion',
  'approvalDocument',
  'researchNote',
  'decisionOwner',
  'referredTo',
  'priorPublicationAddress',
  'sourceAttribute',
  'sourceAttributeMark',
] as const;
const DATES = [
  'generatedOn',
  'effectiveOn',
  'repealedOn',
  'disclosedUntil',
  'legalReviewedOn',
  'validUntil',
  'referredOn',
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
    },
    keywords: textsOf(row.keywords),
    subjects: codesOf(row.subjects),
    genre: textOf(rowOf(row.genre)?.code),
    clauses: codesOf(row.clauses),
    attachments: rowsOf(row.attachments).map(({ name }) => ({ name: textOf(name) ?? '' })),
    isPartialVersion: row.isPartialVersion === true,
  });
}

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

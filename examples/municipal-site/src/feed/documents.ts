/**
 * The public documents of the feed as this site reads them: one shape a type, and the TypeScript
 * type that follows from it. Fields the site has no use for are not listed, so they are not kept.
 * Its length is the length of the contract.
 */
import type { ReadShape } from './shape';

const reference = { documentId: 'text' } as const;
const coded = { documentId: 'text', code: 'text' } as const;
const file = { sha256: 'text', name: 'text', url: 'text', size: 'number?', mime: 'text?' } as const;

const informationItem = {
  documentId: 'text',
  title: 'text',
  indexNumber: 'text?',
  formerIndexNumbers: 'texts',
  documentNumber: 'text?',
  agency: { one: { documentId: 'text', name: 'text', code: 'text' } },
  jointAgencies: { many: reference },
  matter: { maybe: coded },
  generatedOn: 'text?',
  firstPublishedAt: 'text',
  effectiveOn: 'text?',
  repealedOn: 'text?',
  validity: 'text?',
  disclosure: 'text',
  disclosureTerm: 'text?',
  disclosedUntil: 'text?',
  summary: 'text?',
  keywords: 'texts',
  subjects: { many: coded },
  genre: { maybe: coded },
  nature: 'text?',
  registrationNumber: 'text?',
  legalReviewBody: 'text?',
  legalReviewedOn: 'text?',
  filingNumber: 'text?',
  consultationUrl: 'text?',
  validUntil: 'text?',
  repealBasis: 'text?',
  clauses: { many: coded },
  carrier: 'text?',
  recordForm: 'text?',
  language: 'text?',
  body: 'text?',
  attachments: { many: file },
  columns: { many: { site: 'text?', code: 'text', name: 'text' } },
  isPartialVersion: 'boolean?',
  relations: {
    maybe: {
      interprets: { many: reference },
      interpretationKind: 'text?',
      supersedes: { many: reference },
      repeals: { many: reference },
      corrects: { many: reference },
    },
  },
  page: {
    maybe: {
      PubDate: 'text?',
      ContentSource: 'text?',
      ColumnName: 'text?',
      Keywords: 'text?',
      Description: 'text?',
    },
  },
} as const;

const agency = {
  documentId: 'text',
  name: 'text',
  code: 'text',
  level: 'text?',
  kind: 'text?',
  parent: { maybe: reference },
  successor: { maybe: reference },
  validTo: 'text?',
  website: 'text?',
  functions: 'text?',
  internalUnits: { many: { name: 'text', duties: 'text?' } },
  leaders: { many: { name: 'text', position: 'text?', duties: 'text?' } },
} as const;

const office = {
  documentId: 'text',
  kind: 'text',
  name: 'text',
  address: 'text?',
  openingHours: 'text?',
  telephone: 'text?',
  fax: 'text?',
  email: 'text?',
  postalCode: 'text?',
  agency: { maybe: reference },
  venueKind: 'text?',
  services: 'texts',
} as const;

const catalogueCategory = {
  documentId: 'text',
  scheme: 'text',
  code: 'text',
  name: 'text',
  parent: { maybe: reference },
  order: 'number?',
} as const;

const disclosureMatter = {
  documentId: 'text',
  code: 'text',
  firstLevelName: 'text?',
  secondLevelName: 'text?',
} as const;

const disclosureGuide = {
  documentId: 'text',
  kind: 'text',
  title: 'text',
  agency: { one: { documentId: 'text', name: 'text', code: 'text' } },
  arrangement: 'text?',
  waysToObtain: 'text?',
  workingUnit: { maybe: reference },
  howToApply: 'text?',
  fees: 'text?',
  remedies: 'text?',
  firstPublishedAt: 'text?',
} as const;

/** What every withdrawal carries, whatever was withdrawn: the tombstone. */
export const withdrawalShape = {
  documentId: 'text',
  indexNumber: 'text?',
  kind: 'text',
  replacedBy: 'text?',
} as const;

/** The types this site understands, by the name in the event's type. */
export const documentShapes = {
  information_item: informationItem,
  agency,
  office,
  catalogue_category: catalogueCategory,
  disclosure_matter: disclosureMatter,
  disclosure_guide: disclosureGuide,
} as const;

export type DocumentType = keyof typeof documentShapes;
export type Documents = { [T in DocumentType]: ReadShape<(typeof documentShapes)[T]> };
export type InformationItem = Documents['information_item'];
export type Agency = Documents['agency'];
export type Office = Documents['office'];
export type DisclosureGuide = Documents['disclosure_guide'];
export type Withdrawal = ReadShape<typeof withdrawalShape>;
export type FileReference = ReadShape<typeof file>;

export const isDocumentType = (name: string): name is DocumentType =>
  Object.hasOwn(documentShapes, name);

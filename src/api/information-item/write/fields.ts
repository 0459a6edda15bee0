/**
 * What the write API takes, field by field: the attributes of an information item with their kind, the same names and lengths as
 * in the content type (a test compares them). Lists come from the domain. What the system sets isn't among them.
 */
import {
  CARRIERS,
  DISCLOSURE_TERMS,
  INTERPRETATION_KINDS,
  NATURES,
  RECORD_FORMS,
} from '../../../domain/disclosure/item-attributes';
import { CONSULTATION_OUTCOMES, ORGAN_DECISIONS } from '../../../domain/disclosure/consultations';
import type { ClosedListEntry } from '../../../domain/disclosure/closed-list';
import {
  DISCLOSURE_CLASSES,
  SOURCE_ATTRIBUTES,
} from '../../../domain/disclosure/disclosure-classes';
import { GROUNDS } from '../../../domain/disclosure/grounds';
import { SOURCES } from '../../../domain/disclosure/sources';
import { VALIDITY_STATES } from '../../../domain/disclosure/validity';

/** What a relation points at; a category also says in which scheme its code is looked up. */
export type Target =
  | { type: 'agency' | 'matter' | 'column' | 'item' | 'file' }
  | { type: 'category'; scheme: 'subject' | 'genre' | 'statutory' | 'audience' };

export type Field =
  | { kind: 'text'; maximum: number; isRequired?: true }
  | { kind: 'html'; maximum: number }
  | { kind: 'date' }
  | { kind: 'choice'; codes: readonly string[]; isRequired?: true }
  | { kind: 'flag' }
  | { kind: 'words' }
  | { kind: 'reference'; target: Target; isRequired?: true }
  | { kind: 'references'; target: Target }
  | { kind: 'records'; fields: Readonly<Record<string, PlainField>> };

/** A field of a record inside the item (a repeatable component): no relation of its own. */
export type PlainField = Extract<Field, { kind: 'text' | 'date' | 'choice' }>;

/** A `text` column has no length of its own; this keeps a mistake from filling the database. */
const LONG = 100_000;
const BODY = 3_000_000;
const text = (maximum = 255): PlainField => ({ kind: 'text', maximum });
const date: PlainField = { kind: 'date' };
const flag: Field = { kind: 'flag' };
const words: Field = { kind: 'words' };
const choice = (list: readonly ClosedListEntry[]): PlainField => ({
  kind: 'choice',
  codes: list.map(({ code }) => code),
});
const one = (target: Target): Field => ({ kind: 'reference', target });
const many = (target: Target): Field => ({ kind: 'references', target });

/** 征求第三方意见, one record a third party; its name is internal like the rest. */
export const CONSULTATION_FIELDS: Readonly<Record<string, PlainField>> = {
  thirdParty: { kind: 'text', maximum: 500, isRequired: true },
  sentOn: date,
  receivedOn: date,
  answeredOn: date,
  outcome: choice(CONSULTATION_OUTCOMES),
  organDecision: choice(ORGAN_DECISIONS),
  decisionReason: text(LONG),
  toldOn: date,
};

export const FIELDS: Readonly<Record<string, Field>> = {
  title: { kind: 'text', maximum: 500, isRequired: true },
  formerIndexNumbers: words,
  documentNumber: text(),
  agency: { kind: 'reference', target: { type: 'agency' }, isRequired: true },
  jointAgencies: many({ type: 'agency' }),
  jointSignatureEvidence: text(LONG),
  source: choice(SOURCES),
  matter: one({ type: 'matter' }),
  generatedOn: date,
  effectiveOn: date,
  repealedOn: date,
  validity: choice(VALIDITY_STATES),
  disclosureTerm: choice(DISCLOSURE_TERMS),
  disclosedUntil: date,
  summary: text(LONG),
  keywords: words,
  subjects: many({ type: 'category', scheme: 'subject' }),
  genre: one({ type: 'category', scheme: 'genre' }),
  audiences: many({ type: 'category', scheme: 'audience' }),
  nature: choice(NATURES),
  registrationNumber: text(),
  legalReviewBody: text(),
  legalReviewedOn: date,
  filingNumber: text(),
  consultationUrl: text(1000),
  validUntil: date,
  repealBasis: text(LONG),
  cleanupConclusion: text(LONG),
  clauses: many({ type: 'category', scheme: 'statutory' }),
  carrier: choice(CARRIERS),
  recordForm: choice(RECORD_FORMS),
  language: text(20),
  body: { kind: 'html', maximum: BODY },
  attachments: many({ type: 'file' }),
  mainColumn: one({ type: 'column' }),
  otherColumns: many({ type: 'column' }),
  pinned: flag,
  disclosure: {
    kind: 'choice',
    codes: DISCLOSURE_CLASSES.map(({ code }) => code),
    isRequired: true,
  },
  disclosureReason: text(LONG),
  ground: choice(GROUNDS),
  groundLaw: text(1000),
  groundHarm: text(LONG),
  groundDiscretion: text(LONG),
  approvalDocument: text(500),
  declassificationDocument: text(500),
  consultations: { kind: 'records', fields: CONSULTATION_FIELDS },
  reassessOn: date,
  researchNote: text(LONG),
  decisionOwner: text(),
  referredTo: text(),
  referredOn: date,
  referralAnsweredOn: date,
  priorPublicationAddress: text(2000),
  priorPublishedOn: date,
  sourceAttribute: choice(SOURCE_ATTRIBUTES),
  sourceAttributeReason: text(LONG),
  sourceAttributeSigner: text(),
  sourceAttributeOn: date,
  sourceAttributeMark: text(),
  isPartialVersion: flag,
  fullVersion: one({ type: 'item' }),
  interprets: many({ type: 'item' }),
  interpretationKind: choice(INTERPRETATION_KINDS),
  interpretationUnit: text(),
  noInterpretationReason: text(LONG),
  supersedes: many({ type: 'item' }),
  repeals: many({ type: 'item' }),
  corrects: many({ type: 'item' }),
  legacySource: text(),
  legacyId: text(),
  legacyAddress: text(2000),
};

/** Given by the system at the first publication; writing one is refused. */
export const SYSTEM_FIELDS = ['firstPublishedAt', 'indexNumber', 'slug'] as const;

export const FIELD_NAMES = Object.keys(FIELDS);

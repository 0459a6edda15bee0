/** An information item (信息) as the content API answers it: the catalogue fields, the body, what it refers to. */
import { z } from 'zod';
import { DISCLOSURE_CLASSES } from '../../../domain/disclosure/disclosure-classes';
import {
  CARRIERS,
  DISCLOSURE_TERMS,
  INTERPRETATION_KINDS,
  NATURES,
  RECORD_FORMS,
} from '../../../domain/disclosure/item-attributes';
import { SOURCES } from '../../../domain/disclosure/sources';
import { VALIDITY_STATES } from '../../../domain/disclosure/validity';
import {
  codedReference,
  date,
  documentId,
  file,
  instant,
  issuingAgency,
  oneOf,
  reference,
  text,
  texts,
  updatedAt,
} from '../../../domain/public-document/schemas';
import type { Contract } from '../../../../types/publication';

const relations = z.strictObject({
  interprets: z.array(reference),
  interpretationKind: oneOf(INTERPRETATION_KINDS),
  interpretationUnit: text,
  supersedes: z.array(reference),
  repeals: z.array(reference),
  corrects: z.array(reference),
});

/** 《政府网站发展指引》 (国办发〔2017〕47号): the labels of a content page. */
const page = z.strictObject({
  ArticleTitle: text,
  PubDate: text.describe('YYYY-MM-DD HH:mm in Asia/Shanghai'),
  ContentSource: text,
  ColumnName: text,
  Keywords: text,
  Description: text,
  Url: z.string(),
});

export const informationItemContract: Contract = {
  path: '/api/information-items',
  name: 'InformationItem',
  title: 'Information items (政府信息)',
  schema: z.strictObject({
    documentId,
    title: text,
    slug: text,
    indexNumber: text.describe('索引号, unique within the issuing agency'),
    formerIndexNumbers: texts,
    documentNumber: text.describe('文号'),
    agency: issuingAgency.nullable(),
    jointAgencies: z.array(reference),
    source: oneOf(SOURCES),
    matter: codedReference.nullable(),
    generatedOn: date,
    firstPublishedAt: instant,
    effectiveOn: date,
    repealedOn: date,
    validity: oneOf(VALIDITY_STATES),
    disclosure: oneOf(DISCLOSURE_CLASSES),
    disclosureTerm: oneOf(DISCLOSURE_TERMS),
    disclosedUntil: date,
    summary: text,
    keywords: texts,
    subjects: z.array(codedReference),
    genre: codedReference.nullable(),
    audiences: z.array(codedReference),
    nature: oneOf(NATURES),
    registrationNumber: text,
    legalReviewBody: text,
    legalReviewedOn: date,
    filingNumber: text,
    consultationUrl: text,
    validUntil: date,
    repealBasis: text,
    cleanupConclusion: text,
    clauses: z.array(codedReference),
    carrier: oneOf(CARRIERS),
    recordForm: oneOf(RECORD_FORMS),
    language: text,
    body: text.describe('HTML'),
    images: z.array(file),
    attachments: z.array(file),
    columns: z.array(z.strictObject({ site: text, code: text, name: text })),
    pinned: z.boolean(),
    isPartialVersion: z.boolean().describe('已作区分处理'),
    relations,
    previousAddresses: texts,
    page,
    updatedAt,
  }),
};

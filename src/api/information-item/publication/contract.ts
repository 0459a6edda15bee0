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

/** Another item as it is now; one that is not public is not there. */
const relatedItem = z.strictObject({
  documentId,
  title: text,
  slug: text,
  indexNumber: text,
  firstPublishedAt: instant.nullable(),
  url: z.string().describe('the content API’s address of it'),
});

const referring = <Item extends z.ZodType>(item: Item, what: string) =>
  z
    .strictObject({
      total: z.int().describe('how many there are'),
      newest: z.array(item).describe('at most 50; the rest is a list filtered by this relation'),
    })
    .describe(what);

const pathNode = z.strictObject({ documentId, code: text, name: text });

/** Beside one item, and in no list. */
const beside = z.strictObject({
  repealedBy: referring(relatedItem, '废止依据: the documents that repeal this one'),
  referredToBy: z.strictObject({
    interpretations: referring(
      relatedItem.extend({ kind: oneOf(INTERPRETATION_KINDS) }),
      '解读 of this document',
    ),
    supersededBy: referring(relatedItem, 'what takes the place of this document'),
    corrections: referring(relatedItem, '勘误 of this document'),
  }),
  breadcrumbs: z.strictObject({
    agency: z.array(pathNode).describe('from the top down to the issuing agency, by today’s tree'),
    columns: z
      .array(z.strictObject({ site: text, code: text, path: z.array(pathNode) }))
      .describe('for each of `columns` its path, from the top down'),
  }),
});

const relations = z.strictObject({
  interprets: z.array(relatedItem),
  interpretationKind: oneOf(INTERPRETATION_KINDS),
  interpretationUnit: text,
  supersedes: z.array(relatedItem),
  repeals: z.array(relatedItem),
  corrects: z.array(relatedItem),
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
    previousAddresses: texts.describe('where it was before; see /api/legacy-urls'),
    page,
    updatedAt,
  }),
  beside,
};

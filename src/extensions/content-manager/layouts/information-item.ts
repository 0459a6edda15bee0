/** 政府信息: what it is, what class it has and why, where it stands in the catalogue, then what only some items need. */
import type { ContentTypeLayout } from './layout';

export const INFORMATION_ITEM_LAYOUT: ContentTypeLayout = {
  uid: 'api::information-item.information-item',
  mainField: 'title',
  defaultSortBy: 'generatedOn',
  defaultSortOrder: 'DESC',
  list: [
    'title',
    'documentNumber',
    'agency',
    'disclosure',
    'validity',
    'generatedOn',
    'firstPublishedAt',
  ],
  readOnly: ['indexNumber', 'slug', 'firstPublishedAt'],
  textLists: ['keywords', 'formerIndexNumbers'],
  groups: [
    {
      id: 'identity',
      rows: [
        'title',
        'documentNumber generatedOn',
        'agency jointAgencies',
        'jointSignatureEvidence',
        'source language',
        'summary',
        'body',
        'attachments',
      ],
    },
    {
      id: 'classification',
      rows: [
        'disclosure matter',
        'clauses',
        'disclosureReason',
        'ground',
        'groundLaw',
        'groundHarm groundDiscretion',
        'reassessOn approvalDocument',
        'declassificationDocument',
      ],
    },
    {
      id: 'source_attribute',
      rows: [
        'sourceAttribute sourceAttributeMark',
        'sourceAttributeSigner sourceAttributeOn',
        'sourceAttributeReason',
      ],
    },
    {
      id: 'partial_disclosure',
      rows: ['isPartialVersion fullVersion'],
    },
    {
      id: 'consultation',
      rows: ['consultations'],
    },
    {
      id: 'undetermined',
      rows: ['researchNote', 'decisionOwner referredTo', 'referredOn referralAnsweredOn'],
    },
    {
      id: 'catalogue',
      rows: [
        'subjects genre',
        'audiences mainColumn',
        'otherColumns pinned',
        'disclosureTerm disclosedUntil',
        'carrier recordForm',
        'keywords',
      ],
    },
    {
      id: 'normative',
      rows: [
        'nature validity',
        'effectiveOn validUntil repealedOn',
        'registrationNumber filingNumber',
        'legalReviewBody legalReviewedOn',
        'consultationUrl',
        'repealBasis cleanupConclusion',
      ],
    },
    {
      id: 'relations',
      rows: [
        'interprets interpretationKind interpretationUnit',
        'noInterpretationReason',
        'supersedes repeals',
        'corrects',
      ],
    },
    {
      id: 'legacy',
      rows: [
        'priorPublicationAddress priorPublishedOn',
        'legacySource legacyId',
        'legacyAddress',
        'formerIndexNumbers',
      ],
    },
    {
      id: 'system',
      rows: ['indexNumber firstPublishedAt', 'slug'],
    },
  ],
};

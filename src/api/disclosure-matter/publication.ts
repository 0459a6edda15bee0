/** How a matter of the catalogue (公开事项) is public: the list itself tells citizens what must be disclosed. */
import { EMPTY_REGISTER_COLUMNS } from '../../domain/public-document/empty-register-columns';
import {
  codedReferenceOf,
  numberOf,
  referenceOf,
  textOf,
  textsOf,
} from '../../domain/public-document/plain-values';
import { disclosureMatterContract } from './contract';
import type { PublicTypeDescriptor } from '../../../types/publication';

export const disclosureMatterDescriptor: PublicTypeDescriptor = {
  uid: 'api::disclosure-matter.disclosure-matter',
  type: 'disclosure_matter',
  isInFeed: true,
  isReference: true,
  identity: ['code'],
  systemFields: [],
  textFields: [],
  populate: { agency: true, defaultClause: true },
  populateToSave: {},
  assess: () => ({ decision: 'may_publish', violations: [], warnings: [] }),
  give: (facts) => Promise.resolve({ slug: null, number: textOf(facts.code) }),
  build: (facts) => ({
    documentId: facts.documentId,
    code: textOf(facts.code),
    firstLevelName: textOf(facts.firstLevelName),
    secondLevelName: textOf(facts.secondLevelName),
    contentElements: textOf(facts.contentElements),
    basis: textOf(facts.basis),
    timeLimitWorkingDays: numberOf(facts.timeLimitWorkingDays),
    timeLimitDays: numberOf(facts.timeLimitDays),
    timeLimitText: textOf(facts.timeLimitText),
    agency: referenceOf(facts.agency),
    sector: textOf(facts.sector),
    channels: textsOf(facts.channels),
    audience: textOf(facts.audience),
    way: textOf(facts.way),
    level: textOf(facts.level),
    duration: textOf(facts.duration),
    defaultClause: codedReferenceOf(facts.defaultClause),
    nature: textOf(facts.nature),
  }),
  register: (document) => ({
    columns: {
      ...EMPTY_REGISTER_COLUMNS,
      name: [textOf(document.firstLevelName), textOf(document.secondLevelName)]
        .filter(Boolean)
        .join(' / '),
      number: textOf(document.code),
      agency_id: referenceOf(document.agency)?.documentId ?? null,
    },
    terms: [],
    files: [],
  }),
  contract: disclosureMatterContract,
  queryable: {
    fields: {
      documentId: { column: 'subject_id', is: 'text' },
      code: { column: 'number', is: 'text' },
    },
    relations: {},
    defaultSort: ['code'],
    onlyOnRequest: [],
    keys: ['number'],
    joined: { agency: 'agency', defaultClause: 'catalogue_category' },
    facets: {},
  },
};

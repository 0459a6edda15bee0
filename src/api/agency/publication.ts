/** How an agency (公开主体) is public: as long as it is recorded. Its codes, functions and leaders are art. 20(2) information. */
import { EMPTY_REGISTER_COLUMNS } from '../../domain/public-document/empty-register-columns';
import { dateOf, recordsOf, referenceOf, textOf } from '../../domain/public-document/plain-values';
import { agencyContract } from './contract';
import type {
  PublicDocument,
  PublicTypeDescriptor,
  RegisterTerm,
} from '../../../types/publication';

/** For the tree of agencies, which reads no documents. */
const shortNameOf = ({ shortName }: PublicDocument): RegisterTerm[] => {
  const value = textOf(shortName);
  return value === null ? [] : [{ kind: 'short_name', value }];
};

export const agencyDescriptor: PublicTypeDescriptor = {
  uid: 'api::agency.agency',
  type: 'agency',
  isInFeed: true,
  isReference: true,
  identity: [],
  systemFields: [],
  textFields: [],
  populate: { parent: true, successor: true },
  populateToSave: {},
  assess: () => ({ decision: 'may_publish', violations: [], warnings: [] }),
  give: (facts) => Promise.resolve({ slug: null, number: textOf(facts.code) }),
  build: (facts) => ({
    documentId: facts.documentId,
    name: textOf(facts.name),
    shortName: textOf(facts.shortName),
    code: textOf(facts.code),
    regionCode: textOf(facts.regionCode),
    level: textOf(facts.level),
    kind: textOf(facts.kind),
    parent: referenceOf(facts.parent),
    successor: referenceOf(facts.successor),
    validFrom: dateOf(facts.validFrom),
    validTo: dateOf(facts.validTo),
    sector: textOf(facts.sector),
    website: textOf(facts.website),
    siteCode: textOf(facts.siteCode),
    functions: textOf(facts.functions),
    internalUnits: recordsOf(facts.internalUnits, ['name', 'duties']),
    leaders: recordsOf(facts.leaders, ['name', 'position', 'duties']),
  }),
  register: (document) => ({
    columns: {
      ...EMPTY_REGISTER_COLUMNS,
      name: textOf(document.name),
      number: textOf(document.code),
      parent_id: referenceOf(document.parent)?.documentId ?? null,
      kind: textOf(document.kind),
      level: textOf(document.level),
    },
    terms: shortNameOf(document),
    files: [],
  }),
  contract: agencyContract,
  queryable: {
    fields: {
      documentId: { column: 'subject_id', is: 'text' },
      name: { column: 'name', is: 'text' },
      code: { column: 'number', is: 'text' },
      level: { column: 'level', is: 'text' },
      kind: { column: 'kind', is: 'text' },
    },
    relations: {},
    defaultSort: ['code'],
    onlyOnRequest: [],
    keys: ['number'],
    joined: { parent: 'agency', successor: 'agency' },
    facets: {},
  },
};

/** How an office is public: the working unit's contacts of art. 12, and the venues of art. 25. */
import { EMPTY_REGISTER_COLUMNS } from '../../domain/public-document/empty-register-columns';
import { numberOf, referenceOf, textOf, textsOf } from '../../domain/public-document/plain-values';
import { officeContract } from './contract';
import type { PublicTypeDescriptor } from '../../../types/publication';

export const officeDescriptor: PublicTypeDescriptor = {
  uid: 'api::office.office',
  type: 'office',
  isInFeed: true,
  isReference: true,
  identity: [],
  systemFields: [],
  textFields: [],
  populate: { agency: true },
  populateToSave: {},
  assess: () => ({ decision: 'may_publish', violations: [], warnings: [] }),
  build: (facts) => ({
    documentId: facts.documentId,
    kind: textOf(facts.kind),
    name: textOf(facts.name),
    address: textOf(facts.address),
    openingHours: textOf(facts.openingHours),
    telephone: textOf(facts.telephone),
    fax: textOf(facts.fax),
    email: textOf(facts.email),
    postalCode: textOf(facts.postalCode),
    agency: referenceOf(facts.agency),
    longitude: numberOf(facts.longitude),
    latitude: numberOf(facts.latitude),
    venueKind: textOf(facts.venueKind),
    services: textsOf(facts.services),
  }),
  register: (document) => ({
    columns: {
      ...EMPTY_REGISTER_COLUMNS,
      name: textOf(document.name),
      agency_id: referenceOf(document.agency)?.documentId ?? null,
      kind: textOf(document.kind),
    },
    terms: agencyTerms(document.agency),
    files: [],
  }),
  contract: officeContract,
  queryable: {
    fields: {
      documentId: { column: 'subject_id', is: 'text' },
      name: { column: 'name', is: 'text' },
      kind: { column: 'kind', is: 'text' },
    },
    relations: { agency: { documentId: 'agency' } },
    subtree: { relation: 'agency', term: 'agency' },
    defaultSort: ['name'],
    onlyOnRequest: [],
    keys: [],
    joined: { agency: 'agency' },
    facets: {},
  },
};

const agencyTerms = (agency: unknown) => {
  const reference = referenceOf(agency);
  return reference ? [{ kind: 'agency', value: reference.documentId }] : [];
};

/** How a category of the catalogue (目录类目) is public: as long as it is recorded. */
import { EMPTY_REGISTER_COLUMNS } from '../../domain/public-document/empty-register-columns';
import { numberOf, referenceOf, textOf } from '../../domain/public-document/plain-values';
import { catalogueCategoryContract } from './contract';
import type { PublicTypeDescriptor } from '../../../types/publication';

export const catalogueCategoryDescriptor: PublicTypeDescriptor = {
  uid: 'api::catalogue-category.catalogue-category',
  type: 'catalogue_category',
  isInFeed: true,
  isReference: true,
  identity: ['scheme', 'code'],
  systemFields: [],
  textFields: [],
  populate: { parent: true },
  populateToSave: {},
  assess: () => ({ decision: 'may_publish', violations: [], warnings: [] }),
  build: (facts) => ({
    documentId: facts.documentId,
    scheme: textOf(facts.scheme),
    code: textOf(facts.code),
    name: textOf(facts.name),
    parent: referenceOf(facts.parent),
    order: numberOf(facts.order) ?? 0,
  }),
  register: (document) => ({
    columns: {
      ...EMPTY_REGISTER_COLUMNS,
      name: textOf(document.name),
      number: textOf(document.code),
      parent_id: referenceOf(document.parent)?.documentId ?? null,
      scheme: textOf(document.scheme),
      position: numberOf(document.order) ?? 0,
    },
    terms: [],
    files: [],
  }),
  contract: catalogueCategoryContract,
  queryable: {
    fields: {
      documentId: { column: 'subject_id', is: 'text' },
      name: { column: 'name', is: 'text' },
      code: { column: 'number', is: 'text' },
      scheme: { column: 'scheme', is: 'text' },
      order: { column: 'position', is: 'number' },
    },
    relations: {},
    defaultSort: ['scheme', 'order', 'code'],
    onlyOnRequest: [],
    keys: [],
    joined: { parent: 'catalogue_category' },
    facets: {},
  },
};

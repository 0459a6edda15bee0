/** How a column of a receiving site (栏目) is public: it can be read here; the sites know their own columns, so it leaves by no feed. */
import { EMPTY_REGISTER_COLUMNS } from '../../domain/public-document/empty-register-columns';
import { numberOf, referenceOf, textOf } from '../../domain/public-document/plain-values';
import { siteColumnContract } from './contract';
import type { PublicTypeDescriptor } from '../../../types/publication';

export const siteColumnDescriptor: PublicTypeDescriptor = {
  uid: 'api::site-column.site-column',
  type: 'site_column',
  isInFeed: false,
  isReference: true,
  identity: ['site', 'code'],
  systemFields: [],
  textFields: [],
  populate: { parent: true },
  populateToSave: {},
  assess: () => ({ decision: 'may_publish', violations: [], warnings: [] }),
  build: (facts) => ({
    documentId: facts.documentId,
    site: textOf(facts.site),
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
      scheme: textOf(document.site),
      position: numberOf(document.order) ?? 0,
    },
    terms: [],
    files: [],
  }),
  contract: siteColumnContract,
  queryable: {
    fields: {
      documentId: { column: 'subject_id', is: 'text' },
      name: { column: 'name', is: 'text' },
      code: { column: 'number', is: 'text' },
      site: { column: 'scheme', is: 'text' },
      order: { column: 'position', is: 'number' },
    },
    relations: {},
    defaultSort: ['site', 'order', 'code'],
    onlyOnRequest: [],
    keys: [],
    joined: { parent: 'site_column' },
    facets: {},
  },
};

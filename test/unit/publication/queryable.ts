/** A small type for the tests of the query parser: one field of each kind, a relation with a subtree, a plain one. */
import type { Queryable } from '../../../types/publication';

export const QUERYABLE: Queryable = {
  fields: {
    documentId: { column: 'subject_id', is: 'text' },
    title: { column: 'name', is: 'text' },
    generatedOn: { column: 'generated_on', is: 'date' },
    firstPublishedAt: { column: 'published_at', is: 'instant' },
    pinned: { column: 'pinned', is: 'flag' },
    order: { column: 'position', is: 'number' },
  },
  relations: {
    agency: { documentId: 'agency' },
    subjects: { code: 'subject' },
    repeals: { documentId: 'repeals' },
  },
  publicOnly: { repeals: 'item' },
  subtree: { relation: 'agency', term: 'agency' },
  defaultSort: ['-firstPublishedAt', 'title'],
  onlyOnRequest: ['body'],
  keys: [],
  joined: {},
  facets: {},
};

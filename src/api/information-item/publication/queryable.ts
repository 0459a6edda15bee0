/** What readers may ask of information items: public fields only, by the names of the content API. */
import { NATURES } from '../../../domain/disclosure/item-attributes';
import { RELATION_TERMS } from './related';
import type { Queryable } from '../../../../types/publication';

export const ITEM_QUERIES: Queryable = {
  fields: {
    documentId: { column: 'subject_id', is: 'text' },
    title: { column: 'name', is: 'text' },
    indexNumber: { column: 'number', is: 'text' },
    slug: { column: 'slug', is: 'text' },
    documentNumber: { column: 'document_number', is: 'text' },
    generatedOn: { column: 'generated_on', is: 'date' },
    firstPublishedAt: { column: 'published_at', is: 'instant' },
    effectiveOn: { column: 'effective_on', is: 'date' },
    repealedOn: { column: 'repealed_on', is: 'date' },
    validity: { column: 'validity', is: 'text', term: 'validity' },
    nature: { column: 'nature', is: 'text', term: 'nature' },
    year: { column: 'year_key', is: 'year', term: 'year' },
    pinned: { column: 'pinned', is: 'flag' },
  },
  relations: {
    agency: { documentId: 'agency' },
    subjects: { code: 'subject' },
    audiences: { code: 'audience' },
    clauses: { code: 'clause' },
    genre: { code: 'genre' },
    matter: { code: 'matter' },
    columns: { code: 'column' },
    interprets: { documentId: 'interprets' },
    supersedes: { documentId: 'supersedes' },
    repeals: { documentId: 'repeals' },
    corrects: { documentId: 'corrects' },
  },
  publicOnly: Object.fromEntries(RELATION_TERMS.map((term) => [term, 'information_item'])),
  subtree: { relation: 'agency', term: 'agency' },
  defaultSort: ['-firstPublishedAt'],
  onlyOnRequest: ['body'],
  keys: ['slug', 'number'],
  joined: {
    jointAgencies: 'agency',
    matter: 'disclosure_matter',
    subjects: 'catalogue_category',
    genre: 'catalogue_category',
    audiences: 'catalogue_category',
    clauses: 'catalogue_category',
  },
  facets: {
    agency: { term: 'agency', tree: { type: 'agency', by: 'subject_id' } },
    subject: {
      term: 'subject',
      tree: { type: 'catalogue_category', by: 'number', scheme: 'subject' },
    },
    genre: { term: 'genre', tree: { type: 'catalogue_category', by: 'number', scheme: 'genre' } },
    statutory: {
      term: 'clause',
      tree: { type: 'catalogue_category', by: 'number', scheme: 'statutory' },
    },
    matter: { term: 'matter', tree: { type: 'disclosure_matter', by: 'number' } },
    column: { term: 'site_column', tree: { type: 'site_column', by: 'scheme/number' } },
    nature: { term: 'nature', labels: NATURES },
    year: { term: 'year' },
  },
};

/** How a disclosure guide (政府信息公开指南, art. 12) or a set of disclosure rules becomes public: once it has been issued. */
import { assessGuide } from '../../domain/guide/assess-guide';
import { sanitiseHtml } from '../../domain/html/sanitise-html';
import { EMPTY_REGISTER_COLUMNS } from '../../domain/public-document/empty-register-columns';
import { referenceOf, rowOf, textOf } from '../../domain/public-document/plain-values';
import { disclosureGuideContract } from './contract';
import type { PublicTypeDescriptor } from '../../../types/publication';

const HTML_FIELDS = ['arrangement', 'waysToObtain', 'howToApply', 'fees', 'remedies'] as const;

export const disclosureGuideDescriptor: PublicTypeDescriptor = {
  uid: 'api::disclosure-guide.disclosure-guide',
  type: 'disclosure_guide',
  isInFeed: true,
  isReference: false,
  identity: [],
  systemFields: ['firstPublishedAt'],
  textFields: HTML_FIELDS,
  populate: { agency: true, workingUnit: true },
  populateToSave: {},
  assess: (facts, context) => assessGuide({ ...facts, agency: rowOf(facts.agency) }, context),
  build: (facts, first) => ({
    documentId: facts.documentId,
    kind: textOf(facts.kind),
    title: textOf(facts.title),
    agency: namedAgency(facts.agency),
    ...Object.fromEntries(HTML_FIELDS.map((field) => [field, htmlOf(facts[field])])),
    workingUnit: referenceOf(facts.workingUnit),
    state: textOf(facts.state),
    version: textOf(facts.version),
    firstPublishedAt: first.firstPublishedAt,
  }),
  register: (document) => {
    const agency = referenceOf(document.agency);
    return {
      columns: {
        ...EMPTY_REGISTER_COLUMNS,
        name: textOf(document.title),
        agency_id: agency?.documentId ?? null,
        kind: textOf(document.kind),
        published_at: textOf(document.firstPublishedAt),
      },
      terms: agency ? [{ kind: 'agency', value: agency.documentId }] : [],
      files: [],
    };
  },
  written: ({ firstPublishedAt }) => ({ firstPublishedAt }),
  contract: disclosureGuideContract,
  queryable: {
    fields: {
      documentId: { column: 'subject_id', is: 'text' },
      title: { column: 'name', is: 'text' },
      kind: { column: 'kind', is: 'text' },
      firstPublishedAt: { column: 'published_at', is: 'instant' },
    },
    relations: { agency: { documentId: 'agency' } },
    subtree: { relation: 'agency', term: 'agency' },
    defaultSort: ['-firstPublishedAt'],
    onlyOnRequest: [...HTML_FIELDS],
    keys: [],
    joined: { workingUnit: 'office' },
    facets: {},
  },
};

const namedAgency = (value: unknown) => {
  const row = rowOf(value);
  const reference = referenceOf(row);
  return reference && { ...reference, name: textOf(row?.name), code: textOf(row?.code) };
};

const htmlOf = (value: unknown) => {
  const html = textOf(value);
  return html === null ? null : sanitiseHtml(html).html;
};

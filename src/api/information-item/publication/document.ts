/**
 * The public document of an information item, built from an allow-list: the catalogue fields, what a municipal page must show, and
 * nothing of the decision behind it (reasons, grounds, reviewers). The body passes the sanitiser once more.
 */
import { localMinute } from '../../../domain/dates/local-date';
import { sanitiseHtml } from '../../../domain/html/sanitise-html';
import {
  codedReferenceOf,
  codedReferencesOf,
  dateOf,
  referenceOf,
  referencesOf,
  rowOf,
  rowsOf,
  textOf,
  textsOf,
} from '../../../domain/public-document/plain-values';
import type { Facts, FirstPublication, PublicDocument } from '../../../../types/publication';
import { filesOf } from './files';

export function buildDocument(facts: Facts, first: FirstPublication): PublicDocument {
  const files = filesOf(facts.attachments);
  const columns = columnsOf(facts);
  const agency = issuingAgency(facts.agency);
  const body = textOf(facts.body);
  return {
    documentId: facts.documentId,
    title: textOf(facts.title),
    slug: first.slug,
    indexNumber: first.number,
    formerIndexNumbers: textsOf(facts.formerIndexNumbers),
    documentNumber: textOf(facts.documentNumber),
    agency,
    jointAgencies: referencesOf(facts.jointAgencies),
    source: textOf(facts.source),
    matter: codedReferenceOf(facts.matter),
    generatedOn: dateOf(facts.generatedOn),
    firstPublishedAt: first.firstPublishedAt,
    effectiveOn: dateOf(facts.effectiveOn),
    repealedOn: dateOf(facts.repealedOn),
    validity: textOf(facts.validity),
    disclosure: textOf(facts.disclosure),
    disclosureTerm: textOf(facts.disclosureTerm),
    disclosedUntil: dateOf(facts.disclosedUntil),
    summary: textOf(facts.summary),
    keywords: textsOf(facts.keywords),
    subjects: codedReferencesOf(facts.subjects),
    genre: codedReferenceOf(facts.genre),
    audiences: codedReferencesOf(facts.audiences),
    nature: textOf(facts.nature),
    registrationNumber: textOf(facts.registrationNumber),
    legalReviewBody: textOf(facts.legalReviewBody),
    legalReviewedOn: dateOf(facts.legalReviewedOn),
    filingNumber: textOf(facts.filingNumber),
    consultationUrl: textOf(facts.consultationUrl),
    validUntil: dateOf(facts.validUntil),
    repealBasis: textOf(facts.repealBasis),
    cleanupConclusion: textOf(facts.cleanupConclusion),
    clauses: codedReferencesOf(facts.clauses),
    carrier: textOf(facts.carrier),
    recordForm: textOf(facts.recordForm),
    language: textOf(facts.language),
    body: body === null ? null : sanitiseHtml(body).html,
    images: files.filter(({ mime }) => mime.startsWith('image/')),
    attachments: files.filter(({ mime }) => !mime.startsWith('image/')),
    columns,
    pinned: facts.pinned === true,
    isPartialVersion: facts.isPartialVersion === true,
    relations: {
      interprets: referencesOf(facts.interprets),
      interpretationKind: textOf(facts.interpretationKind),
      interpretationUnit: textOf(facts.interpretationUnit),
      supersedes: referencesOf(facts.supersedes),
      repeals: referencesOf(facts.repeals),
      corrects: referencesOf(facts.corrects),
    },
    previousAddresses: [textOf(facts.legacyAddress)].filter((address) => address !== null),
    page: pageLabels(facts, first, agency?.name ?? null, columns[0]?.name ?? null),
  };
}

/** Copied as at publication: an agency that is renamed later issued this under its name of the day. */
const issuingAgency = (value: unknown) => {
  const row = rowOf(value);
  const reference = referenceOf(row);
  return reference && { ...reference, name: textOf(row?.name), code: textOf(row?.code) };
};

/** The main column first. */
const columnsOf = (facts: Facts) => {
  const main = rowOf(facts.mainColumn);
  const others = rowsOf(facts.otherColumns).filter(
    ({ documentId }) => documentId !== main?.documentId,
  );
  return [...(main ? [main] : []), ...others].map(({ site, code, name }) => ({
    site: textOf(site),
    code: textOf(code),
    name: textOf(name),
  }));
};

/** The labels of a content page (《政府网站发展指引》, 国办发〔2017〕47号). */
const pageLabels = (
  facts: Facts,
  first: FirstPublication,
  source: string | null,
  column: string | null,
) => ({
  ArticleTitle: textOf(facts.title),
  PubDate: localMinute(first.firstPublishedAt),
  ContentSource: source,
  ColumnName: column,
  Keywords: textsOf(facts.keywords).join(';') || null,
  Description: textOf(facts.summary),
  Url: `/api/information-items/${facts.documentId}`,
});

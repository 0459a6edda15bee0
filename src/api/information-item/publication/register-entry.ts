/** The register row of an item, made from its public document alone: what is not in the document can't be found by it. */
import { addressKey } from '../../../domain/legacy-address/address-key';
import { EMPTY_REGISTER_COLUMNS } from '../../../domain/public-document/empty-register-columns';
import {
  codedReferencesOf,
  codedReferenceOf,
  referenceOf,
  referencesOf,
  rowOf,
  rowsOf,
  textOf,
  textsOf,
} from '../../../domain/public-document/plain-values';
import type { PublicDocument, RegisterEntry, RegisterTerm } from '../../../../types/publication';
import type { PublicFile } from './files';
import { RELATION_TERMS } from './related';

export function registerEntryOf(document: PublicDocument): RegisterEntry {
  return {
    columns: {
      ...EMPTY_REGISTER_COLUMNS,
      name: textOf(document.title),
      number: textOf(document.indexNumber),
      slug: textOf(document.slug),
      agency_id: referenceOf(document.agency)?.documentId ?? null,
      document_number: textOf(document.documentNumber),
      generated_on: textOf(document.generatedOn),
      published_at: textOf(document.firstPublishedAt),
      effective_on: textOf(document.effectiveOn),
      repealed_on: textOf(document.repealedOn),
      validity: textOf(document.validity),
      nature: textOf(document.nature),
      pinned: document.pinned === true ? 1 : 0,
      kind: textOf(rowOf(document.relations)?.interpretationKind),
    },
    terms: termsOf(document),
    files: [...(document.images as PublicFile[]), ...(document.attachments as PublicFile[])].map(
      ({ sha256, name, mime, size }) => ({ sha256, name, mime, size }),
    ),
    addresses: textsOf(document.previousAddresses).flatMap((address) => addressKey(address) ?? []),
  };
}

const termsOf = (document: PublicDocument): RegisterTerm[] => {
  const makers = [document.agency, ...rowsOf(document.jointAgencies)];
  const coded = (kind: string, value: unknown) =>
    codedReferencesOf(value).map(({ code }) => ({ kind, value: code }));
  return [
    ...referencesOf(makers).map(({ documentId }) => ({ kind: 'agency', value: documentId })),
    ...coded('subject', document.subjects),
    ...coded('audience', document.audiences),
    ...coded('clause', document.clauses),
    ...coded('genre', [codedReferenceOf(document.genre)]),
    ...coded('matter', [codedReferenceOf(document.matter)]),
    ...rowsOf(document.columns).flatMap(({ site, code }) => {
      const value = textOf(code);
      if (value === null) return [];
      return [
        { kind: 'column', value },
        { kind: 'site_column', value: `${textOf(site) ?? ''}/${value}` },
      ];
    }),
    ...single('nature', textOf(document.nature)),
    ...single('validity', textOf(document.validity)),
    ...RELATION_TERMS.flatMap((kind) =>
      referencesOf(rowOf(document.relations)?.[kind]).map(({ documentId }) => ({
        kind,
        value: documentId,
      })),
    ),
    ...single('year', textOf(document.generatedOn)?.slice(0, 4) ?? null),
  ];
};

const single = (kind: string, value: string | null): RegisterTerm[] =>
  value === null ? [] : [{ kind, value }];

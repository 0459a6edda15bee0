/**
 * How items refer to each other, and what is shown beside one: its interpretations (解读), what takes its place, what repeals it (废止依据), its
 * corrections (勘误), and the paths of its agency and its columns. Pure.
 */
import { referenceOf, rowsOf, textOf } from '../../../domain/public-document/plain-values';
import type {
  Beside,
  NamedSubject,
  PathStart,
  PublicDocument,
  Related,
} from '../../../../types/publication';

/** The lists of a document's `relations`, and the kinds of terms by which those that refer to an item are found. */
export const RELATION_TERMS = ['interprets', 'supersedes', 'repeals', 'corrects'] as const;

const present = ({ documentId, name, slug, number, publishedAt }: NamedSubject) => ({
  documentId,
  title: name,
  slug,
  indexNumber: number,
  firstPublishedAt: publishedAt,
  url: `/api/information-items/${documentId}`,
});

/** The issuing agency first. */
const pathsFrom = ({ agency, columns }: PublicDocument): PathStart[] => [
  { type: 'agency', documentId: referenceOf(agency)?.documentId ?? '' },
  ...columnsOf(columns).map(({ site, code }) => ({
    ...{ type: 'site_column', scheme: site, number: code ?? '' },
  })),
];

const columnsOf = (columns: unknown) =>
  rowsOf(columns).map(({ site, code }) => ({ site: textOf(site), code: textOf(code) }));

const show = (document: PublicDocument, { referring, paths }: Beside): PublicDocument => {
  const by = (term: (typeof RELATION_TERMS)[number], more?: (one: NamedSubject) => object) => {
    const { total = 0, newest = [] } = referring[term] ?? {};
    return { total, newest: newest.map((one) => ({ ...present(one), ...more?.(one) })) };
  };
  const [agency = [], ...columns] = paths.map((path) => path.map(pathNode));
  const beside = {
    referredToBy: {
      interpretations: by('interprets', ({ kind }) => ({ kind })),
      supersededBy: by('supersedes'),
      corrections: by('corrects'),
    },
    breadcrumbs: {
      agency,
      columns: columnsOf(document.columns).map((column, index) => ({
        ...column,
        path: columns[index] ?? [],
      })),
    },
  };
  const fields = Object.entries({ ...document, ...beside }).flatMap(([name, value]) =>
    // Whoever reads that it is repealed reads by what.
    name === 'validity'
      ? [
          [name, value],
          ['repealedBy', by('repeals')],
        ]
      : [[name, value]],
  );
  return Object.fromEntries(fields) as PublicDocument;
};

const pathNode = ({ documentId, number, name }: NamedSubject) => ({
  documentId,
  code: number,
  name,
});

export const related: Related = {
  file: __filename,
  field: 'relations',
  terms: RELATION_TERMS,
  present,
  pathsFrom,
  show,
};

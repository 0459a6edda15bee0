/**
 * The rows that the program writes for the first publication of something, as one list for each table: by its own makers (`publicRowOf`, `splitTexts`,
 * `searchEntryOf` …), without a database. `check.mjs` compares them with what its writers write.
 */
import { randomUUID } from 'node:crypto';
import { inPublication } from './product.mjs';

const { hashOf } = inPublication('domain/canonical.js');
const { scopeOf } = inPublication('domain/scope.js');
const { splitTexts } = inPublication('domain/texts.js');
const { publicRowOf } = inPublication('register/public-row.js');
const { facetLine } = inPublication('search/facet-lines.js');
const { facetNames } = inPublication('search/search-index.js');
const { labelsOf } = inPublication('search/labels.js');

const DAY_MS = 86_400_000;

/** @param texts how the engine keeps a text of the search: see `texts.mjs`. */
export function rowsOf(
  descriptor,
  { document, first, sequence, epoch, recordedAt, number },
  texts,
) {
  const documentHash = hashOf(document);
  const { stored, texts: long } = splitTexts(document, descriptor.textFields);
  const row = publicRowOf(descriptor, { document, sequence, documentHash, revisedAt: recordedAt });
  const { subject } = row;
  return {
    sets: row.sets.map((set) => ({ subject_type: subject.subject_type, ...set, total: 1 })),
    tables: {
      publication_log: [
        {
          ...subject,
          sequence,
          epoch,
          event_id: randomUUID(),
          change: 'published',
          lane: 'fast',
          scope_before: null,
          scope_after: JSON.stringify(scopeOf(row.terms)),
          document_hash: documentHash,
          actor: 'bench',
          recorded_at: recordedAt,
        },
      ],
      publication_documents: [{ sequence, document: JSON.stringify(stored) }],
      publication_texts: long,
      publication_heads: [
        {
          ...subject,
          sequence,
          change: 'published',
          is_in_feed: descriptor.isInFeed ? 1 : 0,
          first_published_at: first.firstPublishedAt,
          slug: first.slug,
          number: first.number,
        },
      ],
      public_register: [{ ...subject, ...row.columns }],
      public_register_terms: row.terms.map((term) => ({ ...subject, ...term })),
      public_register_files: row.files.map((file) => ({ ...subject, ...file })),
      ...searchRows(descriptor, { subject, document, first, number, sequence, row }, texts),
    },
  };
}

const searchRows = ({ search }, { subject, document, first, number, sequence, row }, texts) => {
  if (!search) return {};
  const entry = search.entry(document);
  const labelled = {
    terms: row.terms,
    generatedOn: row.columns.generated_on,
    publishedAt: first.firstPublishedAt,
  };
  const docid = texts.docidOf(Math.floor(Date.parse(first.firstPublishedAt) / DAY_MS), number);
  return {
    search_items: [
      {
        docid,
        ...subject,
        sequence,
        published_at: first.firstPublishedAt,
        title: entry.title,
        facets: facetLine(facetNames(search), entry.facets),
      },
    ],
    search_keys: [...new Set(search.keys(document))].map((search_key) => ({ search_key, docid })),
    search_texts: [texts.rowOf(docid, { ...entry.text, labels: labelsOf(labelled) })],
  };
};

/** Counts of sets while rows are made; at the end rows of the two tables of counts. */
export function countedSets() {
  const counted = new Map();
  return {
    add(sets) {
      for (const { subject_type, kind, key, members, total } of sets) {
        const name = `${subject_type}\n${kind}\n${key}`;
        const known = counted.get(name);
        if (known) known.total += total;
        else counted.set(name, { subject_type, kind, facet_key: key, members, total });
      }
    },
    tables() {
      const all = [...counted.values()];
      return {
        public_facets: all.map((set) => ({ ...set, members: JSON.stringify(set.members) })),
        public_facet_members: all.flatMap(({ subject_type, kind, facet_key, members }) =>
          members.map((value) => ({ subject_type, kind, value, facet_key })),
        ),
      };
    },
  };
}

/**
 * What stands in the register for an entry of the log: made from its public document and nothing else. The writer of the log and every
 * rebuilding take it from here, so that a register that was rebuilt is the one that was written. Pure.
 */
import type {
  FileReference,
  PublicDocument,
  PublicTypeDescriptor,
  RegisterColumns,
  RegisterTerm,
} from '../contracts';
import { keyColumnOf, setsOf, type FacetSet } from '../domain/facets';
import { splicesOf } from '../domain/splices';

/** The newest entry of a subject that is public. */
export interface PublicEntry {
  /** Long texts may be references. */
  document: PublicDocument;
  sequence: string;
  documentHash: string;
  /** ISO UTC, by the database's clock. */
  revisedAt: string;
}

export interface Subject {
  subject_type: string;
  subject_id: string;
}

export interface PublicRow {
  subject: Subject;
  columns: RegisterColumns & Record<string, unknown>;
  /** With what lists are ordered by. */
  terms: (RegisterTerm & { published_at: string; generated_on: string })[];
  files: (FileReference & { ordinal: number })[];
  sets: FacetSet[];
  addresses: string[];
}

export function publicRowOf(descriptor: PublicTypeDescriptor, entry: PublicEntry): PublicRow {
  const { columns, terms, files, addresses = [] } = descriptor.register(entry.document);
  const sets = setsOf(terms);
  const splices = splicesOf(descriptor, entry.document);
  return {
    subject: { subject_type: descriptor.type, subject_id: entry.document.documentId },
    columns: {
      ...columns,
      ...Object.fromEntries(sets.map(({ kind, key }) => [keyColumnOf(kind), key])),
      sequence: entry.sequence,
      document_hash: entry.documentHash,
      revised_at: entry.revisedAt,
      splices: splices && JSON.stringify(splices),
    },
    terms: distinct(terms).map(({ kind, value }) => ({
      kind,
      value,
      published_at: columns.published_at ?? '',
      generated_on: columns.generated_on ?? '',
    })),
    files: files.map(({ sha256, name, mime, size }, ordinal) => ({
      ...{ sha256, name, mime, size, ordinal },
    })),
    sets,
    addresses: [...new Set(addresses)],
  };
}

const distinct = (terms: RegisterTerm[]) => [
  ...new Map(terms.map((term) => [`${term.kind}\n${term.value}`, term])).values(),
];

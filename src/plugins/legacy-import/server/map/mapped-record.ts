/** A row as the importer understands it: values in our own terms, still without any look into the database. Types only. */
import type { DateString } from '../../../../domain/dates/date-string';

/** A remark about one cell: why a row is rejected, held back, or only what a person should know. */
export interface Remark {
  code: string;
  /** The column as written in the file; null where the remark is about the row. */
  column: string | null;
  /** The cell as read; null where it must not be repeated (secrecy marks) or there is none. */
  value: string | null;
  /** Simplified Chinese, then English. */
  message: string;
}

/** Scalar attributes of an information item that a legacy row can say. `null` is written too: an update takes values away. */
export interface ItemFields {
  title: string;
  documentNumber: string | null;
  source: string | null;
  generatedOn: DateString | null;
  effectiveOn: DateString | null;
  repealedOn: DateString | null;
  validity: string | null;
  disclosureTerm: string;
  disclosedUntil: DateString | null;
  validUntil: DateString | null;
  summary: string | null;
  keywords: string[];
  nature: string;
  carrier: string;
  recordForm: string;
  language: string;
  registrationNumber: string | null;
  filingNumber: string | null;
  body: string | null;
  disclosure: string;
  disclosureReason: string | null;
  ground: string | null;
  groundLaw: string | null;
  groundHarm: string | null;
  groundDiscretion: string | null;
  sourceAttribute: string | null;
  sourceAttributeMark: string | null;
  priorPublicationAddress: string | null;
  priorPublishedOn: DateString | null;
  legacySource: string;
  legacyId: string | null;
  legacyAddress: string | null;
}

export interface MappedRecord {
  line: number;
  /** Of the source record, hashed; the same record always has the same. */
  key: string;
  /** Of all that the row says, hashed; another hash is another content. */
  rowHash: string;
  fields: ItemFields;
  indexNumber: string | null;
  agencyText: string | null;
  /** Names still to be looked up in the catalogue. */
  subjects: string[][];
  genre: string | null;
  audiences: string[];
  columns: string[];
  /** The code of a matter of the catalogue, as written. */
  matter: string | null;
  /** Codes, already known to the domain. */
  clauses: string[];
  /** The instant of the first publication on the old site, ISO UTC; only with its evidence. */
  firstPublishedAt: string | null;
  warnings: Remark[];
}

/** A row that mapping alone already refuses, or a record to be planned. */
export type MappedRow =
  { kind: 'record'; record: MappedRecord } | { kind: 'rejected'; line: number; remarks: Remark[] };

/** What reading a file yields: rows with named cells, and rows that can't be read as a record but are still counted. Types only. */

export interface ReadableRow {
  kind: 'row';
  /** The line of the file on which the record begins, from 1. */
  line: number;
  /** Column name as written → text as written; absent values are left out. Order of the file. */
  cells: ReadonlyMap<string, string>;
}

export interface UnreadableRow {
  kind: 'unreadable';
  line: number;
  code: UnreadableCode;
  message: string;
  /** The cells as far as they could be told apart; for the report only. */
  cells: readonly string[];
  /** The columns of the file, where it has a header; empty for JSON. */
  columns?: readonly string[];
}

export type UnreadableCode =
  'wrong_number_of_cells' | 'repeated_header' | 'quote_not_closed' | 'record_too_long' | 'not_json';

export type SourceRow = ReadableRow | UnreadableRow;

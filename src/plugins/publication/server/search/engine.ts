/** What differs between the engines' full-text indexes: how an entry is written, and how terms become a query. */
import type { Knex } from 'knex';
import type { SearchEntry, SearchTerm } from '../contracts';
import type { Build } from '../reading/reader';
import type { MatchSyntax } from './labels';

/** A row of `search_items`, but for its number. */
export interface SearchItem {
  subject_type: string;
  subject_id: string;
  sequence: string | null;
  published_at: string;
  title: string;
  facets: string;
}

/** What an entry is found by. */
export interface IndexedText extends Readonly<SearchEntry['text']> {
  /** Beside its words. */
  labels: readonly string[];
}

/** Narrows a query with `public_register as row` in it. */
export type Meeting = (rows: Knex.QueryBuilder) => Knex.QueryBuilder;

export interface SearchEngine {
  /**
   * Adds an entry of this day (days since 1970) under a number above those of the days before it, and answers that. In one statement: the
   * items of a bulk publication are written at the same time, in one transaction.
   */
  addItem(trx: Knex.Transaction, day: number, item: SearchItem): Promise<string>;
  /** Makes or replaces. */
  writeText(trx: Knex.Transaction, docid: string, text: IndexedText): Promise<void>;
  removeText(trx: Knex.Transaction, docid: string): Promise<void>;
  /** A row for each text that is there, which is another where the text is, as far as the engine can say. */
  textMarks(trx: Knex.Transaction, docids: readonly string[]): Promise<unknown[]>;
  /** Of all types, also where the index itself is damaged. */
  removeAllTexts(trx: Knex.Transaction): Promise<void>;
  /**
   * The newest matches of which the `public_register as row` meets the conditions: a query on `search_texts as text` and `search_items as item`.
   * @param match of the terms, and of labels.
   * @param mayLead whether the register may be looked at first, or as a whole: how many rows its conditions leave there can be foreseen.
   */
  matches(
    knex: Knex,
    match: string,
    terms: readonly SearchTerm[],
    meeting: Meeting,
    mayLead: boolean,
  ): Knex.QueryBuilder;
  /** What `matches`, `candidates` and `newest` are asked for terms. */
  matchOf(terms: readonly SearchTerm[]): string;
  syntax: MatchSyntax;
  /** `subject_id` of whatever of a type has these terms in its texts, or of more: neither joined to the register nor in any order; of `search_items as item`. */
  candidates(knex: Knex, type: string, match: string): Knex.QueryBuilder;
  /** As `matches`, in the order of `docid`; in none where `readsAll`. */
  newest(knex: Knex, match: string, meeting: Meeting): Knex.QueryBuilder;
  /** Whether it must read all matches to know the newest; then it is asked for the newest months first. */
  readsAll: boolean;
  /** Statements before the query, in its transaction. */
  settings: readonly string[];
  /** SQL: whether `column` contains a binding; 1 or 0. */
  contains(column: string): string;
  /** SQL: one text a row, joined by line ends. */
  joinLines(column: string): string;
}

/** The settings as queries, to stand before its own in one snapshot. */
export const settingsOf = ({ settings }: SearchEngine): Build[] =>
  settings.map((sql) => (knex) => knex.raw(sql));

/**
 * What the publication plugin and the types it governs say to each other. A governed type registers one descriptor
 * (from its folder in `src/api`); the plugin knows nothing else of it. Types only: neither side imports the other.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ZodObject } from 'zod';

/** One reason why something may not be public (or a doubt): machine code, attribute, article of law, sentences. */
export interface Finding {
  code: string;
  field: string;
  article: string;
  /** The sentence in simplified Chinese. */
  message: string;
  messages?: Record<string, string>;
}

export interface Verdict {
  decision: 'may_publish' | 'must_not_publish';
  violations: Finding[];
  warnings: Finding[];
}

/** A public document: plain JSON, built from an allow-list; what leaves the system and nothing else. */
export type PublicDocument = { documentId: string } & Record<string, unknown>;

/** A row of the content tables with its relations, as `strapi.db.query` gives it. */
export type Facts = Record<string, unknown> & { documentId: string };

/** What the system gives a subject at its first publication; kept for ever. */
export interface FirstPublication {
  /** ISO instant (UTC). */
  firstPublishedAt: string;
  slug: string | null;
  /** The number the public cites: an index number, an agency's code. */
  number: string | null;
}

/** What a type gives a subject at its first publication, or why it can't. */
export type Given = { slug: string | null; number: string | null } | { violation: Finding };

/** The indexed columns of a register row. Dates are `YYYY-MM-DD`, instants ISO. */
export interface RegisterColumns {
  name: string | null;
  number: string | null;
  slug: string | null;
  agency_id: string | null;
  parent_id: string | null;
  document_number: string | null;
  generated_on: string | null;
  published_at: string | null;
  effective_on: string | null;
  repealed_on: string | null;
  validity: string | null;
  nature: string | null;
  kind: string | null;
  level: string | null;
  scheme: string | null;
  pinned: number;
  position: number;
}

/** A many-valued key of a register row: by which it is found (`agency`, `subject`, `clause`, `column` …). */
export interface RegisterTerm {
  kind: string;
  value: string;
}

export interface FileReference {
  sha256: string;
  name: string;
  mime: string;
  size: number;
}

export interface RegisterEntry {
  columns: RegisterColumns;
  terms: RegisterTerm[];
  files: FileReference[];
  /** Keys of the addresses under which it was found elsewhere before: they lead to it, and to the notice once it is withdrawn. */
  addresses?: string[];
}

export interface AssessmentContext {
  purpose: 'publish' | 'save';
  /** Asia/Shanghai calendar date. */
  today: string;
  /** The class under which the subject is public now, where only an action of its own may change it. */
  publicDisclosure?: string | null;
}

/**
 * How a type is reviewed before it is public (发布前审查). Every function sees the facts of one version, draft or published, as `populate`
 * gives them.
 */
export interface Reviewed {
  /** SHA-256 of what an approval is bound to: title, body, files, class, clauses, grounds, reasons. */
  contentHash(facts: Facts): string;
  /** SHA-256 of everything else that the public would see: it needs one check only. */
  lightHash(facts: Facts): string;
  /** documentId of the issuing agency. */
  agencyId(facts: Facts): string | null;
  /** How many levels that agency reviews by. */
  levels(facts: Facts): number;
  /** What the ledger names as the class and its ground. */
  classification(facts: Facts): { disclosure: string | null; ground: string | null };
  /** The law, the harm, the reasons written down for the class; for the ledger. Null: none. */
  reasons(facts: Facts): Record<string, string> | null;
  /** Has an attachment that no program could read. */
  hasUnreadAttachment(facts: Facts): boolean;
  /** 条例第二十条第十二项: the cases in which publication may go before review. */
  isEmergency(facts: Facts): boolean;
  /** 原已公开, with evidence. */
  wasPublicBefore(facts: Facts, today: string): boolean;
  /** For the lists of those who review: the title. */
  name(facts: Facts): string | null;
}

/** One way in which the catalogue counts: by terms of one kind, as a tree of public subjects, or as a list. */
export interface Facet {
  term: string;
  /** The subjects that the terms name, and by what: their documentId, their number, or `site/code`. */
  tree?: { type: string; by: 'subject_id' | 'number' | 'scheme/number'; scheme?: string };
  /** Without a tree: the values with their labels, in order. Without either: the values as they are, highest first. */
  labels?: readonly { code: string; label: string }[];
}

/** What readers may ask of a type: names of the content API to columns and terms of the register. */
export interface Queryable {
  fields: Record<
    string,
    {
      column: keyof RegisterColumns | 'subject_id' | 'year_key';
      is: 'text' | 'date' | 'instant' | 'flag' | 'number' | 'year';
      /** The kind of term that says the same: by it the equal ones are found in the order of lists. */
      term?: string;
    }
  >;
  /** `filters[subjects][code]` → the kind of term. */
  relations: Record<string, Record<string, string>>;
  /** Kinds of terms whose values are documentIds, and of which type: found by those alone that are public themselves. */
  publicOnly?: Record<string, string>;
  /** The relation to an agency by which `[subtree]` works, and its kind of term (documentIds of the makers). */
  subtree?: { relation: string; term: string };
  /** By name of field; `-` before it: descending. */
  defaultSort: readonly string[];
  /** Left out of lists unless asked for by `fields`: long texts. */
  onlyOnRequest: readonly string[];
  /** Other names by which one is found beside its documentId: columns of the register and of the heads. */
  keys: readonly ('slug' | 'number')[];
  /** Relations of the document whose names are joined from the register when read: field → type referred to. */
  joined: Record<string, string>;
  /** `GET /api/catalogue?by=…`; empty for types that it does not count. */
  facets: Record<string, Facet>;
}

/** A public subject as others show it: what the register says of it now. */
export interface NamedSubject {
  documentId: string;
  name: string | null;
  /** Its number or code. */
  number: string | null;
  slug: string | null;
  scheme: string | null;
  kind: string | null;
  publishedAt: string | null;
}

/** Where a path through a tree of public subjects begins. */
export type PathStart =
  { type: string; documentId: string } | { type: string; scheme: string | null; number: string };

/** What stands beside one subject, from the register as it is when read. */
export interface Beside {
  /** By kind of term: those that refer to it, the newest first, and how many there are. */
  referring: Record<string, { total: number; newest: NamedSubject[] }>;
  /** One for each of `pathsFrom`, from the top down; empty where its beginning is not public. */
  paths: NamedSubject[][];
}

/** How subjects of a type refer to each other, and what is shown beside one of them. */
export interface Related {
  /** Of the module that exports this as `related` and loads little: what shows documents in another thread takes it from there. */
  file: string;
  /** The field of the document that holds lists of references to others of the type. */
  field: string;
  /** The names of those lists, which are the kinds of the terms that are made of them too (value: documentId). */
  terms: readonly string[];
  /** How one of another is shown. Those that are not public are left out. */
  present(subject: NamedSubject): Record<string, unknown>;
  pathsFrom(document: PublicDocument): PathStart[];
  /** The document with what stands beside it. */
  show(document: PublicDocument, beside: Beside): PublicDocument;
}

/** What the search index keeps of a public document; cut and folded by the type, so that the plugin knows no language. */
export interface SearchEntry {
  text: {
    /** In the order of the text: a phrase is a row of them. */
    tokens: string[];
    /** Single characters, each once. */
    characters: string[];
    /** The same text in one piece: what is a row of tokens is a part of it. */
    stream: string;
  };
  /** The title alone, as such a stream. */
  title: string;
  /** By name of facet. */
  facets: Record<string, string[]>;
}

/** Must be found, as all others of a query. */
export type SearchTerm =
  | { kind: 'character'; character: string }
  /** These tokens in a row, and then one that begins with the character `next`; `stream` is the same as part of a stream. */
  | { kind: 'phrase'; tokens: string[]; next?: string; stream: string };

/** What a reader searches, in the form in which the index keeps it. */
export interface SearchQuery {
  terms: SearchTerm[];
  /** A subject with one of these keys comes first. */
  keys: string[];
  /** Subjects with a key that begins so come next; null: none. */
  keyStart: string | null;
}

/** What the module that shows a match of a search exports. */
export interface Presenter {
  /** What is added to a match as lists show it. @param context whatever it was asked with: plain data. */
  present(document: PublicDocument, context: unknown): Record<string, unknown>;
}

export interface Searchable {
  /** Raised when the cutting changes: the index of the type is then made anew. Other terms of the register make it anew by themselves. */
  version: number;
  entry(document: PublicDocument): SearchEntry;
  /** By which the subject is found at once: its numbers, its whole title. */
  keys(document: PublicDocument): string[];
  /** Terms that whatever has this text in its title has, too, whatever stands before and behind it there; none: nothing is certain. */
  containedTerms(text: string): SearchTerm[];
  /** Facet → where the names of its values stand: type of the register, and by which column a value is found there. */
  facets: Record<string, { type: string; by: 'subject_id' | 'number'; scheme?: string } | null>;
}

/** How a public type is described to those who read it: the address of its list, and what a whole document of it looks like. */
export interface Contract {
  path: `/api/${string}`;
  /** Of the schema: `InformationItem`. */
  name: string;
  title: string;
  schema: ZodObject;
  /** What one has beside that, and lists have not. */
  beside?: ZodObject;
}

/** How a type becomes public. Every function sees plain facts; those that need the database get the transaction. */
export interface PublicTypeDescriptor {
  uid: string;
  /** As it stands in event types: `information_item`. */
  type: string;
  /** Whether its entries leave by the feed, or are only read here. */
  isInFeed: boolean;
  /** Others refer to it: it is closed, never deleted, while they do. */
  isReference: boolean;
  /** Attributes by which what is public is filed under it: they stay as they are while anything refers to it. */
  identity: readonly string[];
  /** Attributes that only the system sets. */
  systemFields: readonly string[];
  /** Attributes of the document whose text is kept once, by its SHA-256. */
  textFields: readonly string[];
  /** What `strapi.db.query` must populate for `assess` and `build`. */
  populate: Record<string, unknown>;
  /**
   * What the rules for publication look at beside the row: of other entries, of the calendar, or what Strapi leaves out of a published version
   * (a relation to an entry that is not published). Inside the transaction.
   */
  relatedFacts?(facts: Facts, strapi: Core.Strapi): Promise<Record<string, unknown>>;
  /**
   * Other documents of the type that are locked with these, since of them all one is public at a time. Asked where there are locks (PostgreSQL).
   */
  lockedWith?(
    documentIds: readonly string[],
    strapi: Core.Strapi,
    trx: Knex.Transaction,
  ): Promise<string[]>;
  /** The smaller part of it that the rules for saving look at. */
  populateToSave: Record<string, unknown>;
  assess(facts: Facts, context: AssessmentContext): Verdict;
  /** Names and numbers given at the first publication, inside the transaction, after the counter is held. */
  give?(facts: Facts, trx: Knex.Transaction): Promise<Given>;
  build(facts: Facts, first: FirstPublication): PublicDocument;
  register(document: PublicDocument): RegisterEntry;
  queryable: Queryable;
  /** Absent: none refers to another of its type. */
  related?: Related;
  /** Absent: not found by the search. */
  search?: Searchable;
  contract: Contract;
  /** Absent: published without review (reference data). */
  review?: Reviewed;
  /** Attributes to write back to the entry, so that editors see what the system gave. */
  written?(first: FirstPublication): Record<string, unknown>;
}

export type Change = 'published' | 'revised' | 'withdrawn';

export type WithdrawalKind = 'withdrawn' | 'term_ended' | 'merged' | 'reissued' | 'out_of_scope';

/** A CloudEvents 1.0 event (JSON format) of this feed. */
export interface FeedEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  /** Zero-padded to 20 digits, so that text order is number order. */
  sequence: string;
  epoch: string;
  /** Lower-case hexadecimal SHA-256 of the RFC 8785 form of `data`. */
  datahash: string;
  datacontenttype: 'application/json';
  data: PublicDocument;
}

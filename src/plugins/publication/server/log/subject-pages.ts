/**
 * Every subject of the log with its newest document and what the register has for it, a page at a time in order of the key, each page in one
 * snapshot: what is published meanwhile never looks like a difference.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import type { Change, PublicDocument } from '../contracts';
import type { Build, Reader } from '../reading/reader';
import { readableDocuments } from './readable-documents';
import { ADDRESSES } from '../register/addresses';
import type { RegisterRows } from './register-rows';

export interface Subject {
  type: string;
  id: string;
  /** Null: the register has something under this key and the log has no subject. */
  head: {
    sequence: string;
    change: Change;
    documentHash: string;
    recordedAt: string;
    /** Null: the newest document's bytes are not there, or not readable. */
    document: PublicDocument | null;
  } | null;
  /** Null: nothing. */
  registered: RegisterRows | null;
}

interface HeadRow {
  subject_type: string;
  subject_id: string;
  sequence: number | string;
  change: Change;
  document_hash: string | null;
  recorded_at: string | null;
  document: string | null;
}

type Row = Record<string, unknown> & { subject_type: string; subject_id: string };
type Key = readonly [string, string];

const SUBJECTS_A_PAGE = 200;
const KEY = ['subject_type', 'subject_id'] as const;
const TABLES = [
  'public_register',
  'public_register_terms',
  'public_register_files',
  ADDRESSES,
] as const;

export async function* subjectPages(strapi: Core.Strapi): AsyncGenerator<Subject[]> {
  for (let after: Key | null = ['', '']; after;) {
    const end: Key | null = await keyAhead(strapi, after);
    yield await pageBetween(strapi, after, end);
    after = end;
  }
}

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

/** The key a page further among the heads; null: the rest is one page. */
const keyAhead = async (strapi: Core.Strapi, after: Key): Promise<Key | null> => {
  const [row] = await readerOf(strapi).rows<Row>(
    (knex) =>
      knex('publication_heads')
        .select(...KEY)
        .whereRaw('(subject_type, subject_id) > (?, ?)', [...after])
        .orderBy([...KEY])
        .offset(SUBJECTS_A_PAGE - 1)
        .limit(1),
    'internal',
  );
  return row ? [row.subject_type, row.subject_id] : null;
};

const pageBetween = async (strapi: Core.Strapi, after: Key, end: Key | null) => {
  const between = (query: Knex.QueryBuilder, alias: string): Knex.QueryBuilder => {
    const columns = `(${alias}.subject_type, ${alias}.subject_id)`;
    void query.whereRaw(`${columns} > (?, ?)`, [...after]);
    return end ? query.whereRaw(`${columns} <= (?, ?)`, [...end]) : query;
  };
  const builds: Build[] = [
    (knex) =>
      between(
        knex('publication_heads as h')
          .leftJoin('publication_log as l', 'l.sequence', 'h.sequence')
          .leftJoin('publication_documents as d', 'd.sequence', 'h.sequence')
          .select('h.subject_type', 'h.subject_id', 'h.sequence', 'h.change')
          .select('l.document_hash', 'l.recorded_at', 'd.document'),
        'h',
      ),
    ...TABLES.map(
      (table): Build =>
        (knex) =>
          between(knex(`${table} as r`).select('r.*'), 'r'),
    ),
  ];
  const [heads, rows, terms, files, addresses] = (await readerOf(strapi).snapshot(
    builds,
    'internal',
  )) as [HeadRow[], Row[], Row[], Row[], Row[]];
  return assemble(strapi, heads, { rows, terms, files, addresses });
};

const keyOf = ({ subject_type, subject_id }: { subject_type: string; subject_id: string }) =>
  `${subject_type}\n${subject_id}`;

const assemble = async (
  strapi: Core.Strapi,
  heads: HeadRow[],
  register: { rows: Row[]; terms: Row[]; files: Row[]; addresses: Row[] },
): Promise<Subject[]> => {
  const stored = heads.map((head) => head.document ?? '');
  const documents = await readableDocuments(strapi, stored);
  const subjects = new Map<string, Subject>();
  for (const [index, head] of heads.entries()) {
    subjects.set(keyOf(head), {
      type: head.subject_type,
      id: head.subject_id,
      head: {
        sequence: String(head.sequence),
        change: head.change,
        documentHash: head.document_hash ?? '',
        recordedAt: head.recorded_at ?? '',
        document: documents[index] ?? null,
      },
      registered: null,
    });
  }
  const registered = (row: Row): RegisterRows => {
    const subject: Subject = subjects.get(keyOf(row)) ?? {
      ...{ type: row.subject_type, id: row.subject_id, head: null, registered: null },
    };
    subjects.set(keyOf(row), subject);
    return (subject.registered ??= { row: {}, terms: [], files: [], addresses: [] });
  };
  for (const row of register.rows) registered(row).row = row;
  for (const row of register.terms) registered(row).terms.push(without(row));
  for (const row of register.files) registered(row).files.push(without(row));
  // They outlive the register's row: alone they are nothing that is registered.
  for (const row of register.addresses)
    subjects.get(keyOf(row))?.registered?.addresses.push(without(row));
  return [...subjects.values()];
};

const without = ({ subject_type: _type, subject_id: _id, ...rest }: Row) => rest;

/**
 * The newest entries that a key names, with their documents, whether they are public or gone: one subject by any of its keys, or by an address
 * that it had elsewhere before.
 */
import type { Knex } from 'knex';
import type { PublicTypeDescriptor } from '../contracts';
import { ADDRESSES } from '../register/addresses';
import { FORMER_NUMBERS } from '../register/former-numbers';

type Keyed = Pick<PublicTypeDescriptor, 'type' | 'queryable'>;

export interface HeadRow {
  subject_id: string;
  revised_at: string;
  document: string;
  change: string;
}

/** Of those that one key names; so many agencies have never used one number. */
const MOST_CANDIDATES = 20;

export const headsByKey = (knex: Knex, descriptor: Keyed, key: string): Knex.QueryBuilder =>
  headsOf(knex, descriptor.type, subjectsNamed(knex, descriptor, key));

export const headById = (knex: Knex, type: string, documentId: string): Knex.QueryBuilder =>
  headRows(knex, type).where('head.subject_id', documentId);

/** @param address as the descriptor keys it. */
export const headsByAddress = (knex: Knex, type: string, address: string): Knex.QueryBuilder =>
  headsOf(knex, type, knex(ADDRESSES).where({ address, subject_type: type }).select('subject_id'));

/** Those that are public first: however many of one key were withdrawn, they hide none. */
const headsOf = (knex: Knex, type: string, subjects: Knex.QueryBuilder): Knex.QueryBuilder =>
  headRows(knex, type)
    .whereIn('head.subject_id', subjects)
    .orderByRaw(`case head.change when 'withdrawn' then 1 else 0 end, head.sequence desc`)
    .limit(MOST_CANDIDATES);

const headRows = (knex: Knex, type: string): Knex.QueryBuilder =>
  knex('publication_heads as head')
    .join('publication_documents as document', 'document.sequence', 'head.sequence')
    .join('publication_log as log', 'log.sequence', 'head.sequence')
    .where('head.subject_type', type)
    .select('head.subject_id', 'head.change', 'log.recorded_at as revised_at', 'document.document');

/**
 * By documentId; by what it was given at first (for ever, also when withdrawn); by what it is called now; and by what it was called between
 * them. `union all`, because SQLite would rather read whole tables in the order of their keys than sort the few rows of a `union`.
 */
const subjectsNamed = (knex: Knex, { type, queryable }: Keyed, key: string) =>
  knex
    .from('publication_heads')
    .where({ subject_type: type, subject_id: key })
    .select('subject_id')
    .unionAll(
      queryable.keys.flatMap((column) =>
        ['publication_heads', 'public_register'].map((table) =>
          knex
            .from(table)
            .where({ subject_type: type, [column]: key })
            .select('subject_id'),
        ),
      ),
    )
    .unionAll(queryable.keys.includes('number') ? [formerly(knex, type, key)] : []);

/** Unless another has the number now. */
const formerly = (knex: Knex, type: string, key: string) =>
  knex
    .from(FORMER_NUMBERS)
    .where({ subject_type: type, number: key })
    .whereNotExists(
      knex.from('public_register').where({ subject_type: type, number: key }).select(knex.raw('1')),
    )
    .select('subject_id');

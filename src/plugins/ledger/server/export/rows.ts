/** The rows of an export in pages, by subject and ordinal: a chain stays together. Read beside the writers. */
import type { Core } from '@strapi/strapi';
import { BEFORE_ALL, isAfter, isUpTo, keyAhead, read, ROW_KEY, withDetails } from '../read/pages';
import type { Key } from '../read/pages';
import type { StoredRow } from '../read/stored-row';
import { ENTRIES } from '../tables/steps';

const ROWS_A_PAGE = 500;

export interface Wanted {
  subject: { type: string; id: string } | null;
  /** Instants: from this one on, and up to and with this one. */
  since: string;
  upTo: string;
  withDetails: boolean;
}

/** Pages may be empty: each looks at so many rows, wanted or not. */
export async function* exportedPages(
  strapi: Core.Strapi,
  wanted: Wanted,
): AsyncGenerator<StoredRow[]> {
  const { subject } = wanted;
  let after: Key | null = subject ? [subject.type, subject.id, 0] : BEFORE_ALL.row;
  while (after) {
    const end: Key | null = await keyAhead(strapi, ENTRIES, ROW_KEY, after, ROWS_A_PAGE);
    yield await rowsWithin(strapi, after, end, wanted);
    const isPast = subject && end && (end[0] !== subject.type || end[1] !== subject.id);
    after = isPast ? null : end;
  }
}

const rowsWithin = (
  strapi: Core.Strapi,
  after: Key,
  end: Key | null,
  { subject, since, upTo, withDetails: areDetailsWanted }: Wanted,
): Promise<StoredRow[]> =>
  read<StoredRow>(strapi, (knex) => {
    const query = knex(`${ENTRIES} as e`)
      .whereRaw(...isAfter(ROW_KEY, after, 'e.'))
      .where('e.recorded_at', '>=', since)
      .where('e.recorded_at', '<=', upTo)
      .orderBy(ROW_KEY.map((name) => ({ column: `e.${name}` })))
      .select('e.*');
    if (end) query.whereRaw(...isUpTo(ROW_KEY, end, 'e.'));
    if (subject) query.where({ 'e.subject_type': subject.type, 'e.subject_id': subject.id });
    return areDetailsWanted
      ? withDetails(query.select('d.details'))
      : query.select(knex.raw('null as details'));
  });

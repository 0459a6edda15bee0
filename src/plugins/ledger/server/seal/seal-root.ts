/**
 * The root of a seal from the rows up to its cut: which subjects changed is known from their heads, what is sealed comes from the
 * rows themselves.
 */
import type { Core } from '@strapi/strapi';
import { startRoot, type Root, type SealedRow } from '../domain/seal';
import { BEFORE_ALL, isAfter, isUpTo, keyAhead, read, SUBJECT_KEY, type Key } from '../read/pages';
import { ENTRIES, HEADS } from '../tables/steps';

const SUBJECTS_A_PAGE = 2_000;

/** @param since the cut before; empty for the first. */
export async function rootOf(strapi: Core.Strapi, since: string, cut: string): Promise<Root> {
  const root = startRoot();
  for (let after: Key | null = BEFORE_ALL.subject; after;) {
    const end: Key | null = await keyAhead(strapi, HEADS, SUBJECT_KEY, after, SUBJECTS_A_PAGE);
    for (const row of await lastRows(strapi, after, end, since, cut)) root.add(row);
    after = end;
  }
  return root;
}

const lastRows = (
  strapi: Core.Strapi,
  after: Key,
  end: Key | null,
  since: string,
  cut: string,
): Promise<SealedRow[]> =>
  read<SealedRow>(strapi, (knex) => {
    const last = knex(`${ENTRIES} as x`)
      .max('x.ordinal')
      .whereRaw('x.subject_type = h.subject_type and x.subject_id = h.subject_id')
      .where('x.recorded_at', '>', since)
      .where('x.recorded_at', '<=', cut);
    const query = knex(`${HEADS} as h`)
      .join(`${ENTRIES} as e`, (on) => {
        for (const name of SUBJECT_KEY) on.on(`e.${name}`, `h.${name}`);
        on.on('e.ordinal', knex.raw('(?)', [last]));
      })
      .where('h.recorded_at', '>', since)
      .whereRaw(...isAfter(SUBJECT_KEY, after, 'h.'))
      .orderBy(SUBJECT_KEY.map((name) => ({ column: `h.${name}` })))
      .select('e.subject_type', 'e.subject_id', 'e.ordinal', 'e.hash');
    return end ? query.whereRaw(...isUpTo(SUBJECT_KEY, end, 'h.')) : query;
  });

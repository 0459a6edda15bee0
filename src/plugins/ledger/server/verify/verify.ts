/**
 * Recomputes the whole ledger beside the writers, a page at a time. A page joins each row with its details and its subject's head in one
 * statement, so that what is recorded meanwhile never looks like a break.
 */
import type { Core } from '@strapi/strapi';
import type { LedgerBreak, LedgerVerdict, VerifyOptions } from '../../../../../types/ledger';
import { ledgerSeal, type SealRow } from '../domain/seal';
import { lostRow, startWalk, type Walk, type WalkedRow } from '../domain/walk';
import { BEFORE_ALL, isAfter, read, ROW_KEY, SUBJECT_KEY, withDetails } from '../read/pages';
import { ENTRIES, HEADS, SEALS } from '../tables/steps';

const ROWS_A_PAGE = 1_000;
const HEADS_A_PAGE = 5_000;

export async function verify(
  strapi: Core.Strapi,
  { onProgress, signal }: VerifyOptions = {},
): Promise<LedgerVerdict> {
  const seals = await read<SealRow>(strapi, (knex) => knex(SEALS).orderBy('number'));
  const walk = startWalk(seals);
  const brokenAt =
    (await walkRows(strapi, walk, (done) => {
      onProgress?.(done);
      signal?.throwIfAborted();
    })) ??
    (await findLostSubject(strapi, signal)) ??
    walk.end();
  const newest = seals.at(-1);
  return {
    isValid: brokenAt === null,
    rows: walk.rows(),
    subjects: walk.subjects(),
    seals: seals.length,
    newestSeal: newest ? ledgerSeal(newest) : null,
    brokenAt,
  };
}

const walkRows = async (
  strapi: Core.Strapi,
  walk: Walk,
  afterPage: (done: { rows: number; subjects: number }) => void,
): Promise<LedgerBreak | null> => {
  for (let page = await rowsAfter(strapi, null); page.length > 0;) {
    for (const row of page) {
      const found = walk.take(row);
      if (found) return found;
    }
    afterPage({ rows: walk.rows(), subjects: walk.subjects() });
    page = await rowsAfter(strapi, page.at(-1) ?? null);
  }
  return null;
};

const rowsAfter = (strapi: Core.Strapi, last: WalkedRow | null): Promise<WalkedRow[]> => {
  const after = last ? ROW_KEY.map((name) => last[name]) : BEFORE_ALL.row;
  return read<WalkedRow>(strapi, (knex) => {
    const page = knex(ENTRIES)
      .whereRaw(...isAfter(ROW_KEY, after))
      .orderBy(ROW_KEY.map((column) => ({ column })))
      .limit(ROWS_A_PAGE)
      .as('e');
    return withDetails(knex.from(page))
      .leftJoin(`${HEADS} as h`, (on) => {
        for (const name of SUBJECT_KEY) on.on(`h.${name}`, `e.${name}`);
      })
      .select('e.*', 'd.details', 'h.ordinal as head_ordinal', 'h.hash as head_hash')
      .orderBy(ROW_KEY.map((name) => ({ column: `e.${name}` })));
  });
};

interface HeadWithRow {
  subject_type: string;
  subject_id: string;
  ordinal: number;
  hash: string;
  row_hash: string | null;
}

/** A subject all of whose rows are gone is met by no row: it is found from its head. */
const findLostSubject = async (
  strapi: Core.Strapi,
  signal?: AbortSignal,
): Promise<LedgerBreak | null> => {
  for (let last: HeadWithRow | null = null; ;) {
    const page: HeadWithRow[] = await headsAfter(strapi, last);
    const lost = page.find(({ row_hash }) => row_hash === null);
    if (lost) return lostRow(lost);
    last = page.at(-1) ?? null;
    if (!last) return null;
    signal?.throwIfAborted();
  }
};

const headsAfter = (strapi: Core.Strapi, last: HeadWithRow | null): Promise<HeadWithRow[]> => {
  const after = last ? SUBJECT_KEY.map((name) => last[name]) : BEFORE_ALL.subject;
  return read<HeadWithRow>(strapi, (knex) =>
    knex(`${HEADS} as h`)
      .leftJoin(`${ENTRIES} as e`, (on) => {
        for (const name of ROW_KEY) on.on(`e.${name}`, `h.${name}`);
      })
      .whereRaw(...isAfter(SUBJECT_KEY, after, 'h.'))
      .orderBy(SUBJECT_KEY.map((name) => ({ column: `h.${name}` })))
      .limit(HEADS_A_PAGE)
      .select('h.subject_type', 'h.subject_id', 'h.ordinal', 'h.hash', 'e.hash as row_hash'),
  );
};

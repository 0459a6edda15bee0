/**
 * One page of the search index made anew: its rows are replaced in one short transaction, under the locks of its documents, so the old row
 * serves until the new one stands. Rows without a register row go.
 * A page that changes what is found notes the repair itself, so that nobody goes on with what was kept of it if the rest is interrupted. What
 * an index that is not whole says is kept by nobody.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicDocument, PublicTypeDescriptor } from '../contracts';
import { joinTexts, readText, textReferences } from '../domain/texts';
import { lockDocuments } from '../gate/document-lock';
import { noteRepair } from '../log/note-repair';
import { lockState } from './rebuild-state';
import { engineOf, removeEntry, writeEntry } from './search-index';

/** Some milliseconds each: on SQLite it holds the connection of the writers. */
const PAGE = 10;

/** How many were written; null when none is left. */
export const makePage = async (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
): Promise<number | null> =>
  await strapi.db.transaction(async ({ trx }) => {
    const { type, uid } = descriptor;
    const state = await lockState(strapi, trx, type);
    if (state?.made_to === null || state === null) return null;
    const ids = await subjectsAfter(trx, type, state.made_to);
    const last = ids.length < PAGE ? null : (ids.at(-1) ?? null);
    await lockDocuments(strapi, trx, uid, ids);
    const isKept = state.is_whole === 1;
    const before = isKept ? await indexedNow(strapi, trx, type, ids) : null;
    await removeStrays(strapi, trx, type, ids);
    let written = 0;
    for (const entry of await publicDocuments(trx, type, ids)) {
      await writeEntry(strapi, trx, descriptor, entry);
      written += 1;
    }
    await trx('search_state')
      .where({ subject_type: type })
      .update(last === null ? { made_to: null, is_whole: 1 } : { made_to: last });
    if (isKept && (await indexedNow(strapi, trx, type, ids)) !== before)
      await noteRepair(strapi, trx);
    return written;
  });

/** The next page of subjects that register or index have: what stands in the index alone is locked as what is public is. */
const subjectsAfter = async (
  trx: Knex.Transaction,
  type: string,
  after: string,
): Promise<string[]> => {
  const next = (table: string) =>
    trx
      .from(
        trx(table)
          .where('subject_type', type)
          .where('subject_id', '>', after)
          .orderBy('subject_id')
          .limit(PAGE)
          .select('subject_id')
          .as(table),
      )
      .select('subject_id');
  return (await trx
    .from(next('public_register').union(next('search_items')).as('subject'))
    .orderBy('subject_id')
    .limit(PAGE)
    .pluck('subject_id')) as string[];
};

/** What the index has of these, to be compared. */
const indexedNow = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  type: string,
  ids: readonly string[],
): Promise<string> => {
  const items = (await trx('search_items')
    .where('subject_type', type)
    .whereIn('subject_id', [...ids])
    .orderBy('docid')) as { docid: number | string }[];
  const docids = items.map(({ docid }) => String(docid));
  const keys = (await trx('search_keys')
    .whereIn('docid', docids)
    .orderBy(['docid', 'search_key'])) as object[];
  return JSON.stringify([items, keys, await engineOf(strapi).textMarks(trx, docids)]);
};

/** As they are under the locks; one that can't be read is left as it is found. */
const publicDocuments = async (trx: Knex, type: string, ids: readonly string[]) => {
  const rows = (await trx('public_register as row')
    .join('publication_documents as document', 'document.sequence', 'row.sequence')
    .where('row.subject_type', type)
    .whereIn('row.subject_id', [...ids])
    .select('row.published_at', 'row.sequence', 'document.document')) as {
    published_at: string | null;
    sequence: number | string;
    document: string;
  }[];
  const stored = rows.map(({ document }) => JSON.parse(document) as PublicDocument);
  const texts = new Map<string, string>();
  for (const sha256 of new Set(stored.flatMap(textReferences))) {
    const row = (await trx('publication_texts').where({ sha256 }).first('content')) as
      { content: Uint8Array } | undefined;
    if (row) texts.set(sha256, await readText(row.content));
  }
  return stored.flatMap((document, index) =>
    textReferences(document).every((sha256) => texts.has(sha256))
      ? [
          {
            document: joinTexts(document, texts),
            publishedAt: rows[index]?.published_at ?? '',
            sequence: String(rows[index]?.sequence),
          },
        ]
      : [],
  );
};

/** Under the locks: what is being published meanwhile has its row, or waits. */
const removeStrays = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  type: string,
  ids: readonly string[],
): Promise<void> => {
  const registered = (await trx('public_register')
    .where('subject_type', type)
    .whereIn('subject_id', [...ids])
    .pluck('subject_id')) as string[];
  for (const id of ids)
    if (!registered.includes(id))
      await removeEntry(strapi, trx, { subject_type: type, subject_id: id });
};

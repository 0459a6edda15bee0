/**
 * Writes the search index, in the transaction of the change. What takes long (the text) is written before the counter of the log is
 * locked; the number that the subject is given under that lock is added after it.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicDocument, PublicTypeDescriptor, Searchable } from '../contracts';
import { clientOf } from '../raw-tables/database-client';
import { dayOf } from './docids';
import type { SearchEngine } from './engine';
import { facetLine } from './facet-lines';
import { labelsOf } from './labels';
import { postgresEngine } from './postgres-engine';
import { sqliteEngine } from './sqlite-engine';

export const engineOf = (strapi: Core.Strapi): SearchEngine =>
  clientOf(strapi) === 'postgres' ? postgresEngine : sqliteEngine;

export const facetNames = ({ facets }: Searchable): string[] => Object.keys(facets);

interface Indexed {
  document: PublicDocument;
  publishedAt: string;
  /** Of the subject's row in the register: an entry is joined to that row by it, and an entry of anything else is found by nobody. */
  sequence: string;
}

/** Makes or replaces what is found of a subject. A type that is not searched has nothing. @param sequence null: `completeEntry` follows. */
export async function writeEntry(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  { document, publishedAt, sequence }: Omit<Indexed, 'sequence'> & { sequence: string | null },
): Promise<void> {
  const { type, search } = descriptor;
  if (!search) return;
  const engine = engineOf(strapi);
  const entry = search.entry(document);
  const subject = { subject_type: type, subject_id: document.documentId };
  const known = await docidOf(trx, subject);
  const columns = {
    sequence,
    published_at: publishedAt,
    title: entry.title,
    facets: facetLine(facetNames(search), entry.facets),
  };
  if (known !== null) await trx('search_items').where({ docid: known }).update(columns);
  const docid =
    known ?? (await engine.addItem(trx, dayOf(publishedAt), { ...subject, ...columns }));
  await trx('search_keys').where({ docid }).delete();
  await insertKeys(trx, docid, search.keys(document));
  const { terms, columns: registered } = descriptor.register(document);
  const labels = labelsOf({ terms, generatedOn: registered.generated_on ?? null, publishedAt });
  await engine.writeText(trx, docid, { ...entry.text, labels });
}

/** What is given under the counter of the log: the place in it; at the first publication the number and the time, too. */
export async function completeEntry(
  trx: Knex.Transaction,
  { type, search }: PublicTypeDescriptor,
  { document, publishedAt, sequence }: Indexed,
): Promise<void> {
  if (!search) return;
  const docid = await docidOf(trx, { subject_type: type, subject_id: document.documentId });
  if (docid === null) return;
  await trx('search_items').where({ docid }).update({ sequence, published_at: publishedAt });
  await insertKeys(trx, docid, search.keys(document));
}

export async function removeEntry(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  subject: { subject_type: string; subject_id: string },
): Promise<void> {
  const docid = await docidOf(trx, subject);
  if (docid === null) return;
  await trx('search_items').where({ docid }).delete();
  await trx('search_keys').where({ docid }).delete();
  await engineOf(strapi).removeText(trx, docid);
}

const docidOf = async (
  trx: Knex,
  subject: { subject_type: string; subject_id: string },
): Promise<string | null> => {
  const row = (await trx('search_items').where(subject).first('docid')) as
    { docid: number | string } | undefined;
  return row ? String(row.docid) : null;
};

const insertKeys = async (trx: Knex, docid: string, keys: readonly string[]): Promise<void> => {
  const rows = [...new Set(keys)].map((search_key) => ({ search_key, docid }));
  if (rows.length > 0)
    await trx('search_keys').insert(rows).onConflict(['search_key', 'docid']).ignore();
};

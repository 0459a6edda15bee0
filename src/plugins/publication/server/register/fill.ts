/**
 * Writes the register anew from the newest documents of the log, where its form is older than this program's: after an update that finds
 * subjects by more than before. In batches, each under the counter, so that publications may go on between them; a stop
 * in the middle goes on where it was.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicDocument } from '../contracts';
import { descriptorsOf } from '../descriptors';
import { holdCounter } from '../log/counter';
import { REGISTER_FORM } from './form';
import { publicRowOf } from './public-row';
import { replacePublicRows } from './write-row';

const BATCH = 100;

export async function fillRegister(strapi: Core.Strapi): Promise<void> {
  let filled = 0;
  for (;;) {
    const step = await strapi.db.connection.transaction((trx) => fillNext(strapi, trx));
    filled += step.rows;
    if (step.isDone) break;
    if (filled % 10_000 === 0) strapi.log.info(`The register is being renewed: ${filled} so far`);
  }
  if (filled > 0) strapi.log.info(`The register was renewed: ${filled} rows`);
}

interface Position {
  form: number;
  subject_type: string;
  subject_id: string;
}

interface HeadRow {
  subject_type: string;
  subject_id: string;
  sequence: number | string;
  document_hash: string;
  recorded_at: string;
  document: string;
}

const fillNext = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
): Promise<{ isDone: boolean; rows: number }> => {
  const at = (await trx('public_register_form').where({ id: 1 }).first()) as Position | undefined;
  if (!at) throw new Error('the row that says the form of the register is missing');
  if (at.form >= REGISTER_FORM) return { isDone: true, rows: 0 };
  await holdCounter(trx);
  const heads = (await trx('publication_heads as head')
    .join('publication_log as log', 'log.sequence', 'head.sequence')
    .join('publication_documents as document', 'document.sequence', 'head.sequence')
    .whereRaw('(head.subject_type, head.subject_id) > (?, ?)', [at.subject_type, at.subject_id])
    .whereNot('head.change', 'withdrawn')
    .orderBy(['head.subject_type', 'head.subject_id'])
    .limit(BATCH)
    .select(
      ...['subject_type', 'subject_id', 'sequence'].map((column) => `head.${column}`),
      'log.document_hash',
      'log.recorded_at',
      'document.document',
    )) as HeadRow[];
  await replacePublicRows(
    trx,
    heads.flatMap((head) => rowOf(strapi, head) ?? []),
  );
  const last = heads.at(-1);
  const isDone = heads.length < BATCH;
  await trx('public_register_form')
    .where({ id: 1 })
    .update(
      isDone
        ? { form: REGISTER_FORM, subject_type: '', subject_id: '' }
        : { subject_type: last?.subject_type, subject_id: last?.subject_id },
    );
  return { isDone, rows: heads.length };
};

const rowOf = (strapi: Core.Strapi, head: HeadRow) => {
  const descriptor = descriptorsOf(strapi).byType(head.subject_type);
  return (
    descriptor &&
    publicRowOf(descriptor, {
      document: JSON.parse(head.document) as PublicDocument,
      sequence: String(head.sequence),
      documentHash: head.document_hash,
      revisedAt: head.recorded_at,
    })
  );
};

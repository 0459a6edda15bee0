/**
 * Writes one entry of the publication log with all that belongs to it: the document, its long texts, the head, and the register
 * row with its terms and files. The only writer of the register. Called inside the transaction of the change, after the counter.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Change, FirstPublication, PublicDocument, PublicTypeDescriptor } from '../contracts';
import { hashOf } from '../domain/canonical';
import { splitTexts } from '../domain/texts';
import type { CounterPosition } from './counter';
import { keepNumber } from '../register/former-numbers';
import { publicRowOf } from '../register/public-row';
import { removePublicRow, replacePublicRows } from '../register/write-row';
import { scopeOf } from '../domain/scope';

export interface Entry {
  descriptor: PublicTypeDescriptor;
  document: PublicDocument;
  change: Change;
  first: FirstPublication;
  counter: CounterPosition;
  actor: string;
}

export async function append(trx: Knex.Transaction, given: Entry): Promise<void> {
  const { descriptor, document, change, first, counter, actor } = given;
  const sequence = counter.sequence.toString();
  const subject = { subject_type: descriptor.type, subject_id: document.documentId };
  const { stored, texts } = splitTexts(document, descriptor.textFields);
  const documentHash = hashOf(document);
  const scopeBefore = await scopeBeforeOf(trx, subject);
  const row =
    change === 'withdrawn'
      ? null
      : publicRowOf(descriptor, { document, sequence, documentHash, revisedAt: counter.now });

  await trx('publication_log').insert({
    ...subject,
    sequence,
    epoch: counter.epoch,
    event_id: randomUUID(),
    change,
    lane: 'fast',
    scope_before: scopeBefore,
    scope_after: row && JSON.stringify(scopeOf(row.terms)),
    document_hash: documentHash,
    actor,
    recorded_at: counter.now,
  });
  await trx('publication_documents').insert({ sequence, document: JSON.stringify(stored) });
  if (texts.length > 0) await trx('publication_texts').insert(texts).onConflict('sha256').ignore();
  await trx('publication_heads')
    .insert({
      ...subject,
      sequence,
      change,
      is_in_feed: descriptor.isInFeed ? 1 : 0,
      first_published_at: first.firstPublishedAt,
      slug: first.slug,
      number: first.number,
    })
    .onConflict(['subject_type', 'subject_id'])
    .merge(['sequence', 'change']);
  await keepNumber(trx, subject, [first.number, row?.columns.number]);
  if (row) await replacePublicRows(trx, [row]);
  else await removePublicRow(trx, subject);
}

const scopeBeforeOf = async (trx: Knex, subject: { subject_type: string; subject_id: string }) => {
  const terms = await trx('public_register_terms').where(subject).select('kind', 'value');
  return terms.length > 0 ? JSON.stringify(scopeOf(terms)) : null;
};

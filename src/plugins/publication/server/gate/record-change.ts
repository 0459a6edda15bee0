/**
 * What a write did to what is public, and its record: nothing, or one log entry with its register row, in the same transaction.
 * Whenever the published version was written the rules are asked, also when the public document stays the same: what they look at
 * (grounds, the mark at the source) is more than what the public sees. An entry is made only when the document differs.
 * Over 150 lines because the order of the steps (rules, review, ledger, index, counter, entry) is the order of the locks, and is kept in one place.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Facts, FirstPublication, PublicDocument, PublicTypeDescriptor } from '../contracts';
import { hashOf } from '../domain/canonical';
import { append } from '../log/append';
import { lockCounter } from '../log/counter';
import { findHead, type Head } from '../log/heads';
import { completeEntry, removeEntry, writeEntry } from '../search/search-index';
import { announce } from '../log/announce';
import { assessPublic } from './assess';
import { acting } from './acting';
import { clearance, isReviewed } from './clearance';
import { recordPublication, recordWithdrawalInLedger } from './record-in-ledger';
import { publishedFacts, publishedVersion } from './public-facts';
import { ClassificationError } from './refusals';

export interface Before {
  head: Head | null;
  isPublic: boolean;
  /** The published version before the write; see `publishedVersion`. */
  version: string | null;
}

export async function readBefore(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  documentId: string,
): Promise<Before> {
  const head = await findHead(trx, descriptor.type, documentId);
  const isPublic = head !== null && head.change !== 'withdrawn';
  const version = isPublic ? await publishedVersion(strapi, descriptor.uid, documentId) : null;
  return { head, isPublic, version };
}

/** Answers what the system gave the subject at its first publication; null while it has never been public. */
export async function recordChange(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  documentId: string,
  before: Before | null,
): Promise<FirstPublication | null> {
  const head = before?.head ?? null;
  if (head && before?.isPublic && (await isUntouched(strapi, descriptor, documentId, before)))
    return head.first;
  const facts = await publishedFacts(strapi, descriptor, documentId);
  if (!facts) {
    if (head && before?.isPublic) await recordWithdrawal(strapi, trx, descriptor, documentId, head);
    return head?.first ?? null;
  }
  assessPublic(strapi, descriptor, facts);
  if (isReviewed(descriptor)) await clearance(strapi).require(trx, descriptor, facts);
  const rebuilt = head && descriptor.build(facts, head.first);
  if (rebuilt && before?.isPublic && hashOf(rebuilt) === head.documentHash) return head.first;
  await recordPublication(strapi, trx, descriptor, facts, before?.isPublic === true);
  await indexText(strapi, trx, descriptor, { facts, rebuilt, head });
  const counter = await lockCounter(trx);
  const first =
    head?.first ?? (await firstPublication(strapi, trx, descriptor, facts, counter.now));
  const document = rebuilt ?? descriptor.build(facts, first);
  await completeEntry(trx, descriptor, {
    document,
    publishedAt: first.firstPublishedAt,
    sequence: counter.sequence.toString(),
  });
  await append(trx, {
    descriptor,
    document,
    change: before?.isPublic ? 'revised' : 'published',
    first,
    counter,
    actor: acting({ strapi }).current().actor,
  });
  await announce(strapi, counter.sequence);
  return first;
}

/** A draft was saved or discarded: the published version stands as it stood. */
const isUntouched = async (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documentId: string,
  { version }: Before,
): Promise<boolean> =>
  version !== null && version === (await publishedVersion(strapi, descriptor.uid, documentId));

const recordWithdrawal = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  documentId: string,
  head: Head,
) => {
  const { actor, withdrawal } = acting({ strapi }).current();
  const document: PublicDocument = {
    documentId,
    indexNumber: head.first.number,
    kind: withdrawal?.kind ?? 'withdrawn',
    replacedBy: withdrawal?.replacedBy ?? null,
  };
  await recordWithdrawalInLedger(strapi, trx, descriptor, document);
  await removeEntry(strapi, trx, { subject_type: descriptor.type, subject_id: documentId });
  const counter = await lockCounter(trx);
  await append(trx, {
    descriptor,
    document,
    change: 'withdrawn',
    first: head.first,
    counter,
    actor,
  });
  await announce(strapi, counter.sequence);
};

/** Before the counter, because it takes longest: as if first published now, and without the number that is given under the counter. */
const indexText = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  given: { facts: Facts; rebuilt: PublicDocument | null; head: Head | null },
): Promise<void> => {
  if (!descriptor.search) return;
  const { facts, rebuilt, head } = given;
  const { evidence } = acting({ strapi }).current();
  const first = head?.first ?? {
    firstPublishedAt: evidence?.firstPublishedAt ?? new Date().toISOString(),
    slug: null,
    number: null,
  };
  const document = rebuilt ?? descriptor.build(facts, first);
  await writeEntry(strapi, trx, descriptor, {
    document,
    publishedAt: first.firstPublishedAt,
    sequence: null,
  });
};

const firstPublication = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  facts: Parameters<PublicTypeDescriptor['build']>[0],
  now: string,
): Promise<FirstPublication> => {
  const given = (await descriptor.give?.(facts, trx)) ?? { slug: null, number: null };
  if ('violation' in given) throw new ClassificationError([given.violation]);
  const { evidence } = acting({ strapi }).current();
  return { ...given, firstPublishedAt: evidence?.firstPublishedAt ?? now };
};

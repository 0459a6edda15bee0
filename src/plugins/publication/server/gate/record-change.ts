/**
 * What a write did to what is public, and its record: nothing, or one log entry with its register row, in the same transaction.
 * The rules are asked only when the public state changes, and then always.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FirstPublication, PublicDocument, PublicTypeDescriptor } from '../contracts';
import { hashOf } from '../domain/canonical';
import { append } from '../log/append';
import { lockCounter } from '../log/counter';
import { findHead, type Head } from '../log/heads';
import { announce } from '../log/announce';
import { assessPublic } from './assess';
import { acting } from './acting';
import { publishedFacts } from './public-facts';
import { ClassificationError } from './refusals';

export interface Before {
  head: Head | null;
  isPublic: boolean;
  /** Hash of the document as it would be built from the content tables before the write; null when not public. */
  builtHash: string | null;
}

export async function readBefore(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  documentId: string,
): Promise<Before> {
  const head = await findHead(trx, descriptor.type, documentId);
  const isPublic = head !== null && head.change !== 'withdrawn';
  if (!isPublic) return { head, isPublic, builtHash: null };
  const facts = await publishedFacts(strapi, descriptor, documentId);
  return { head, isPublic, builtHash: facts && hashOf(descriptor.build(facts, head.first)) };
}

/** Answers what the system gave the subject at its first publication; null while it has never been public. */
export async function recordChange(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  documentId: string,
  before: Before | null,
): Promise<FirstPublication | null> {
  const facts = await publishedFacts(strapi, descriptor, documentId);
  const head = before?.head ?? null;
  if (!facts) {
    if (head && before?.isPublic) await recordWithdrawal(strapi, trx, descriptor, documentId, head);
    return head?.first ?? null;
  }
  if (head && before?.isPublic && hashOf(descriptor.build(facts, head.first)) === before.builtHash)
    return head.first;
  assessPublic(strapi, descriptor, facts);
  const counter = await lockCounter(trx);
  const first =
    head?.first ?? (await firstPublication(strapi, trx, descriptor, facts, counter.now));
  const document = descriptor.build(facts, first);
  await append(trx, {
    descriptor,
    document,
    change: before?.isPublic ? 'revised' : 'published',
    first,
    counter,
    actor: acting({ strapi }).current().actor,
    entry: descriptor.register(document),
  });
  await announce(strapi, counter.sequence);
  return first;
}

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
  const counter = await lockCounter(trx);
  await append(trx, {
    descriptor,
    document,
    change: 'withdrawn',
    first: head.first,
    counter,
    actor,
    entry: null,
  });
  await announce(strapi, counter.sequence);
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

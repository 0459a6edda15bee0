/**
 * The one door to the public: a document middleware around every write. It compares what was public before with what would be
 * public after, asks the rules, and throws (so that everything rolls back) when they say no. It looks at the state, never at the
 * name of the action: Strapi publishes by `create`, `update`, `publish` and `clone` alike.
 */
import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicTypeDescriptor } from '../contracts';
import { descriptorsOf } from '../descriptors';
import { clientOf } from '../raw-tables/database-client';
import { acting } from './acting';
import { assessSaved } from './assess';
import { clearance, isReviewed } from './clearance';
import { lockDocuments, lockReferences } from './document-lock';
import { refuseForeignDocumentId } from './document-id';
import { namesIdentity, refuseNewIdentityWhileReferenced } from './keep-identity';
import { readBefore, recordChange, type Before } from './record-change';
import { refuseDeletionOfPublic, refuseDeletionWhileReferenced } from './refuse-deletion';
import { asRefusal } from './refusals';
import { refuseUngoverned } from './refuse-ungoverned';
import { clearSystemFieldsOfClone, keepSystemFields, refuseSystemFields } from './system-fields';

const WRITES = ['create', 'update', 'publish', 'unpublish', 'discardDraft', 'clone', 'delete'];
const CHANGES_OF_A_DRAFT = ['create', 'update', 'discardDraft', 'clone'];

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Modules.Documents.Middleware.Context;

export const governWrites =
  (strapi: Core.Strapi): Middleware =>
  (context, next): ReturnType<Middleware> => {
    if (!WRITES.includes(context.action) || !context.uid.startsWith('api::')) return next();
    // Nothing may be awaited before the transaction is opened: a sibling of a refused bulk action would commit.
    return inTransaction(strapi, (trx) => governed(strapi, context, next, trx)).catch(
      (error: unknown) => {
        throw asRefusal(error);
      },
    );
  };

const governed = async (
  strapi: Core.Strapi,
  context: Context,
  next: () => ReturnType<Middleware>,
  trx: Knex.Transaction,
): ReturnType<Middleware> => {
  const descriptor = descriptorsOf(strapi).find(context.uid);
  const target = targetOf(context);
  refuseForeignDocumentId(context.params, target);
  const client = clientOf(strapi);
  const { data } = context.params as { data?: unknown };
  const isReferenceDeletion = context.action === 'delete' && descriptor?.isReference === true;
  const isAlone = isReferenceDeletion || (target !== null && namesIdentity(descriptor, data));
  await lockReferences(trx, client, isAlone ? 'alone' : 'shared');
  if (target) await lockDocuments(strapi, trx, context.uid, [target]);
  if (!descriptor) {
    const result = await next();
    await refuseUngoverned(strapi, context.uid, target ?? documentIdOf(result));
    return result;
  }
  if (context.action === 'clone') clearSystemFieldsOfClone(descriptor, context.params);
  else await refuseSystemFields(strapi, descriptor, context.params, target);
  const before = target ? await readBefore(strapi, trx, descriptor, target) : null;
  if (context.action === 'delete' && target) {
    await refuseDeletionWhileReferenced(strapi, descriptor, target);
    if (before?.isPublic) refuseDeletionOfPublic(strapi, descriptor);
  }
  if (target) await refuseNewIdentityWhileReferenced(strapi, descriptor, target, data);
  const result = await next();
  const documentId = target ?? documentIdOf(result);
  if (documentId === null) return result;
  await examineDraft(strapi, trx, descriptor, { action: context.action, documentId, before });
  const given = await recordChange(strapi, trx, descriptor, documentId, before);
  if (given && context.action !== 'delete')
    await keepSystemFields(strapi, descriptor, documentId, given, result);
  return result;
};

const examineDraft = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  write: { action: string; documentId: string; before: Before | null },
): Promise<void> => {
  const { action, documentId, before } = write;
  if (action === 'delete') {
    if (isReviewed(descriptor)) await clearance(strapi).noteDeleted(trx, descriptor, documentId);
    return;
  }
  // What is taken from the public goes, whatever the rules say of the draft today.
  if (action === 'unpublish') return;
  const isClassFixed =
    before?.isPublic === true && !acting({ strapi }).current().isReclassification;
  const publicDisclosure =
    isReviewed(descriptor) && isClassFixed
      ? await clearance(strapi).publicClass(trx, descriptor, documentId)
      : null;
  const facts = await assessSaved(strapi, descriptor, documentId, publicDisclosure);
  if (!facts || !isReviewed(descriptor)) return;
  if (action === 'publish') return clearance(strapi).noteReferences(trx, descriptor, facts);
  if (!CHANGES_OF_A_DRAFT.includes(action)) return;
  await clearance(strapi).noteDraft(trx, descriptor, facts, before?.isPublic === true);
};

/** Strapi 5.54 types `transaction` as a promise of the callback's promise; it is awaited all the same. */
const inTransaction = <Result>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<Result>,
): Promise<Result> =>
  strapi.db.transaction(({ trx }) => work(trx)) as Promise<unknown> as Promise<Result>;

/** The document a write is about; null where it makes a new one. */
const targetOf = ({ action, params }: Context): string | null => {
  if (action === 'create' || action === 'clone') return null;
  const { documentId } = params as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : null;
};

const documentIdOf = (result: unknown): string | null => {
  const { documentId } = (result ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : null;
};

/**
 * Whoever writes an entry through the Content Manager has the right to it at its agency before the write and after it: made, changed, moved,
 * cloned, published or deleted, one or many. Strapi 5.54 asks no condition when an entry is made or cloned, and none of what a change makes of
 * it. What the entry newly refers to (another item, a file) must be something that the person may see: nobody takes a draft by referring to it.
 * Code that acts for a person (`acting.run`: the review, an import) has asked for itself.
 */
import type { Core, Modules, UID } from '@strapi/strapi';
import type { Letter } from '../domain/content-permissions';
import { isReadByItsAgency, ownershipOf } from '../domain/whose-entries';
import { askingPerson, own } from '../plugin-services';
import type { Scope } from '../services/scopes';
import { otherAgency, unseenReference, withoutAgency } from './refusals';
import { referencesOf, type References } from './references';

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Modules.Documents.Middleware.Context;

const LETTERS: Record<string, Letter> = {
  create: 'C',
  clone: 'C',
  update: 'U',
  discardDraft: 'U',
  publish: 'P',
  unpublish: 'P',
  delete: 'D',
};
/** How many attributes somebody may change is Strapi's to decide. */
const ANY: readonly string[] = [];

export const guardWrites =
  (strapi: Core.Strapi): Middleware =>
  (context, next): ReturnType<Middleware> => {
    if (!(context.action in LETTERS) || !context.uid.startsWith('api::')) return next();
    const personId = askingPerson(strapi);
    if (personId === null) return next();
    // Nothing may be awaited before the transaction is opened: a sibling of a refused bulk action would commit.
    return strapi.db.transaction(() =>
      guarded(strapi, personId, context, next),
    ) as unknown as ReturnType<Middleware>;
  };

const guarded = async (
  strapi: Core.Strapi,
  personId: number,
  context: Context,
  next: () => ReturnType<Middleware>,
): ReturnType<Middleware> => {
  const { action, uid } = context;
  const { documentId, status } = context.params as { documentId?: string; status?: string };
  const letters = [LETTERS[action] as Letter, ...(status === 'published' ? ['P' as const] : [])];
  const scopes = await Promise.all(
    letters.map((letter) => own(strapi, 'scopes').of(personId, uid, letter, ANY)),
  );
  const before = documentId ? await entriesOf(strapi, uid, documentId) : [];
  if (action === 'clone') {
    const source = documentId && (await own(strapi, 'entries').seenOne(personId, uid, documentId));
    if (source !== 'draft') throw otherAgency();
  } else {
    for (const scope of scopes) requireReach(uid, scope, concerned(action, before), before);
  }
  const result = await next();
  const { documentId: written } = (result ?? {}) as { documentId?: string };
  const after = action === 'delete' || !written ? [] : await entriesOf(strapi, uid, written);
  const known = action === 'clone' ? [] : before;
  for (const scope of scopes) requireReach(uid, scope, concerned(action, after), known);
  await requireSeen(strapi, personId, before, after);
  return result;
};

interface Entry extends References {
  id: number;
  documentId: string;
  isPublic: boolean;
  agencyId: string | null;
  parentId: string | null;
}

const entriesOf = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Entry[]> => {
  const { populate, read } = referencesOf(strapi, uid);
  const ownership = ownershipOf(uid);
  const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
    where: { documentId },
    populate: {
      ...populate,
      ...(ownership === 'agency' && { agency: { select: ['documentId'] } }),
      ...(ownership === 'itself' && { parent: { select: ['documentId'] } }),
    },
  })) as Record<string, unknown>[];
  return rows.map((row) => ({
    id: row.id as number,
    documentId,
    isPublic: (row.publishedAt ?? null) !== null,
    agencyId: (row.agency as { documentId: string } | null)?.documentId ?? null,
    parentId: (row.parent as { documentId: string } | null)?.documentId ?? null,
    ...read(row),
  }));
};

/** A change of the draft leaves the public version as it is. */
const concerned = (action: string, versions: readonly Entry[]): Entry[] => {
  const isDraftOnly = action === 'update' && versions.some(({ isPublic }) => !isPublic);
  return versions.filter(({ isPublic }) => !(isDraftOnly && isPublic));
};

const requireReach = (
  uid: string,
  { agencyIds, isAtTop }: Scope,
  versions: readonly Entry[],
  before: readonly Entry[],
): void => {
  if (agencyIds === 'all') return;
  const ownership = ownershipOf(uid);
  for (const { documentId, agencyId, parentId } of versions) {
    if (ownership === 'agency') {
      const isCitys = isAtTop && !isReadByItsAgency(uid);
      if (agencyId === null && !isCitys) throw withoutAgency();
      if (agencyId !== null && !agencyIds.includes(agencyId)) throw otherAgency();
    } else if (ownership === 'itself') {
      const isNew = before.length === 0;
      const isMoved = isNew || before[0]?.parentId !== parentId;
      if (!isNew && !agencyIds.includes(documentId)) throw otherAgency();
      if (isMoved && (parentId === null || !agencyIds.includes(parentId))) throw otherAgency();
    } else if (ownership === null || !isAtTop) throw otherAgency();
  }
};

const requireSeen = async (
  strapi: Core.Strapi,
  personId: number,
  before: readonly Entry[],
  after: readonly Entry[],
): Promise<void> => {
  const knownFiles = new Set(before.flatMap(({ fileIds }) => fileIds));
  const files = after.flatMap(({ fileIds }) => fileIds).filter((id) => !knownFiles.has(id));
  // What was written now refers to the file: that makes nobody see it.
  const written = after.map(({ id }) => id);
  if (!(await own(strapi, 'files').areSeen(personId, files, written))) throw unseenReference();
  const keyOf = ({ uid, documentId }: { uid: string; documentId: string }) =>
    `${uid}:${documentId}`;
  const known = new Set(before.flatMap(({ entries }) => entries).map(keyOf));
  const added = after.flatMap(({ entries }) => entries).filter((one) => !known.has(keyOf(one)));
  for (const uid of new Set(added.map((one) => one.uid))) {
    const ids = added.filter((one) => one.uid === uid).map(({ documentId }) => documentId);
    const seen = await own(strapi, 'entries').seen(personId, uid, ids);
    const isPublic = await own(strapi, 'entries').publicAmong(uid, ids);
    if (ids.some((id) => !seen.has(id) && !isPublic.has(id))) throw unseenReference();
  }
};

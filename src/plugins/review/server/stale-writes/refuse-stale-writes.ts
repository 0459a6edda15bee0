/**
 * Nobody saves over a change that they have not seen. Strapi 5.54 has no optimistic locking: of two people who save the same entry the second
 * wins in silence. The routes of the admin that write an entry compare `If-Match` with the draft's revision, under the document's lock and in
 * one transaction with the write. A request without the header writes as before (scripts).
 */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publication } from '../plugin-services';
import { asConflict, conflict } from '../refusals';
import { revisionOf } from './revision';

type Guard = (handler: string, middleware: Core.MiddlewareHandler) => void;

const WRITES = ['update', 'publish', 'discard'];

/** @param guard puts a middleware before Strapi's handler of that name. */
export function refuseStaleWrites(strapi: Core.Strapi, guard: Guard): void {
  guard('collection-types.findOne', nameRevision(strapi));
  for (const write of WRITES) guard(`collection-types.${write}`, compareFirst(strapi));
}

const entryOf = (context: Context): { uid: string; documentId: string } => {
  const { model, id } = context.params as { model: string; id: string };
  return { uid: model, documentId: id };
};

/**
 * `ETag` with a draft that is read; the public version has none, since it is not what gets written. Taken before the entry is read: whoever
 * writes in between makes the revision too old, never too new.
 */
const nameRevision =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (context, next) => {
    const { uid, documentId } = entryOf(context);
    const revision = await revisionOf(strapi, uid, documentId);
    await next();
    const { data } = (context.body ?? {}) as { data?: { publishedAt?: unknown } };
    if (context.status === 200 && data?.publishedAt === null) name(context, revision);
  };

const compareFirst =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (context, next) => {
    const header = context.get('if-match');
    const { uid, documentId } = entryOf(context);
    // The routes that create and publish at once name no entry.
    if (header === '' || documentId === undefined) return next();
    try {
      return await strapi.db.transaction(async () => {
        await publication(strapi, 'gate').lock(uid, [documentId]);
        const revision = await revisionOf(strapi, uid, documentId);
        if (revision !== null && !names(header, revision)) throw conflict('stale_write');
        await next();
        name(context, await revisionOf(strapi, uid, documentId));
      });
    } catch (error) {
      throw asConflict(error);
    }
  };

const name = (context: Context, revision: string | null): void => {
  if (revision !== null) context.set('ETag', quoted(revision));
};

/** RFC 9110, 13.1.1; a proxy that compresses makes a tag weak. */
const names = (header: string, revision: string): boolean =>
  header.trim() === '*' ||
  header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === quoted(revision));

const quoted = (revision: string): string => `"${revision}"`;

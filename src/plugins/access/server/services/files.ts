/**
 * Which files of the media library a person may see. A file that entries refer to is seen by who may see one of those; one that nothing refers
 * to by who sent it, and by whoever reaches every agency at which that person holds a role. One query over indexed links, so that a list of
 * the library stays a list.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { CONTENT_TYPES } from '../domain/content-permissions';
import { isReadByItsAgency } from '../domain/whose-entries';
import { own } from '../plugin-services';
import type { Scope } from '../services/scopes';
import { APPOINTMENTS } from '../tables/steps';

const ANY: readonly string[] = [];
const LINKS = 'files_related_mph';

interface Joined {
  joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

export const files = ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = strapi.db.connection;

  /** The links by which entries of a type at these agencies refer to files. */
  const referring = (
    uid: string,
    agencyIds: readonly string[] | 'all',
    { isPublic, but }: { isPublic: boolean; but: readonly number[] },
  ) => {
    const type = strapi.db.metadata.get(uid as UID.ContentType);
    const { joinTable } = type.attributes.agency as unknown as Joined;
    const links = knex(`${LINKS} as link`)
      .select(knex.raw('1'))
      .join(`${type.tableName} as entry`, 'entry.id', 'link.related_id')
      .where('link.related_type', uid)
      .whereRaw('?? = ??', ['link.file_id', 'files.id']);
    if (but.length > 0) links.whereNotIn('entry.id', but);
    if (isPublic) links.whereNotNull('entry.published_at');
    if (agencyIds === 'all') return links;
    return links
      .join(`${joinTable.name} as of`, `of.${joinTable.joinColumn.name}`, 'entry.id')
      .join('agencies as agency', 'agency.id', `of.${joinTable.inverseJoinColumn.name}`)
      .whereIn('agency.document_id', agencyIds);
  };

  /** People who hold roles at these agencies and at no other. */
  const colleagues = (agencyIds: readonly string[]) =>
    knex(`${APPOINTMENTS} as held`)
      .select('held.person_id')
      .whereIn('held.agency_id', agencyIds)
      .whereNotIn(
        'held.person_id',
        knex(APPOINTMENTS).select('person_id').whereNotIn('agency_id', agencyIds),
      );

  const seenWithin = (
    personId: number,
    scopes: readonly [string, Scope][],
    but: readonly number[],
  ) => {
    const agencyIds = [
      ...new Set(scopes.flatMap(([, scope]) => (scope.agencyIds === 'all' ? [] : scope.agencyIds))),
    ];
    return knex('files')
      .select('files.id')
      .where((seen) => {
        for (const [uid, scope] of scopes) {
          seen.orWhereExists(referring(uid, scope.agencyIds, { isPublic: false, but }));
          if (scope.publicOf.length > 0)
            seen.orWhereExists(referring(uid, scope.publicOf, { isPublic: true, but }));
        }
        seen.orWhere((unused) =>
          unused
            .whereNotExists(
              knex(`${LINKS} as use`)
                .select(knex.raw('1'))
                .whereRaw('?? = ??', ['use.file_id', 'files.id'])
                .whereLike('use.related_type', 'api::%')
                .whereNotIn('use.related_id', but),
            )
            .where((sent) =>
              sent
                .where('files.created_by_id', personId)
                .orWhereIn('files.created_by_id', colleagues(agencyIds)),
            ),
        );
      });
  };

  return {
    /**
     * The files a person may see, as a query of their ids (in an object: a query that is awaited is run); null: all of them.
     * @param but entries whose references don't count: rows of the entry that is being written.
     */
    async seen(
      personId: number,
      but: readonly number[] = [],
    ): Promise<{ ids: Knex.QueryBuilder } | null> {
      const scopes: [string, Scope][] = [];
      for (const uid of Object.values(CONTENT_TYPES).filter(isReadByItsAgency)) {
        scopes.push([uid, await own(strapi, 'scopes').of(personId, uid, 'R', ANY)]);
      }
      if (scopes.every(([, { agencyIds }]) => agencyIds === 'all')) return null;
      return { ids: seenWithin(personId, scopes, but) };
    },

    /** How many of the files in each folder may be seen; null: all of them. */
    async countByFolder(
      personId: number,
      folderIds: readonly number[],
    ): Promise<Map<number, number> | null> {
      const seen = await own(strapi, 'files').seen(personId);
      if (!seen) return null;
      const rows = (await knex('files_folder_lnk')
        .whereIn('folder_id', [...folderIds])
        .whereIn('file_id', seen.ids)
        .groupBy('folder_id')
        .select('folder_id as id')
        .count('* as count')) as { id: number; count: number | string }[];
      return new Map(rows.map(({ id, count }) => [id, Number(count)]));
    },

    /** Whether all of them may be seen. Inside a transaction it is asked there. */
    async areSeen(
      personId: number,
      ids: readonly number[],
      but: readonly number[] = [],
    ): Promise<boolean> {
      if (ids.length === 0) return true;
      const seen = await own(strapi, 'files').seen(personId, but);
      if (!seen) return true;
      let found = 0;
      await strapi.db.transaction(async ({ trx }) => {
        const rows = (await seen.ids.whereIn('files.id', [...ids]).transacting(trx)) as unknown[];
        found = rows.length;
      });
      return found === new Set(ids).size;
    },
  };
};

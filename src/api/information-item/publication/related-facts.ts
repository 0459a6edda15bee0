/**
 * What the rules look at beside the item itself: its full version or a part-disclosure version of it (区分处理), an interpretation of it (解读), the
 * working calendar. Strapi 5.54 leaves a relation to an unpublished entry out of the published version, so the pointer to the full version
 * is read from the draft. Of a full version and its part-disclosure versions one is public at a time: whoever publishes one of them holds the full one's
 * lock. What only a warning needs is read for drafts alone: publications, imports by the thousand, don't wait for it.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { rowOf, rowsOf, textOf } from '../../../domain/public-document/plain-values';
import type { CalendarYear } from '../../../domain/working-days/calendar-year';
import { calendarYearOf } from '../../../domain/working-days/recorded-calendar';
import type { Facts } from '../../../../types/publication';

type Row = Record<string, unknown>;

const ITEM = 'api::information-item.information-item' as UID.ContentType;
const CALENDAR = 'api::calendar-year.calendar-year' as UID.ContentType;
const DRAFT = { publishedAt: { $null: true } };
const PUBLISHED = { publishedAt: { $notNull: true } };

export async function relatedFacts(facts: Facts, strapi: Core.Strapi): Promise<Row> {
  const isDraft = facts.publishedAt === null;
  const isPartial = facts.isPartialVersion === true;
  const isSilent = rowsOf(facts.consultations).some(({ outcome }) => outcome === 'silent');
  return {
    fullVersion: isDraft || isPartial ? await fullVersionOf(strapi, facts, isDraft) : null,
    hasPublicPartialVersion: !isPartial && (await hasPublicPartial(strapi, facts.documentId)),
    isInterpreted: isDraft && (await isInterpreted(strapi, facts.documentId)),
    ...((isDraft || isSilent) && { calendar: await loadCalendar(strapi) }),
    heldBackFiles: await heldBackFiles(strapi, facts),
  };
}

export const calendarOf = ({ calendar }: Facts): { calendar?: readonly CalendarYear[] } =>
  Array.isArray(calendar) ? { calendar: calendar as CalendarYear[] } : {};

/** By SHA-256: the attachments that the virus scanner keeps from being served. */
const heldBackFiles = (strapi: Core.Strapi, { attachments }: Facts): Promise<Row> => {
  const sha256s = rowsOf(attachments).flatMap(
    ({ provider_metadata }) => textOf(rowOf(provider_metadata)?.sha256) ?? [],
  );
  return strapi.plugin('virus-scan').service('scans').heldBack(sha256s) as Promise<Row>;
};

/** @param isDraft nothing is published: nothing is locked. */
async function fullVersionOf(
  strapi: Core.Strapi,
  { documentId, isPartialVersion }: Facts,
  isDraft: boolean,
): Promise<Row | null> {
  const draft = (await strapi.db.query(ITEM).findOne({
    select: ['id'],
    where: { documentId, ...DRAFT },
    populate: {
      fullVersion: {
        select: ['documentId', 'documentNumber', 'indexNumber', 'isPartialVersion'],
        populate: { agency: { select: ['code'] } },
      },
    },
  })) as Row | null;
  const full = rowOf(draft?.fullVersion);
  const fullId = textOf(full?.documentId);
  if (!full || fullId === null) return null;
  // Held already, unless this very write has made the item or named another full version.
  if (!isDraft) await lockItem(strapi, fullId);
  const others = await otherPartials(strapi, fullId, documentId);
  return {
    ...full,
    isPublic: await isPublic(strapi, [fullId]),
    hasOtherPublicPartialVersion:
      isPartialVersion === true &&
      ((await isPublic(strapi, others)) || (await isNumberPublic(strapi, fullId, documentId))),
  };
}

const lockItem = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  (
    strapi.plugin('publication').service('gate') as unknown as {
      lock(uid: string, documentIds: readonly string[]): Promise<void>;
    }
  ).lock(ITEM, [documentId]);

async function hasPublicPartial(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const partials = await otherPartials(strapi, documentId, documentId);
  return (
    (await isPublic(strapi, partials)) || (await isNumberPublic(strapi, documentId, documentId))
  );
}

/** The part-disclosure versions of a full one, as their drafts say, but one. */
const otherPartials = async (
  strapi: Core.Strapi,
  fullId: string,
  documentId: string,
): Promise<string[]> =>
  (await draftsPointingTo(strapi, 'fullVersion', fullId))
    .filter((row) => Boolean(row.is_partial_version) && row.document_id !== documentId)
    .map((row) => row.document_id);

/** Whether another item is public under a number that is the full version's: its draft may say something else by now. */
const isNumberPublic = (
  strapi: Core.Strapi,
  fullId: string,
  documentId: string,
): Promise<boolean> =>
  strapi.db.transaction(
    async ({ trx }) =>
      (await trx('index_number_claims as claim')
        .join('public_register as register', (on: Knex.JoinClause) =>
          on
            .on('register.number', 'claim.number')
            .andOn('register.agency_id', 'claim.agency_id')
            .andOnVal('register.subject_type', 'information_item'),
        )
        .where('claim.document_id', fullId)
        .whereNotIn('register.subject_id', [fullId, documentId])
        .first('register.subject_id')) !== undefined,
  ) as Promise<unknown> as Promise<boolean>;

const isPublic = async (strapi: Core.Strapi, documentIds: readonly string[]): Promise<boolean> =>
  documentIds.length > 0 &&
  (await strapi.db.query(ITEM).findOne({
    select: ['id'],
    where: { documentId: { $in: [...documentIds] }, ...PUBLISHED },
  })) !== null;

/**
 * The full versions that these drafts name, for their locks: taken with those of the drafts, in one order.
 * @param trx on PostgreSQL, where there are locks.
 */
export async function fullVersionsOf(
  documentIds: readonly string[],
  strapi: Core.Strapi,
  trx: Knex.Transaction,
): Promise<string[]> {
  const { table, link, source, target } = linkOf(strapi, 'fullVersion');
  return trx(`${table} as source`)
    .join(link, `${link}.${source}`, 'source.id')
    .join(`${table} as target`, 'target.id', `${link}.${target}`)
    .whereIn('source.document_id', documentIds)
    .whereNull('source.published_at')
    .distinct('target.document_id')
    .pluck('target.document_id') as unknown as Promise<string[]>;
}

/** Also by one that is still a draft: it is under way. */
const isInterpreted = async (strapi: Core.Strapi, documentId: string): Promise<boolean> =>
  (await draftsPointingTo(strapi, 'interprets', documentId)).length > 0;

interface Pointing {
  document_id: string;
  is_partial_version: unknown;
}

/**
 * The drafts whose relation names this item. From the link table backwards: Strapi's own query joins from the left and reads all items
 * (18 ms among 60,000 rows instead of less than one).
 */
const draftsPointingTo = (
  strapi: Core.Strapi,
  attribute: 'fullVersion' | 'interprets',
  documentId: string,
): Promise<Pointing[]> => {
  const { table, link, source, target } = linkOf(strapi, attribute);
  // Shares the transaction of the write it is asked in; a query beside it would wait for that on SQLite.
  return strapi.db.transaction(({ trx }) =>
    trx(`${table} as target`)
      .join(link, `${link}.${target}`, 'target.id')
      .join(`${table} as source`, 'source.id', `${link}.${source}`)
      .where('target.document_id', documentId)
      .whereNull('source.published_at')
      .select('source.document_id', 'source.is_partial_version'),
  ) as Promise<unknown> as Promise<Pointing[]>;
};

const linkOf = (strapi: Core.Strapi, attribute: 'fullVersion' | 'interprets') => {
  const { tableName: table, attributes } = strapi.db.metadata.get(ITEM);
  const { joinTable } = attributes[attribute] as unknown as { joinTable: JoinTable };
  const { name: link, joinColumn, inverseJoinColumn } = joinTable;
  return { table, link, source: joinColumn.name, target: inverseJoinColumn.name };
};

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

async function loadCalendar(strapi: Core.Strapi): Promise<CalendarYear[]> {
  const rows = (await strapi.db.query(CALENDAR).findMany({ orderBy: 'year' })) as Row[];
  return rows.map(calendarYearOf);
}

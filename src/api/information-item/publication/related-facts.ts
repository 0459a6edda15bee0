/**
 * What the rules look at beside the item itself: its full version or a part-disclosure version of it (区分处理), an interpretation of it (解读), the
 * working calendar. Strapi 5.54 leaves a relation to an unpublished entry out of the published version, so the pointer to the full version
 * is read from the draft. What only a warning needs is read for drafts alone: publications, imports by the thousand, don't wait for it.
 */
import type { Core, UID } from '@strapi/strapi';
import { rowOf, rowsOf, textOf, textsOf } from '../../../domain/public-document/plain-values';
import type { CalendarYear } from '../../../domain/working-days/calendar-year';
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
    fullVersion: isDraft || isPartial ? await fullVersionOf(strapi, facts.documentId) : null,
    hasPublicPartialVersion: !isPartial && (await hasPublicPartial(strapi, facts.documentId)),
    isInterpreted: isDraft && (await isInterpreted(strapi, facts.documentId)),
    ...((isDraft || isSilent) && { calendar: await loadCalendar(strapi) }),
  };
}

export const calendarOf = ({ calendar }: Facts): { calendar?: readonly CalendarYear[] } =>
  Array.isArray(calendar) ? { calendar: calendar as CalendarYear[] } : {};

async function fullVersionOf(strapi: Core.Strapi, documentId: string): Promise<Row | null> {
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
  return (
    full && { ...full, isPublic: await isPublic(strapi, [textOf(full.documentId) ?? documentId]) }
  );
}

async function hasPublicPartial(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const pointing = await draftsPointingTo(strapi, 'fullVersion', documentId);
  const partials = pointing.filter((row) => Boolean(row.is_partial_version));
  return (
    partials.length > 0 &&
    isPublic(
      strapi,
      partials.map((row) => row.document_id),
    )
  );
}

const isPublic = async (strapi: Core.Strapi, documentIds: readonly string[]): Promise<boolean> =>
  (await strapi.db.query(ITEM).findOne({
    select: ['id'],
    where: { documentId: { $in: [...documentIds] }, ...PUBLISHED },
  })) !== null;

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
  const { tableName, attributes } = strapi.db.metadata.get(ITEM);
  const { joinTable } = attributes[attribute] as unknown as { joinTable: JoinTable };
  const { name: link, joinColumn, inverseJoinColumn } = joinTable;
  // Shares the transaction of the write it is asked in; a query beside it would wait for that on SQLite.
  return strapi.db.transaction(({ trx }) =>
    trx(`${tableName} as target`)
      .join(link, `${link}.${inverseJoinColumn.name}`, 'target.id')
      .join(`${tableName} as source`, 'source.id', `${link}.${joinColumn.name}`)
      .where('target.document_id', documentId)
      .whereNull('source.published_at')
      .select('source.document_id', 'source.is_partial_version'),
  ) as Promise<unknown> as Promise<Pointing[]>;
};

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

async function loadCalendar(strapi: Core.Strapi): Promise<CalendarYear[]> {
  const rows = (await strapi.db.query(CALENDAR).findMany({ orderBy: 'year' })) as Row[];
  return rows.map(({ year, isConfirmed, holidays, makeUpWorkdays }) => ({
    year: Number(year),
    isConfirmed: isConfirmed === true,
    holidays: textsOf(holidays),
    makeUpWorkdays: textsOf(makeUpWorkdays),
  }));
}

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
  const partials = (await strapi.db.query(ITEM).findMany({
    select: ['id', 'documentId'],
    where: { fullVersion: { documentId }, isPartialVersion: true, ...DRAFT },
  })) as { documentId: string }[];
  return (
    partials.length > 0 &&
    isPublic(
      strapi,
      partials.map((one) => one.documentId),
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
  (await strapi.db.query(ITEM).findOne({
    select: ['id'],
    where: { interprets: { documentId }, ...DRAFT },
  })) !== null;

async function loadCalendar(strapi: Core.Strapi): Promise<CalendarYear[]> {
  const rows = (await strapi.db.query(CALENDAR).findMany({ orderBy: 'year' })) as Row[];
  return rows.map(({ year, isConfirmed, holidays, makeUpWorkdays }) => ({
    year: Number(year),
    isConfirmed: isConfirmed === true,
    holidays: textsOf(holidays),
    makeUpWorkdays: textsOf(makeUpWorkdays),
  }));
}

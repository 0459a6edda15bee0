/**
 * What the rules look at beside the item itself: its full version or a part-disclosure version of it (区分处理), an interpretation of it (解读), the
 * working calendar. What only a warning needs is read for drafts alone: publications, imports by the thousand, don't wait for it.
 */
import type { Core, UID } from '@strapi/strapi';
import { rowOf, rowsOf, textOf } from '../../../domain/public-document/plain-values';
import type { CalendarYear } from '../../../domain/working-days/calendar-year';
import { calendarYearOf } from '../../../domain/working-days/recorded-calendar';
import type { Facts } from '../../../../types/publication';
import { fullVersionOf, hasPublicPartial } from './full-version';
import { draftsPointingTo } from './pointing-drafts';

type Row = Record<string, unknown>;

const CALENDAR = 'api::calendar-year.calendar-year' as UID.ContentType;

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

/** Also by one that is still a draft: it is under way. */
const isInterpreted = async (strapi: Core.Strapi, documentId: string): Promise<boolean> =>
  (await draftsPointingTo(strapi, 'interprets', documentId)).length > 0;

async function loadCalendar(strapi: Core.Strapi): Promise<CalendarYear[]> {
  const rows = (await strapi.db.query(CALENDAR).findMany({ orderBy: 'year' })) as Row[];
  return rows.map(calendarYearOf);
}

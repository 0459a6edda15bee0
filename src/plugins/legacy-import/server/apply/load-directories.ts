/** Agencies, categories, columns and matters, read once a run: a row costs no query to look its names up. */
import type { Core } from '@strapi/strapi';
import { AgencyDirectory, type Agency } from '../plan/agency-directory';
import { CategoryDirectory, type Named } from '../plan/category-directory';
import { MatterDirectory, type Matter } from '../plan/matter-directory';
import type { Directories } from '../plan/resolve-references';

type Row = Record<string, unknown> & { documentId: string };

export async function loadDirectories(strapi: Core.Strapi): Promise<Directories> {
  const agencies = await rows(strapi, 'api::agency.agency', ['successor']);
  const categories = await rows(strapi, 'api::catalogue-category.catalogue-category', ['parent']);
  const columns = await rows(strapi, 'api::site-column.site-column', ['parent']);
  const matters = await rows(strapi, 'api::disclosure-matter.disclosure-matter', []);
  const ofScheme = (scheme: string) =>
    new CategoryDirectory(categories.filter((row) => row.scheme === scheme).map(named));
  return {
    agencies: new AgencyDirectory(agencies.map(agencyOf)),
    subjects: ofScheme('subject'),
    genres: ofScheme('genre'),
    audiences: ofScheme('audience'),
    clauses: ofScheme('statutory'),
    columns: new CategoryDirectory(columns.map(named)),
    matters: new MatterDirectory(matters.map(matterOf)),
  };
}

const rows = (strapi: Core.Strapi, uid: string, populate: string[]): Promise<Row[]> =>
  strapi.db.query(uid).findMany({ populate, orderBy: { id: 'asc' } }) as Promise<Row[]>;

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const idOf = (value: unknown): string | null =>
  (value as Row | null | undefined)?.documentId ?? null;

const named = (row: Row): Named => ({
  documentId: row.documentId,
  name: text(row.name) ?? '',
  code: text(row.code) ?? '',
  parentId: idOf(row.parent),
});

const matterOf = (row: Row): Matter => ({
  documentId: row.documentId,
  code: text(row.code) ?? '',
  way: text(row.way),
  duration: text(row.duration),
});

export const agencyOf = (row: Row): Agency => ({
  documentId: row.documentId,
  name: text(row.name) ?? '',
  shortName: text(row.shortName),
  code: text(row.code) ?? '',
  level: text(row.level),
  kind: text(row.kind),
  validFrom: text(row.validFrom),
  validTo: text(row.validTo),
  successorId: idOf(row.successor),
  reviewLevels: Number(row.reviewLevels ?? 1),
});

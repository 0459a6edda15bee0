/**
 * Finds what a request refers to, field by field: by documentId or by code (a category's within the field's scheme). What isn't found,
 * or is found twice (one column code of two sites), or is not for this token (`referable.ts`), is a 400 that names the field and the value.
 */
import type { Core, UID } from '@strapi/strapi';
import { FIELDS, type Target } from './fields';
import type { ItemInput } from './item-schema';
import type { ReferenceInput } from './reference-input';
import { referableFiles, referableItems, type Covering } from './referable';
import { invalid, type FieldError } from './refusals';

interface Found {
  id: number;
  documentId: string;
  code?: string;
  site?: string;
}

const UIDS: Record<Target['type'], UID.ContentType> = {
  agency: 'api::agency.agency' as UID.ContentType,
  category: 'api::catalogue-category.catalogue-category' as UID.ContentType,
  column: 'api::site-column.site-column' as UID.ContentType,
  file: 'plugin::upload.file' as UID.ContentType,
  item: 'api::information-item.information-item' as UID.ContentType,
  matter: 'api::disclosure-matter.disclosure-matter' as UID.ContentType,
};

/** The data for the Document Service: documentIds for relations, row ids for files (as Strapi wants media). */
export async function resolveReferences(
  strapi: Core.Strapi,
  writer: Covering,
  input: ItemInput,
): Promise<Record<string, unknown>> {
  const resolved: Record<string, unknown> = { ...input };
  const mistakes: FieldError[] = [];
  for (const [name, value] of Object.entries(input)) {
    const field = FIELDS[name];
    if (!field || !('target' in field) || value === null || value === undefined) continue;
    const { target } = field;
    const wanted = (field.kind === 'references' ? value : [value]) as ReferenceInput[];
    const rows =
      wanted.length > 0
        ? await referable(strapi, writer, target, await find(strapi, target, wanted))
        : [];
    const keys = wanted.map((reference) => {
      const matching = rows.filter((row) => isMeant(row, reference));
      const [only] = matching;
      if (only && matching.length === 1) return target.type === 'file' ? only.id : only.documentId;
      mistakes.push(mistakeOf(name, reference, matching.length));
      return null;
    });
    resolved[name] = field.kind === 'references' ? [...new Set(keys)] : keys[0];
  }
  if (mistakes.length > 0) throw invalid(mistakes);
  return resolved;
}

/** Reference data is everybody's; items and files are not. */
const referable = async (
  strapi: Core.Strapi,
  writer: Covering,
  { type }: Target,
  rows: Found[],
): Promise<Found[]> => {
  if (type === 'item') {
    const ids = rows.map(({ documentId }) => documentId);
    const seen = await referableItems(strapi, writer, ids);
    return rows.filter(({ documentId }) => seen.has(documentId));
  }
  if (type === 'file') {
    const seen = await referableFiles(
      strapi,
      writer,
      rows.map(({ id }) => id),
    );
    return rows.filter(({ id }) => seen.has(id));
  }
  return rows;
};

const find = async (
  strapi: Core.Strapi,
  target: Target,
  wanted: readonly ReferenceInput[],
): Promise<Found[]> => {
  const documentIds = wanted.flatMap(({ documentId }) => documentId ?? []);
  const codes = wanted.flatMap(({ code }) => code ?? []);
  const hasCode = target.type !== 'item' && target.type !== 'file';
  const select = [
    'id',
    'documentId',
    ...(hasCode ? ['code'] : []),
    ...(target.type === 'column' ? ['site'] : []),
  ];
  const where = {
    $or: [{ documentId: { $in: documentIds } }, ...(hasCode ? [{ code: { $in: codes } }] : [])],
    ...(target.type === 'category' && { scheme: target.scheme }),
    ...(target.type === 'item' && { publishedAt: { $null: true } }),
  };
  return (await strapi.db.query(UIDS[target.type]).findMany({ where, select })) as Found[];
};

const isMeant = (row: Found, { documentId, code, site }: ReferenceInput): boolean =>
  row.documentId === documentId ||
  (code !== null && row.code === code && (site === null || row.site === site));

const mistakeOf = (name: string, { written }: ReferenceInput, count: number): FieldError =>
  count === 0
    ? { path: [name], code: 'unknown_reference', message: `找不到 ${written}` }
    : {
        path: [name],
        code: 'ambiguous_reference',
        message: `${written} 对应 ${count} 条，请用 { site, code } 或 documentId`,
      };

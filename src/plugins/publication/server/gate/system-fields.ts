/**
 * Fields that only the system sets (index number, slug, first publication): refused when somebody else changes them, emptied in a
 * clone, and kept on the entry as they were given (Strapi itself empties an attribute called `firstPublishedAt` at every update).
 */
import type { Core, UID } from '@strapi/strapi';
import type { FirstPublication, PublicTypeDescriptor } from '../contracts';
import { acting } from './acting';
import { draftFacts } from './public-facts';
import { systemFieldError } from './refusals';

type Data = Record<string, unknown>;

/** @throws ValidationError `system_field` naming the fields. The admin sends every field back: an unchanged value is no change. */
export async function refuseSystemFields(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  params: unknown,
  documentId: string | null,
): Promise<void> {
  if (acting({ strapi }).current().mayWriteSystemFields) return;
  const data = (params as { data?: Data }).data ?? {};
  const given = descriptor.systemFields.filter(
    (field) => data[field] !== undefined && data[field] !== null,
  );
  if (given.length === 0) return;
  const held = documentId ? await draftFacts(strapi, descriptor, documentId, {}) : null;
  const changed = given.filter((field) => !isSame(data[field], held?.[field]));
  if (changed.length > 0) throw systemFieldError(changed);
}

export function clearSystemFieldsOfClone(descriptor: PublicTypeDescriptor, params: unknown): void {
  const holder = params as { data?: Data };
  holder.data = {
    ...holder.data,
    ...Object.fromEntries(descriptor.systemFields.map((field) => [field, null])),
  };
}

/** Writes what was given at the first publication to both versions of the entry, and into the answer to the caller. */
export async function keepSystemFields(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documentId: string,
  first: FirstPublication,
  result: unknown,
): Promise<void> {
  const data = descriptor.written?.(first);
  if (!data) return;
  const held = await strapi.db
    .query(descriptor.uid as UID.ContentType)
    .findMany({ where: { documentId }, select: ['id', ...Object.keys(data)] });
  const isKept = held.every((row) =>
    Object.entries(data).every(([field, value]) => isSame(value, row[field])),
  );
  if (!isKept) {
    await strapi.db
      .query(descriptor.uid as UID.ContentType)
      .updateMany({ where: { documentId }, data });
  }
  const answer = result as { entries?: Data[] } & Data;
  for (const entry of answer?.entries ?? (answer ? [answer] : [])) Object.assign(entry, data);
}

const isSame = (left: unknown, right: unknown) => comparable(left) === comparable(right);

const comparable = (value: unknown) => {
  if (value === null || value === undefined || value === '') return null;
  const text = value instanceof Date ? value.toISOString() : String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text).toISOString() : text;
};

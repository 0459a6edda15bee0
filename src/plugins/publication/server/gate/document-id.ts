/**
 * A documentId is given by the system and names one document for ever: in the log, in the feed, in addresses. Strapi 5.54 would write
 * one that a caller puts into the data, and so give a document the name of another.
 */
import { systemFieldError } from './refusals';

/** @throws ValidationError `system_field` when the data names a documentId other than the one the write is about. */
export function refuseForeignDocumentId(params: unknown, target: string | null): void {
  const { data } = (params ?? {}) as { data?: { documentId?: unknown } };
  const given = data?.documentId;
  if (given === undefined || given === null || given === target) return;
  throw systemFieldError(['documentId']);
}

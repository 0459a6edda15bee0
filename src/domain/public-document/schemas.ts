/**
 * The parts of which the schemas of public documents are made: what a reader of the content API may rely on. Every document is strict, so that an
 * attribute nobody described is noticed when real answers are held against it. Pure.
 */
import { z } from 'zod';

export const text = z.string().nullable();
export const texts = z.array(z.string());
export const documentId = z
  .string()
  .regex(/^[a-z0-9]{24}$/)
  .describe('24 lower-case letters and digits');
export const date = z.iso.date().nullable().describe('a calendar date in Asia/Shanghai');
export const instant = z.iso.datetime().describe('an instant in UTC');

/** Another subject, with the name it has now, where that is public. */
export const reference = z.strictObject({ documentId, name: z.string().optional() });
export const codedReference = z.strictObject({
  documentId,
  code: z.string(),
  name: z.string().optional(),
});

/** The issuing agency as it was called when the document became public. */
export const issuingAgency = z.strictObject({ documentId, name: text, code: text });

export const file = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  size: z.int().describe('bytes'),
  mime: z.string(),
  url: z.string().describe('address of the file, relative to this server'),
});

/** One of a closed list, by its code. */
export const oneOf = (list: readonly { readonly code: string }[]) =>
  z.enum(list.map(({ code }) => code)).nullable();

/** When the public version last changed; set by the system. */
export const updatedAt = instant.nullable();

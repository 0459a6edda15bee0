/**
 * The zod schemas of the action bodies. `publish` carries the content hash its person saw; `withdraw` the kind the public is told
 * and the internal reason. Either the object itself or `{ data: object }`. Pure.
 */
import { z } from 'zod';
import { WITHDRAWAL_KINDS } from '../../../domain/disclosure/withdrawal-kinds';
import { DOCUMENT_ID } from './reference-input';
import { isStorable } from '../../../domain/text/storable-text';

/** What a person may choose; `out_of_scope` is the feed's own. */
export const CHOSEN_KINDS = ['withdrawn', 'term_ended', 'merged', 'reissued'] as const;

export const assessBody = z.strictObject({});

export const publishBody = z.strictObject({
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: '须是 64 位小写十六进制的 contentHash' }),
});

export const withdrawBody = z
  .strictObject({
    kind: z.enum(CHOSEN_KINDS),
    reason: z
      .string()
      .max(2000)
      .refine((text) => text.trim() !== '' && isStorable(text), { error: '须写明内部理由' }),
    replacedBy: z
      .string()
      .regex(DOCUMENT_ID, { error: '须是承接信息的 documentId' })
      .nullable()
      .optional(),
  })
  .refine(({ kind, replacedBy }) => !replacedBy || hasReplacement(kind), {
    path: ['replacedBy'],
    error: '只有 merged、reissued 可以指明承接信息',
  });

const hasReplacement = (kind: string): boolean =>
  WITHDRAWAL_KINDS.some((entry) => entry.code === kind && entry.hasReplacement);

/** `{ data: {…} }` and `{…}` are the same; anything else passes to the schema, which refuses it. */
export const unwrapped = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null) return body ?? {};
  const { data, ...others } = body as Record<string, unknown>;
  return data !== undefined && Object.keys(others).length === 0 ? data : body;
};

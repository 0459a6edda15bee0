/**
 * What the write API answers, as zod schemas made from the same table of fields that its requests are read by: the contract is made from them.
 * Strict, so that an attribute nobody described is noticed when real answers are held against them. Pure.
 */
import { z } from 'zod';
import { REVIEW_STATES } from '../../../domain/review/review-acts';
import { date, documentId, instant, text, texts } from '../../../domain/public-document/schemas';
import { FIELDS, type Field, type Target } from './fields';

const coded = z.strictObject({ documentId, code: text, name: text });

const REFERRED: Record<Target['type'], z.ZodType> = {
  agency: coded,
  matter: coded,
  category: coded,
  column: z.strictObject({ documentId, site: text, code: text, name: text }),
  item: z.strictObject({ documentId, title: text }),
  file: z.strictObject({
    documentId,
    name: text,
    sha256: text,
    size: z.int().describe('bytes'),
    mime: text,
  }),
};

const answered = (field: Field): z.ZodType => {
  switch (field.kind) {
    case 'text':
      return text;
    case 'html':
      return text.describe('HTML');
    case 'date':
      return date;
    case 'choice':
      return z.enum(field.codes).nullable();
    case 'flag':
      return z.boolean();
    case 'words':
      return texts;
    case 'reference':
      return REFERRED[field.target.type].nullable();
    case 'references':
      return z.array(REFERRED[field.target.type]);
    case 'records':
      return z.array(z.strictObject(each(field.fields)));
  }
};

const each = (fields: Readonly<Record<string, Field>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, answered(field)]));

const email = z.string().describe('e-mail of the person');
const level = z.int().min(1);

const erasures = z.array(
  z.strictObject({
    id: z.int(),
    orderName: z.string(),
    orderNumber: z.string(),
    proposedBy: email,
  }),
);

/** Of the review, not of the rules. */
export const refusal = text.describe(
  'the code that publishing would answer; null: nothing is missing',
);

const review = z.strictObject({
  state: z.enum(REVIEW_STATES.map(({ code }) => code)),
  levels: level,
  done: z.array(
    z.strictObject({ level, by: email, at: instant, via: z.enum(['review', 'paper', 'import']) }),
  ),
  nextLevel: level.nullable(),
  paperToVerify: z.array(z.strictObject({ level, recordedBy: email })),
  isLightChecked: z.boolean(),
  isManuallyChecked: z.boolean(),
  isUrgent: z.boolean(),
  debts: z.array(
    z.strictObject({
      id: z.int(),
      kind: z.string(),
      openedBy: email,
      dueOn: z.iso.date(),
      isLapsed: z.boolean(),
    }),
  ),
  schedule: z.strictObject({ publishAt: instant, plannedBy: email }).nullable(),
  erasures,
  refusal,
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const draft = z.strictObject({
  documentId,
  ...each(FIELDS),
  indexNumber: text,
  slug: text,
  firstPublishedAt: instant.nullable(),
  state: z
    .enum(['draft', 'published', 'modified', 'withdrawn'])
    .describe('modified: public, and the draft says something else'),
  revision: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('the ETag, too: send it back as If-Match'),
  contentHash: hash.describe('what an approval is bound to'),
  lightHash: hash.describe('the rest of what the public would see'),
  review: review.nullable(),
});

export const draftAnswer = z.strictObject({ data: draft });

/** Of an item that is gone, and that the log may still keep. */
export const goneAnswer = z.strictObject({
  data: z.strictObject({ documentId, review: z.strictObject({ erasures }) }),
});

/**
 * The zod schemas of POST and PUT: `{ data: { … } }`, strict at both levels. POST needs title and agency; in PUT what is absent stays
 * as it is, null empties (title, agency and disclosure can't be emptied). An empty text is null. Pure.
 */
import { z } from 'zod';
import { isRealDate } from '../../../domain/dates/date-string';
import { FIELDS, type Field, type Target } from './fields';
import { readReference, waysToName, type ReferenceInput } from './reference-input';
import { isStorable } from '../../../domain/text/storable-text';

const MAXIMUM_REFERENCES = 200;
const MAXIMUM_WORDS = 200;
const MAXIMUM_RECORDS = 50;
const EARLIEST = '1000-01-01';

export type ItemInput = Record<string, unknown>;

const storable = (maximum: number) =>
  z.string().max(maximum).refine(isStorable, {
    error: '含有不能保存的字符（NUL、半个代理对或 U+FFFD）；请以 UTF-8 编码发送',
  });

const filled = (maximum: number) =>
  storable(maximum).refine((text) => text.trim() !== '', { error: '不能为空' });

const emptyToNull = (text: string | null) => (text === '' ? null : text);

const reference = (target: Target) =>
  z
    .custom<unknown>((value) => readReference(value, target) !== null, {
      error: `须写作：${waysToName(target)}`,
    })
    .transform((value) => readReference(value, target) as ReferenceInput);

const calendarDate = z.string().refine((text) => isRealDate(text) && text >= EARLIEST, {
  error: '须是真实存在的日期，写作 YYYY-MM-DD',
});

const schemaOf = (field: Field): z.ZodType => {
  switch (field.kind) {
    case 'text':
      return field.isRequired
        ? filled(field.maximum)
        : storable(field.maximum).nullable().transform(emptyToNull);
    case 'html':
      return storable(field.maximum).nullable().transform(emptyToNull);
    case 'date':
      return calendarDate.nullable();
    case 'choice':
      return field.isRequired ? z.enum(field.codes) : z.enum(field.codes).nullable();
    case 'flag':
      return z.boolean();
    case 'words':
      return z.array(filled(255)).max(MAXIMUM_WORDS).nullable();
    case 'reference':
      return field.isRequired ? reference(field.target) : reference(field.target).nullable();
    case 'references':
      return z
        .array(reference(field.target))
        .max(MAXIMUM_REFERENCES)
        .nullable()
        .transform((list) => list ?? []);
    case 'records':
      return z
        .array(z.strictObject(recordShape(field.fields)))
        .max(MAXIMUM_RECORDS)
        .nullable()
        .transform((list) => list ?? []);
  }
};

const recordShape = (fields: Readonly<Record<string, Field>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = schemaOf(field);
      const isRequired = 'isRequired' in field && field.isRequired === true;
      return [name, isRequired ? schema : schema.optional()];
    }),
  );

const shape = Object.fromEntries(
  Object.entries(FIELDS).map(([name, field]) => [name, schemaOf(field)]),
);
const optional = Object.fromEntries(
  Object.entries(shape).map(([name, schema]) => [name, schema.optional()]),
);
const { title, agency } = shape;
if (!title || !agency) throw new Error('title and agency are missing from the table of fields');

const bodyOf = (data: Record<string, z.ZodType>): z.ZodType<{ data: ItemInput }> =>
  z.strictObject({ data: z.strictObject(data) }) as unknown as z.ZodType<{ data: ItemInput }>;

export const createBody = bodyOf({ ...optional, title, agency });
export const updateBody = bodyOf(optional);

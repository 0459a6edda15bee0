/** The two operations that every public type has: its list, and one by its keys. */
import { z } from 'zod';
import type { ContractPart, PublicTypeDescriptor } from '../contracts';
import { BAD_REQUEST, NOT_MODIFIED, refusal, UNAVAILABLE } from './errors';
import { jsonSchemaOf, named, type JsonSchema } from './json-schema';
import { fieldsOf, filtersSchema, listParameters } from './list-parameters';

export function typeOperations({ contract, queryable }: PublicTypeDescriptor): ContractPart {
  const { path, name, title, schema, beside } = contract;
  const [inList, filters] = [`${name}InList`, `${name}Filters`];
  return {
    schemas: {
      [name]: jsonSchemaOf(schema.extend(beside?.shape ?? {})),
      [inList]: jsonSchemaOf(withOptional(schema, queryable.onlyOnRequest)),
      [filters]: filtersSchema(filters, queryable),
    },
    paths: {
      [path]: {
        get: {
          tags: [title],
          operationId: `list${name}`,
          summary: `${title}: a page of what is public now`,
          parameters: listParameters(filters, queryable, fieldsOf(contract)),
          responses: {
            200: ok({ type: 'array', items: named(inList) }, named('ListMeta')),
            304: NOT_MODIFIED,
            400: BAD_REQUEST,
            503: UNAVAILABLE,
          },
        },
      },
      [`${path}/{key}`]: {
        get: {
          tags: [title],
          operationId: `get${name}`,
          summary: `${title}: one`,
          parameters: [
            {
              name: 'key',
              in: 'path',
              required: true,
              schema: { type: 'string' },
              description: ['documentId', ...queryable.keys.map(keyName)].join(', '),
            },
            { name: 'populate', in: 'query', required: false, schema: {} },
          ],
          responses: {
            200: ok(named(name), { type: 'object' }),
            ...(queryable.keys.length > 0 && {
              300: {
                description: 'Several have this key: one of them by its documentId.',
                content: { 'application/json': { schema: named('Candidates') } },
              },
            }),
            304: NOT_MODIFIED,
            400: BAD_REQUEST,
            404: refusal('Never public.'),
            410: refusal('Withdrawn.', 'Gone'),
            503: UNAVAILABLE,
          },
        },
      },
    },
  };
}

const withOptional = (schema: z.ZodObject, fields: readonly string[]): z.ZodObject =>
  schema.extend(
    Object.fromEntries(
      fields.map((field) => [field, z.optional(schema.shape[field] ?? z.unknown())]),
    ),
  );

const keyName = (key: string): string => (key === 'number' ? 'number or code' : key);

/** `{ data, meta }` with an ETag. */
export const ok = (data: JsonSchema, meta: JsonSchema): JsonSchema => ({
  description: 'As it is public now.',
  headers: { ETag: { schema: { type: 'string' } } },
  content: {
    'application/json': {
      schema: { type: 'object', required: ['data', 'meta'], properties: { data, meta } },
    },
  },
});

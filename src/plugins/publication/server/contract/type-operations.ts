/** The two operations that every public type has: its list, and one by its keys. */
import { z, type ZodObject } from 'zod';
import type { ContractObject, ContractPart, PublicTypeDescriptor } from '../contracts';
import { answer, json, refusal } from './answers';
import { named, schemaOf } from './json-schema';
import { fieldsOf, filtersSchema, listParameters } from './list-parameters';

export function typeOperations(type: PublicTypeDescriptor): ContractPart {
  const { contract, queryable } = type;
  const { path, name, title, schema, beside } = contract;
  const [inList, filters] = [`${name}InList`, `${name}Filters`];
  return {
    schemas: {
      [name]: schemaOf(schema.extend(beside?.shape ?? {})),
      [inList]: schemaOf(anyEntry(type)),
      [filters]: filtersSchema(filters, queryable),
    },
    paths: {
      [path]: {
        get: {
          tags: [title],
          operationId: `list${name}`,
          summary: `${title}: a page of what is public now`,
          parameters: listParameters(filters, queryable, fieldsOf(contract)),
          responses: { 200: ok({ type: 'array', items: named(inList) }, named('ListMeta')) },
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
              300: answer('Several have this key: one of them by its documentId.', 'Candidates'),
            }),
            404: refusal('Never public.'),
            410: refusal('Withdrawn.', 'Gone'),
          },
        },
      },
    },
  };
}

/** Of any list: `fields` may leave out everything but the documentId. */
const anyEntry = ({ contract: { schema } }: PublicTypeDescriptor): ZodObject =>
  schema.partial().required({ documentId: true });

/** Of a list asked without `fields`: all but the long texts. */
export const wholeEntry = ({
  contract: { schema },
  queryable,
}: PublicTypeDescriptor): ZodObject => {
  const shape = Object.entries(schema.shape);
  return z.strictObject(
    Object.fromEntries(shape.filter(([field]) => !queryable.onlyOnRequest.includes(field))),
  );
};

const keyName = (key: string): string => (key === 'number' ? 'number or code' : key);

const ok = (data: ContractObject, meta: ContractObject): ContractObject => ({
  description: 'As it is public now.',
  ...json({ type: 'object', required: ['data', 'meta'], properties: { data, meta } }),
});

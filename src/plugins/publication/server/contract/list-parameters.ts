/** What a list may be asked, made from the same table that the parser refuses by. */
import type { Contract, ContractObject, Queryable } from '../contracts';
import { ALL_FIELDS, MAXIMUM_FIELDS, MAXIMUM_PAGE_SIZE } from '../domain/query/parse-list';
import { MAXIMUM_VALUES } from '../domain/query/parse-value';
import { OPERATORS } from '../domain/query/plan';
import { parameter } from './answers';
import { named } from './json-schema';

const SCALARS: Record<Queryable['fields'][string]['is'], ContractObject> = {
  text: { type: 'string' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', description: 'a date (midnight UTC) or a time with its offset' },
  flag: { type: 'boolean' },
  number: { type: 'integer' },
  year: { type: 'string', pattern: '^\\d{4}$' },
};
/** The case of the letters makes no difference. */
const DIRECTIONS = [':asc', ':desc', ':ASC', ':DESC'];
const OF_TEXT_ALONE: readonly string[] = ['$contains', '$containsi', '$startsWith'];

/** The filters of a type: by field with operators, by key of a relation, and groups of them. */
export function filtersSchema(name: string, queryable: Queryable): ContractObject {
  const self = named(name);
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      $and: { type: 'array', items: self },
      $or: { type: 'array', items: self },
      $not: self,
      ...mapValues(queryable.fields, ({ is }) => comparisons(is)),
      ...mapValues(queryable.relations, (keys, relation) =>
        relationKeys(keys, relation, queryable),
      ),
    },
  };
}

const comparisons = (is: keyof typeof SCALARS): ContractObject => {
  const scalar = SCALARS[is];
  const operators = OPERATORS.filter((name) => is === 'text' || !OF_TEXT_ALONE.includes(name));
  return {
    oneOf: [
      scalar,
      {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(operators.map((name) => [name, operand(name, scalar)])),
      },
    ],
  };
};

const operand = (operator: string, scalar: ContractObject): ContractObject => {
  if (operator === '$in' || operator === '$notIn') return listOf(scalar);
  return operator === '$null' || operator === '$notNull' ? { type: 'boolean' } : scalar;
};

const listOf = (items: ContractObject): ContractObject => ({
  oneOf: [
    { type: 'array', minItems: 1, maxItems: MAXIMUM_VALUES, items },
    { type: 'string', description: 'the same values with commas between them' },
  ],
});

const relationKeys = (
  keys: Record<string, string>,
  relation: string,
  { subtree }: Queryable,
): ContractObject => {
  const names = [
    ...Object.keys(keys),
    ...(subtree?.relation === relation ? ['code', 'subtree'] : []),
  ];
  const value = { type: 'string' };
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      [...new Set(names)].map((name) => [
        name,
        {
          oneOf: [
            value,
            {
              type: 'object',
              additionalProperties: false,
              minProperties: 1,
              maxProperties: 1,
              properties: { $eq: value, $in: listOf(value) },
            },
          ],
        },
      ]),
    ),
  };
};

/** What a document of the type has in lists. */
export const fieldsOf = ({ schema }: Pick<Contract, 'schema'>): string[] =>
  Object.keys(schema.shape);

export function listParameters(
  filters: string,
  queryable: Queryable,
  fields: readonly string[],
): ContractObject[] {
  const sortable = Object.keys(queryable.fields);
  return [
    parameter('filters', named(filters), { style: 'deepObject', explode: true }),
    parameter(
      'sort',
      {
        type: 'array',
        maxItems: 4,
        items: { enum: sortable.flatMap((name) => [name, ...DIRECTIONS.map((way) => name + way)]) },
      },
      { explode: false },
    ),
    parameter(
      'fields',
      { type: 'array', maxItems: MAXIMUM_FIELDS, items: { enum: [ALL_FIELDS, ...fields] } },
      {
        explode: false,
        description: `Only these attributes. Left out of lists unless named: ${queryable.onlyOnRequest.join(', ') || 'none'}.`,
      },
    ),
    parameter('pagination', named('Pagination'), { style: 'deepObject', explode: true }),
    parameter('populate', {}, { description: 'Accepted; what is referred to always comes along.' }),
  ];
}

export const PAGINATION: ContractObject = {
  type: 'object',
  additionalProperties: false,
  properties: {
    page: { type: 'integer', minimum: 1 },
    pageSize: { type: 'integer', minimum: 1, maximum: MAXIMUM_PAGE_SIZE },
    after: { type: 'string', description: 'meta.pagination.next of the page before' },
    withCount: { type: 'boolean' },
  },
};

const mapValues = <Value, Result>(
  of: Record<string, Value>,
  change: (value: Value, key: string) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value, key)]));

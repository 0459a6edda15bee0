/** The search in the contract. */
import { z } from 'zod';
import { LONGEST_SEARCH } from '../../domain/search/parse-search';
import type { ContractPart } from '../../../types/publication';
import { DEFAULT_PAGE_SIZE, LAST_ROW, MAXIMUM_PAGE_SIZE } from './search-query';

const html = z.string().describe('HTML: escaped text, <mark> around what matches');
const highlights = z.strictObject({
  title: html.nullable(),
  documentNumber: html.nullable(),
  indexNumber: html.nullable(),
  summary: html.nullable(),
  keywords: z.array(html),
  attachments: z.array(html),
  body: html.nullable().describe('the part of it with most of the words'),
});

const facet = z.array(
  z.strictObject({ value: z.string(), name: z.string().nullable(), count: z.int() }),
);

const answer = z.strictObject({
  data: z.array(
    z.looseObject({ documentId: z.string(), highlights }).describe('an item as lists give it'),
  ),
  meta: z.strictObject({
    pagination: z.strictObject({
      page: z.int(),
      pageSize: z.int(),
      pageCount: z.int(),
      total: z.int(),
    }),
    search: z.looseObject({
      ranked: z.int().describe('how many matches are ranked and counted at most'),
      isWhole: z.boolean().describe('false: there are more matches than are ranked'),
    }),
    facets: z.record(z.string(), facet).optional(),
  }),
});

/** Not that of lists: only so many are ranked, and no cursor goes on behind them. */
const pagination = {
  type: 'object',
  additionalProperties: false,
  properties: {
    page: {
      type: 'integer',
      minimum: 1,
      maximum: LAST_ROW,
      description: `begins before row ${LAST_ROW}, by the size of the page`,
    },
    pageSize: {
      type: 'integer',
      minimum: 1,
      maximum: MAXIMUM_PAGE_SIZE,
      default: DEFAULT_PAGE_SIZE,
    },
  },
};

const schemaOf = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
};
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const parameter = (name: string, schema: object, more: object = {}) => ({
  name,
  in: 'query',
  required: false,
  schema,
  ...more,
});
const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: named('Error') } },
});

export const SEARCH_CONTRACT: ContractPart = {
  schemas: { SearchAnswer: schemaOf(answer) },
  paths: {
    '/api/search': {
      get: {
        tags: ['Search'],
        operationId: 'search',
        summary: 'Full text of what is public now, with highlights and facets',
        parameters: [
          {
            ...parameter('q', { type: 'string', minLength: 1, maxLength: LONGEST_SEARCH }),
            required: true,
          },
          parameter('filters', named('InformationItemFilters'), {
            style: 'deepObject',
            explode: true,
          }),
          parameter('pagination', pagination, { style: 'deepObject', explode: true }),
          parameter('facets', { type: 'boolean' }),
        ],
        responses: {
          200: {
            description: 'What matches, best first.',
            content: { 'application/json': { schema: named('SearchAnswer') } },
          },
          304: { description: 'What the reader holds is current.' },
          400: refusal('A parameter is unknown or malformed.'),
          503: refusal('Reading took too long.'),
        },
      },
    },
  },
};

/** The search in the contract. */
import { z } from 'zod';
import { LONGEST_SEARCH } from '../../domain/search/parse-search';
import type { DescribeRoutes } from '../../../types/contract';
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

const meta = z.strictObject({
  pagination: z.strictObject({
    page: z.int(),
    pageSize: z.int(),
    pageCount: z.int(),
    total: z.int(),
  }),
  search: z.strictObject({
    ranked: z.int().describe('how many matches are ranked and counted at most'),
    isWhole: z.boolean().describe('false: there are more matches than are ranked'),
    isIndexWhole: z
      .boolean()
      .describe('false: the index is being filled, and not everything public is found yet'),
  }),
  facets: z.record(z.string(), facet).optional().describe('absent with facets=false'),
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

export const describeSearch: DescribeRoutes = ({
  named,
  schemaOf,
  answer,
  parameter,
  entryOf,
}) => ({
  schemas: {
    InformationItemFound: schemaOf(entryOf('InformationItem').extend({ highlights })),
    SearchAnswer: {
      type: 'object',
      additionalProperties: false,
      required: ['data', 'meta'],
      properties: {
        data: { type: 'array', items: named('InformationItemFound') },
        meta: schemaOf(meta),
      },
    },
  },
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
        responses: { 200: answer('What matches, best first.', 'SearchAnswer') },
      },
    },
  },
});

/** The catalogue in the contract. */
import type { DescribeRoutes } from '../../../types/contract';

const text = { type: ['string', 'null'] };
const count = { type: 'integer', minimum: 0 };
const WAYS = ['agency', 'subject', 'genre', 'statutory', 'matter', 'column', 'nature', 'year'];

export const describeCatalogue: DescribeRoutes = ({ named, answer, parameter }) => ({
  schemas: {
    CatalogueBranch: {
      type: 'object',
      additionalProperties: false,
      required: ['documentId', 'code', 'name', 'own', 'total', 'children'],
      properties: {
        documentId: text,
        code: text,
        name: text,
        own: { ...count, description: 'items that name it' },
        total: { ...count, description: 'items that name it or anything below it, each once' },
        children: { type: 'array', items: named('CatalogueBranch') },
      },
    },
    Catalogue: {
      type: 'object',
      additionalProperties: false,
      required: ['data', 'meta'],
      properties: {
        data: { type: 'array', items: named('CatalogueBranch') },
        meta: {
          type: 'object',
          additionalProperties: false,
          required: ['by', 'total', 'unassigned'],
          properties: {
            by: { enum: WAYS },
            total: { ...count, description: 'all items, each once' },
            unassigned: { ...count, description: 'items that name nothing' },
          },
        },
      },
    },
  },
  paths: {
    '/api/catalogue': {
      get: {
        tags: ['Catalogue'],
        operationId: 'catalogue',
        summary: 'The catalogue (政府信息公开目录) as a tree with counts',
        parameters: [
          { ...parameter('by', { enum: WAYS }), required: true },
          parameter('filters', named('InformationItemFilters'), {
            style: 'deepObject',
            explode: true,
          }),
        ],
        responses: { 200: answer('The tree.', 'Catalogue') },
      },
    },
  },
});

/** The catalogue in the contract. */
import type { ContractPart } from '../../../types/publication';

const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: ['string', 'null'] };
const count = { type: 'integer', minimum: 0 };
const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: named('Error') } },
});

const WAYS = ['agency', 'subject', 'genre', 'statutory', 'matter', 'column', 'nature', 'year'];

export const CATALOGUE_CONTRACT: ContractPart = {
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
          { name: 'by', in: 'query', required: true, schema: { enum: WAYS } },
          {
            name: 'filters',
            in: 'query',
            required: false,
            schema: named('InformationItemFilters'),
            style: 'deepObject',
            explode: true,
          },
        ],
        responses: {
          200: {
            description: 'The tree.',
            content: { 'application/json': { schema: named('Catalogue') } },
          },
          304: { description: 'What the reader holds is current.' },
          400: refusal('A parameter is unknown or malformed.'),
          503: refusal('Reading took too long.'),
        },
      },
    },
  },
};

/** Old addresses in the contract. */
import type { ContractPart } from '../../../types/publication';

const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answer = (description: string, schema: string) => ({
  description,
  content: { 'application/json': { schema: named(schema) } },
});

export const LEGACY_URL_CONTRACT: ContractPart = {
  schemas: {
    Moved: {
      type: 'object',
      additionalProperties: false,
      required: ['data', 'meta'],
      properties: {
        data: {
          type: 'object',
          additionalProperties: false,
          required: ['documentId', 'url', 'slug'],
          properties: {
            documentId: { type: 'string' },
            url: { type: 'string', description: 'the content API’s address of it' },
            slug: { type: ['string', 'null'] },
          },
        },
        meta: { type: 'object' },
      },
    },
  },
  paths: {
    '/api/legacy-urls': {
      get: {
        tags: ['Information items (政府信息)'],
        operationId: 'legacyUrl',
        summary: 'The item that an address of an older system led to',
        parameters: [
          {
            name: 'url',
            in: 'query',
            required: true,
            schema: { type: 'string', format: 'uri', maxLength: 2000 },
          },
        ],
        responses: {
          300: answer('Several had this address: one of them by its documentId.', 'Candidates'),
          308: {
            ...answer('It is here now.', 'Moved'),
            headers: { Location: { schema: { type: 'string' } } },
          },
          400: answer('The address is missing or malformed.', 'Error'),
          404: answer('No public item had this address.', 'Error'),
          410: answer('Withdrawn.', 'Gone'),
          503: answer('Reading took too long.', 'Error'),
        },
      },
    },
  },
};

/** Old addresses in the contract. */
import type { DescribeRoutes } from '../../../types/contract';

export const describeLegacyUrls: DescribeRoutes = ({ answer, refusal, parameter }) => ({
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
            ...parameter('url', { type: 'string', format: 'uri', maxLength: 2000 }),
            required: true,
          },
        ],
        responses: {
          300: answer('Several had this address: one of them by its documentId.', 'Candidates'),
          308: answer('It is here now.', 'Moved', { Location: 'its address in the content API' }),
          400: refusal('The address is missing or malformed.'),
          404: refusal('No public item had this address.'),
          410: refusal('Withdrawn.', 'Gone'),
        },
      },
    },
  },
});

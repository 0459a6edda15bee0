/** The tree of agencies in the contract. */
import { AGENCY_LEVELS } from '../../domain/disclosure/agencies';
import type { DescribeRoutes } from '../../../types/contract';

const text = { type: ['string', 'null'] };
export const describeAgencyTree: DescribeRoutes = ({ named, answer, refusal }) => ({
  schemas: {
    AgencyBranch: {
      type: 'object',
      additionalProperties: false,
      required: ['documentId', 'code', 'name', 'shortName', 'level', 'children'],
      properties: {
        documentId: { type: 'string' },
        code: text,
        name: text,
        shortName: text,
        level: { enum: [...AGENCY_LEVELS.map(({ code }) => code), null] },
        children: { type: 'array', items: named('AgencyBranch') },
      },
    },
    AgencyTree: {
      type: 'object',
      additionalProperties: false,
      required: ['data', 'meta'],
      properties: {
        data: { type: 'array', items: named('AgencyBranch') },
        meta: {
          type: 'object',
          additionalProperties: false,
          required: ['total', 'isWhole'],
          properties: {
            total: { type: 'integer', description: 'agencies in this tree' },
            isWhole: {
              type: 'boolean',
              description: 'false: more than 10,000, the rest is missing',
            },
          },
        },
      },
    },
  },
  paths: {
    '/api/agencies/tree': {
      get: {
        tags: ['Agencies (公开主体)'],
        operationId: 'agencyTree',
        summary: 'The agencies as the tree that they are now',
        responses: {
          200: answer('The tree.', 'AgencyTree'),
          400: refusal('It takes no parameter.'),
        },
      },
    },
  },
});

/** What the contract says of itself. */
import type { DescribeRoutes } from '../../../types/contract';

export const describeContract: DescribeRoutes = () => ({
  schemas: {},
  paths: {
    '/api/openapi.json': {
      get: {
        tags: ['Contract'],
        operationId: 'getContract',
        summary: 'This document',
        responses: {
          200: {
            description: 'OpenAPI 3.1',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
        },
      },
    },
  },
});

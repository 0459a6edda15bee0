/** The refusals of the public routes: one shape, and by status what their details hold. */
import type { JsonSchema } from './json-schema';
import { named } from './json-schema';

export const ERROR_SCHEMAS: Record<string, JsonSchema> = {
  Error: {
    type: 'object',
    required: ['data', 'error'],
    properties: {
      data: { type: 'null' },
      error: {
        type: 'object',
        required: ['status', 'name', 'message', 'details'],
        properties: {
          status: { type: 'integer' },
          name: { type: 'string' },
          message: { type: 'string' },
          details: { type: 'object' },
        },
      },
    },
  },
  Gone: {
    allOf: [
      named('Error'),
      {
        type: 'object',
        properties: {
          error: {
            type: 'object',
            properties: {
              details: {
                type: 'object',
                required: ['documentId', 'indexNumber', 'kind', 'replacedBy'],
                properties: {
                  documentId: { type: 'string' },
                  indexNumber: { type: ['string', 'null'] },
                  kind: {
                    enum: ['withdrawn', 'term_ended', 'merged', 'reissued', 'out_of_scope'],
                    description: 'what the public is told; never the internal reason',
                  },
                  replacedBy: { type: ['string', 'null'] },
                },
              },
            },
          },
        },
      },
    ],
  },
};

export const refusal = (description: string, schema = 'Error') => ({
  description,
  content: { 'application/json': { schema: named(schema) } },
});

export const NOT_MODIFIED = { description: 'What the reader holds (If-None-Match) is current.' };

export const BAD_REQUEST = refusal(
  'A parameter is unknown or malformed: details name what is allowed.',
);

export const ADDRESS_TOO_LONG = refusal('Path and query have more than 8,192 characters.');

export const UNAVAILABLE = {
  ...refusal('Reading took too long, or the database is away.'),
  headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'seconds' } },
};

/** The feed of changes in the contract: CloudEvents 1.0, newest entry of each subject. */
import { z } from 'zod';
import type { ContractPart } from '../../../types/publication';

const sequence = z.string().regex(/^\d{20}$/);
const cursor = z.string().describe('<epoch>:<sequence>');

const event = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string(),
  type: z.string().describe('gongkai.<type>.published, .revised or .withdrawn'),
  subject: z.string().describe('documentId'),
  time: z.iso.datetime(),
  sequence: sequence.describe('zero-padded: the order of text is the order of numbers'),
  epoch: z.string(),
  datahash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the RFC 8785 form of data'),
  datacontenttype: z.literal('application/json'),
  data: z
    .looseObject({ documentId: z.string() })
    .describe('the public document, or the withdrawal'),
});

const page = z.strictObject({
  data: z.array(event),
  meta: z.strictObject({ next: cursor, latest: cursor }),
});

const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
});

export const FEED_CONTRACT: ContractPart = {
  schemas: { ChangesPage: schemaOf(page) },
  paths: {
    '/api/feed/changes': {
      get: {
        tags: ['Feed'],
        operationId: 'getChanges',
        summary: 'What changed after a position, the newest entry of each subject',
        parameters: [
          { name: 'after', in: 'query', required: false, schema: { type: 'string' } },
          {
            name: 'limit',
            in: 'query',
            required: false,
            schema: { type: 'integer', minimum: 1, maximum: 1000 },
          },
        ],
        responses: {
          200: {
            description: 'A page; go on at meta.next.',
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/ChangesPage' } },
            },
          },
          400: refusal('A parameter is unknown or malformed.'),
          410: refusal('The feed has a new epoch: start again from the snapshot, or from 0.'),
          503: refusal('Reading took too long.'),
        },
      },
    },
  },
};

function schemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}

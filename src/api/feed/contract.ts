/** The feed of changes in the contract: CloudEvents 1.0, newest entry of each subject. */
import { z } from 'zod';
import type { DescribeRoutes } from '../../../types/contract';

const sequence = z.string().regex(/^\d{20}$/);
const cursor = z.string().describe('<epoch>:<sequence>');

/** Of the types more may come; what happened to a subject is one of three. */
const typeOf = (types: readonly string[]) =>
  z
    .string()
    .regex(/^gongkai\.[a-z_]+\.(published|revised|withdrawn)$/)
    .describe(
      `gongkai.<type>.published, .revised or .withdrawn. Types are ${types.join(', ')}; more may be added: pass over what you do not know.`,
    );

const eventOf = (types: readonly string[]) =>
  z.strictObject({
    specversion: z.literal('1.0'),
    id: z.uuid(),
    source: z.string(),
    type: typeOf(types),
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

const pageOf = (types: readonly string[]) =>
  z.strictObject({
    data: z.array(eventOf(types)),
    meta: z.strictObject({ next: cursor, latest: cursor }),
  });

export const describeFeed: DescribeRoutes = ({
  answer,
  refusal,
  parameter,
  schemaOf,
  feedTypes,
}) => ({
  schemas: { ChangesPage: schemaOf(pageOf(feedTypes)) },
  paths: {
    '/api/feed/changes': {
      get: {
        tags: ['Feed'],
        operationId: 'getChanges',
        summary: 'What changed after a position, the newest entry of each subject',
        parameters: [
          parameter('after', { type: 'string' }),
          parameter('limit', { type: 'integer', minimum: 1, maximum: 1000 }),
        ],
        responses: {
          200: answer('A page; go on at meta.next.', 'ChangesPage'),
          410: refusal('The feed has a new epoch: begin again without `after`.'),
        },
      },
    },
  },
});

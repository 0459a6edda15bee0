/**
 * The write API in the contract: what is sent, by the schemas that requests are validated by; what is answered, by those that real answers
 * are held against.
 */
import { z } from 'zod';
import { ACTION_INPUTS, ITEM_ACTIONS, type ItemAction } from '../../../domain/review/action-inputs';
import type { ContractObject, ContractWords, DescribeRoutes } from '../../../../types/contract';
import { assessBody } from './action-bodies';
import { draftAnswer, goneAnswer, refusal as reviewRefusal } from './answer-schemas';
import { createBody, updateBody } from './item-schema';

const BASE = '/api/information-items';
const operation = { tags: ['Write API'], security: [{ writeToken: [] }] };

const documentId = { name: 'documentId', in: 'path', required: true, schema: { type: 'string' } };
const key = { ...documentId, name: 'key', description: 'documentId' };

const ITEM_HEADERS = {
  ETag: 'the revision: send it back as If-Match',
  'Idempotency-Replayed': 'true where the key was known and nothing was done',
};
const { 'Idempotency-Replayed': replayed } = ITEM_HEADERS;

export const describeWriting: DescribeRoutes = (words) => {
  const { answer, headers, requestHeader, schemaOf } = words;
  const ifMatch = requestHeader('If-Match', 'the revision that is being changed');
  const idempotencyKey = requestHeader('Idempotency-Key', 'the same key does the same thing once');
  const [read, written] = [refusalsOf(words), { ...refusalsOf(words), ...ofWrites(words) }];
  const item = answer('The draft as it is now.', 'DraftAnswer', ITEM_HEADERS);
  const gone = {
    description: 'Done; there is no item any more.',
    ...headers({ 'Idempotency-Replayed': replayed }),
  };
  const answerOf = (action: ItemAction) => {
    if (action === 'confirm-erasure') return { 204: gone };
    return { 200: action === 'propose-erasure' ? itemOrGone(words) : item };
  };
  const acting = (action: ItemAction | 'assess', responses: ContractObject) => ({
    ...operation,
    operationId: `${camel(action)}Item`,
    parameters: [documentId, ifMatch, ...(action === 'assess' ? [] : [idempotencyKey])],
    requestBody: body(words, inputName(action)),
    responses: { ...responses, ...written },
  });
  return {
    schemas: {
      CreateItem: schemaOf(createBody, 'input'),
      UpdateItem: schemaOf(updateBody, 'input'),
      DraftAnswer: schemaOf(draftAnswer),
      GoneAnswer: schemaOf(goneAnswer),
      Assessment: assessment(words),
      ...Object.fromEntries(
        ITEM_ACTIONS.map((action) => [inputName(action), schemaOf(ACTION_INPUTS[action], 'input')]),
      ),
      [inputName('assess')]: schemaOf(assessBody, 'input'),
    },
    paths: {
      [BASE]: {
        post: {
          ...operation,
          operationId: 'createItem',
          summary: 'A new draft',
          parameters: [idempotencyKey],
          requestBody: body(words, 'CreateItem'),
          responses: { 201: item, ...written },
        },
      },
      // One template may have one name: the content API's GET calls it `key`.
      [`${BASE}/{key}`]: {
        put: {
          ...operation,
          operationId: 'updateItem',
          summary: 'Change a draft; what is absent stays',
          parameters: [key, ifMatch, idempotencyKey],
          requestBody: body(words, 'UpdateItem'),
          responses: { 200: item, ...written },
        },
        delete: {
          ...operation,
          operationId: 'deleteItem',
          summary: 'Delete a draft',
          parameters: [key, ifMatch, idempotencyKey],
          responses: { 204: gone, ...written },
        },
      },
      [`${BASE}/{documentId}/draft`]: {
        get: {
          ...operation,
          operationId: 'readDraft',
          summary: 'The draft: fields, state, revision, contentHash',
          parameters: [documentId],
          responses: { 200: item, ...read },
        },
      },
      [`${BASE}/{documentId}/actions/assess`]: {
        post: acting('assess', {
          200: answer('What publishing would answer; nothing is done.', 'Assessment'),
        }),
      },
      ...Object.fromEntries(
        ITEM_ACTIONS.map((action) => [
          `${BASE}/{documentId}/actions/${action}`,
          { post: acting(action, answerOf(action)) },
        ]),
      ),
    },
  };
};

const refusalsOf = ({ answer, refusal }: ContractWords) => ({
  400: refusal('A field is malformed, or the rules say no (ClassificationError).'),
  401: refusal('No valid token.'),
  403: refusal('The person of the token lacks the right at this agency.'),
  404: refusal('No such item.'),
  414: refusal('The address is too long.'),
  429: answer('Too many requests of one token, or too many tokens that do not hold.', 'Error', {
    'Retry-After': 'seconds',
  }),
});

const ofWrites = ({ refusal }: ContractWords) => ({
  409: refusal(
    'Stale (If-Match), an approval of other content, or a state that does not allow it.',
  ),
  413: refusal('The body has more than 4 MB.'),
  415: refusal('The body is no JSON in UTF-8.'),
  422: refusal('The Idempotency-Key was used for another request.'),
});

const assessment = ({ named, schemaOf }: ContractWords): ContractObject => {
  const findings = { type: 'array', items: named('Finding') };
  return strict({
    data: strict({
      decision: { enum: ['may_publish', 'must_not_publish'] },
      violations: findings,
      warnings: findings,
      review: schemaOf(z.strictObject({ refusal: reviewRefusal })),
    }),
  });
};

const strict = (properties: Record<string, ContractObject>): ContractObject => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

/** An erasure may also be proposed of what is deleted. */
const itemOrGone = ({ named, headers }: ContractWords): ContractObject => ({
  description: 'The draft as it is now, or what is left to say of an item that is gone.',
  ...headers(ITEM_HEADERS),
  content: {
    'application/json': { schema: { oneOf: [named('DraftAnswer'), named('GoneAnswer')] } },
  },
});

const body = ({ named }: ContractWords, schema: string): ContractObject => ({
  required: true,
  content: { 'application/json': { schema: named(schema) } },
});

const camel = (action: string): string =>
  action.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase());

const inputName = (action: string): string => {
  const name = camel(action);
  return `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
};

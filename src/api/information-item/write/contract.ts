/** The write API in the contract, made from the schemas that its requests are validated by. */
import { z } from 'zod';
import { ACTION_INPUTS, ITEM_ACTIONS } from '../../../domain/review/action-inputs';
import type { ContractPart } from '../../../../types/publication';
import { assessBody } from './action-bodies';
import { createBody, updateBody } from './item-schema';

const BASE = '/api/information-items';
const tags = ['Write API'];
const security = [{ writeToken: [] }];

const answers = (success: number) => ({
  [success]: { description: 'Done; the draft as it is now, with revision and contentHash.' },
  400: refusal('A field is malformed, or the rules say no (ClassificationError).'),
  401: refusal('No valid token.'),
  403: refusal('The person of the token lacks the right at this agency.'),
  404: refusal('No such item.'),
  409: refusal(
    'Stale (If-Match), an approval of other content, or a state that does not allow it.',
  ),
});

const documentId = { name: 'documentId', in: 'path', required: true, schema: { type: 'string' } };
const key = { ...documentId, name: 'key', description: 'documentId' };
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description,
});
const ifMatch = header('If-Match', 'the revision that is being changed');
const idempotencyKey = header('Idempotency-Key', 'the same key does the same thing once');

export const WRITE_CONTRACT: ContractPart = {
  schemas: {
    CreateItem: schemaOf(createBody),
    UpdateItem: schemaOf(updateBody),
    ...Object.fromEntries(
      ITEM_ACTIONS.map((action) => [inputName(action), schemaOf(ACTION_INPUTS[action])]),
    ),
    [inputName('assess')]: schemaOf(assessBody),
  },
  paths: {
    [BASE]: {
      post: {
        tags,
        security,
        operationId: 'createItem',
        summary: 'A new draft',
        parameters: [idempotencyKey],
        requestBody: body('CreateItem'),
        responses: answers(201),
      },
    },
    // One template may have one name: the content API's GET calls it `key`.
    [`${BASE}/{key}`]: {
      put: {
        tags,
        security,
        operationId: 'updateItem',
        summary: 'Change a draft; what is absent stays',
        parameters: [key, ifMatch, idempotencyKey],
        requestBody: body('UpdateItem'),
        responses: answers(200),
      },
      delete: {
        tags,
        security,
        operationId: 'deleteItem',
        summary: 'Delete a draft',
        parameters: [key, ifMatch],
        responses: answers(204),
      },
    },
    [`${BASE}/{documentId}/draft`]: {
      get: {
        tags,
        security,
        operationId: 'readDraft',
        summary: 'The draft: fields, state, revision, contentHash',
        parameters: [documentId],
        responses: answers(200),
      },
    },
    ...Object.fromEntries(
      ['assess', ...ITEM_ACTIONS].map((action) => [
        `${BASE}/{documentId}/actions/${action}`,
        {
          post: {
            tags,
            security,
            operationId: `${camel(action)}Item`,
            parameters: [documentId, ifMatch, idempotencyKey],
            requestBody: body(inputName(action)),
            responses: answers(200),
          },
        },
      ]),
    ),
  },
};

function body(schema: string) {
  const content = { schema: { $ref: `#/components/schemas/${schema}` } };
  return { required: true, content: { 'application/json': content } };
}

function refusal(description: string) {
  const schema = { $ref: '#/components/schemas/Error' };
  return { description, content: { 'application/json': { schema } } };
}

function schemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return rest;
}

function camel(action: string): string {
  return action.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}

function inputName(action: string): string {
  const name = camel(action);
  return `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
}

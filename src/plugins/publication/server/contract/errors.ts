/** The refusals: one shape for all, and what the details of some always hold. */
import type { ContractObject } from '../contracts';
import { named } from './json-schema';

const finding: ContractObject = {
  type: 'object',
  required: ['code', 'field', 'article', 'message'],
  properties: {
    code: { type: 'string' },
    field: { type: 'string' },
    article: { type: 'string', description: 'the article of law' },
    message: { type: 'string', description: 'in simplified Chinese' },
    messages: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'by language: zh-Hans, zh-Hant, en',
    },
  },
};

const fieldError: ContractObject = {
  type: 'object',
  required: ['path', 'message'],
  properties: {
    path: { type: 'array', items: { type: ['string', 'integer'] } },
    code: { type: 'string' },
    message: { type: 'string' },
    value: { description: 'what was given, where it is short' },
    allowed: { type: 'array', items: { type: 'string' } },
  },
};

/** Each where it applies; whatever else a refusal has to say may stand beside them. */
const details: ContractObject = {
  type: 'object',
  additionalProperties: true,
  properties: {
    code: { type: 'string', description: 'for programs' },
    parameter: { type: ['string', 'null'], description: 'which parameter is at fault' },
    value: { description: 'what was given' },
    allowed: {
      type: ['array', 'string'],
      items: { type: ['string', 'number'] },
      description: 'what may stand there instead, or up to what bound',
    },
    fitting: {
      type: 'integer',
      description: 'response_too_large: how many of the items fit into one answer',
    },
    epoch: { type: 'string', description: 'epoch_changed: that of the feed now' },
    retryAfterSeconds: { type: 'integer', description: 'too_many_requests' },
    field: { type: 'string', description: 'of the item: which field is at fault' },
    revision: { type: 'string', description: 'stale_write: that of the draft now' },
    errors: { type: 'array', items: fieldError, description: 'invalid_request: every mistake' },
    violations: {
      type: 'array',
      items: named('Finding'),
      description: 'ClassificationError: why it may not be public',
    },
  },
};

export const ERROR_SCHEMAS: Record<string, ContractObject> = {
  Finding: finding,
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
          details,
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

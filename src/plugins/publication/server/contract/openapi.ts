/**
 * The contract of the content API as OpenAPI 3.1: made from the schemas that describe the documents and from the tables that requests
 * are read by, so that it can't say anything else than the server does.
 */
import type { Core } from '@strapi/strapi';
import type { ContractPart, PublicTypeDescriptor } from '../contracts';
import { descriptorsOf } from '../descriptors';
import { ADDRESS_TOO_LONG, ERROR_SCHEMAS } from './errors';
import type { JsonSchema } from './json-schema';
import { PAGINATION } from './list-parameters';
import { typeOperations } from './type-operations';

/** Raised with every change that a reader has to know of. */
const CONTRACT_VERSION = '1.2.0';

export interface OpenApi {
  openapi: '3.1.0';
  info: JsonSchema;
  paths: Record<string, JsonSchema>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> };
}

export const contract = ({ strapi }: { strapi: Core.Strapi }) => {
  const parts: ContractPart[] = [];
  let made: OpenApi | undefined;
  return {
    /** What a route that is no list and no single subject says of itself; before the server listens. */
    add(part: ContractPart): void {
      parts.push(part);
    },

    /** Made once: nothing of it changes while the server runs. */
    document(): OpenApi {
      made ??= contractOf(descriptorsOf(strapi).all(), parts);
      return made;
    },
  };
};

/** Needs no server: the types of front ends are made from it. */
export const contractOf = (types: PublicTypeDescriptor[], parts: ContractPart[]): OpenApi =>
  assemble([...types.map(typeOperations), ...parts]);

const assemble = (parts: ContractPart[]): OpenApi => ({
  openapi: '3.1.0',
  info: {
    title: 'Gongkai content API (政府信息公开)',
    version: CONTRACT_VERSION,
    license: { name: 'MIT', identifier: 'MIT' },
    description:
      'What is public now, from the register. Answers carry an ETag; ask again with If-None-Match. Sequences are strings.',
  },
  paths: withBounds(sorted(parts.map(({ paths }) => paths))),
  components: {
    schemas: sorted([...parts.map(({ schemas }) => schemas), SHARED_SCHEMAS, ERROR_SCHEMAS]),
    securitySchemes: {
      writeToken: { type: 'http', scheme: 'bearer', description: 'npm run token' },
    },
  },
});

/** What any read is refused by before its route is asked. */
const withBounds = (paths: Record<string, JsonSchema>): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(paths).map(([path, { get, ...others }]) => [
      path,
      get === undefined ? others : { get: bounded(get as JsonSchema), ...others },
    ]),
  );

const bounded = (operation: JsonSchema): JsonSchema => ({
  ...operation,
  responses: { ...(operation.responses as JsonSchema), 414: ADDRESS_TOO_LONG },
});

/** By name, so that the order in which things register changes nothing. Two parts may describe methods of one path. */
const sorted = (records: Record<string, JsonSchema>[]): Record<string, JsonSchema> => {
  const merged = new Map<string, JsonSchema>();
  for (const [name, value] of records.flatMap((record) => Object.entries(record)))
    merged.set(name, { ...merged.get(name), ...value });
  return Object.fromEntries([...merged].sort(([left], [right]) => (left < right ? -1 : 1)));
};

const SHARED_SCHEMAS: Record<string, JsonSchema> = {
  Pagination: PAGINATION,
  ListMeta: {
    type: 'object',
    additionalProperties: false,
    required: ['pagination'],
    properties: {
      pagination: {
        type: 'object',
        additionalProperties: false,
        required: ['pageSize'],
        properties: {
          page: { type: 'integer' },
          pageSize: { type: 'integer' },
          pageCount: { type: 'integer' },
          total: { type: 'integer' },
          next: { type: ['string', 'null'], description: 'pagination[after] of the next page' },
        },
      },
    },
  },
  Candidates: {
    type: 'object',
    required: ['data', 'meta'],
    properties: {
      data: {
        type: 'array',
        items: {
          type: 'object',
          required: ['documentId', 'agency', 'url'],
          properties: {
            documentId: { type: 'string' },
            agency: {},
            url: { type: 'string' },
          },
        },
      },
      meta: { type: 'object' },
    },
  },
};

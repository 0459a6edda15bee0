/**
 * The contract of the content API as OpenAPI 3.1: made from the schemas that describe the documents and from the tables that requests
 * are read by, so that it can't say anything else than the server does.
 */
import type { Core } from '@strapi/strapi';
import type {
  ContractObject,
  ContractPart,
  DescribeRoutes,
  PublicTypeDescriptor,
} from '../contracts';
import { descriptorsOf } from '../descriptors';
import { ERROR_SCHEMAS } from './errors';
import { PAGINATION } from './list-parameters';
import { publicRead } from './public-reads';
import { typeOperations } from './type-operations';
import { wordsFor } from './words';

/** Raised with every change that a reader has to know of. */
const CONTRACT_VERSION = '1.3.0';

export interface OpenApi {
  openapi: '3.1.0';
  info: ContractObject;
  paths: Record<string, ContractObject>;
  components: {
    schemas: Record<string, ContractObject>;
    securitySchemes: Record<string, ContractObject>;
  };
}

export const contract = ({ strapi }: { strapi: Core.Strapi }) => {
  const parts: DescribeRoutes[] = [];
  let made: OpenApi | undefined;
  return {
    /** What a route that is no list and no single subject says of itself; before the server listens. */
    add(part: DescribeRoutes): void {
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
export const contractOf = (types: PublicTypeDescriptor[], parts: DescribeRoutes[]): OpenApi => {
  const words = wordsFor(types);
  return assemble([...types.map(typeOperations), ...parts.map((describe) => describe(words))]);
};

const assemble = (parts: ContractPart[]): OpenApi => ({
  openapi: '3.1.0',
  info: {
    title: 'Gongkai content API (政府信息公开)',
    version: CONTRACT_VERSION,
    license: { name: 'MIT', identifier: 'MIT' },
    description:
      'What is public now, from the register. Answers carry an ETag; ask again with If-None-Match. Sequences are strings.',
  },
  paths: withPublicReads(sorted(parts.map(({ paths }) => paths))),
  components: {
    schemas: sorted([...parts.map(({ schemas }) => schemas), SHARED_SCHEMAS, ERROR_SCHEMAS]),
    securitySchemes: {
      writeToken: { type: 'http', scheme: 'bearer', description: 'npm run token' },
    },
  },
});

/** What needs no token is a read of the public. */
const withPublicReads = (paths: Record<string, ContractObject>): Record<string, ContractObject> =>
  Object.fromEntries(
    Object.entries(paths).map(([path, { get, ...others }]) => {
      const operation = get as ContractObject | undefined;
      if (!operation) return [path, others];
      return [path, { get: operation.security ? operation : publicRead(operation), ...others }];
    }),
  );

/** By name, so that the order in which things register changes nothing. Two parts may describe methods of one path. */
const sorted = (records: Record<string, ContractObject>[]): Record<string, ContractObject> => {
  const merged = new Map<string, ContractObject>();
  for (const [name, value] of records.flatMap((record) => Object.entries(record)))
    merged.set(name, { ...merged.get(name), ...value });
  return Object.fromEntries([...merged].sort(([left], [right]) => (left < right ? -1 : 1)));
};

const SHARED_SCHEMAS: Record<string, ContractObject> = {
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
    additionalProperties: false,
    required: ['data', 'meta'],
    properties: {
      data: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['documentId', 'agency', 'url'],
          properties: {
            documentId: { type: 'string' },
            agency: {
              type: ['object', 'null'],
              additionalProperties: false,
              required: ['documentId'],
              properties: {
                documentId: { type: 'string' },
                name: { type: ['string', 'null'] },
                code: { type: ['string', 'null'] },
              },
              description: 'whose it is, as at publication',
            },
            url: { type: 'string' },
          },
        },
      },
      meta: { type: 'object' },
    },
  },
};

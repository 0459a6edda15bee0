/** Real answers held against the contract: status, body, and the headers that a reader acts by. */
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Response } from 'supertest';
import type { Application } from '../support/application';

interface Described {
  headers?: Record<string, object>;
  content?: Record<string, { schema: object }>;
}

export interface Operation {
  parameters: { name: string; in: string; schema: object }[];
  responses: Record<string, Described>;
}

export interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: Record<string, object> }> };
}

export const contractOf = async ({ request }: Application): Promise<OpenApi> =>
  (await request.get('/api/openapi.json').expect(200)).body as OpenApi;

/** What a reader acts by. The others say how long an answer may be kept, and the like, for all routes. */
const HEADERS = [
  'ETag',
  'Location',
  'Content-Range',
  'Content-Disposition',
  'Accept-Ranges',
  'Retry-After',
  'Idempotency-Replayed',
];
/** Described, and there on some of the answers only. */
const SOMETIMES = ['Retry-After', 'Idempotency-Replayed'];

export function heldAgainst(contract: OpenApi) {
  const validatorOf = (schema: object) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    return ajv.compile({ ...schema, components: contract.components });
  };

  const operationOf = (path: string, method = 'get'): Operation => {
    const operation = contract.paths[path]?.[method];
    if (!operation) throw new Error(`the contract has no ${method} ${path}`);
    return operation;
  };

  /** Whether the contract takes this value for the parameter. */
  const takes = (path: string, name: string, value: unknown): boolean => {
    const found = operationOf(path).parameters.find((parameter) => parameter.name === name);
    if (!found) throw new Error(`${path} has no parameter ${name}`);
    return validatorOf(found.schema)(value);
  };

  /** Fails unless the answer is what the contract says of it. @param lacking headers that are there on other such answers. */
  const expectDescribed = (
    answer: Response,
    path: string,
    method = 'get',
    lacking: readonly string[] = [],
  ): void => {
    const described = operationOf(path, method).responses[answer.status];
    if (!described) throw new Error(`${method} ${path} describes no ${answer.status}`);
    expect(errorsOf(answer, described)).toEqual([]);
    const names = Object.keys(described.headers ?? {});
    const given = HEADERS.filter((name) => answer.headers[name.toLowerCase()] !== undefined);
    expect(names.sort()).toEqual(expect.arrayContaining(given));
    const always = names.filter((name) => ![...SOMETIMES, ...lacking].includes(name));
    expect(given).toEqual(expect.arrayContaining(always));
  };

  const errorsOf = (answer: Response, { content }: Described): unknown[] => {
    const isEmpty = !answer.text && Object.keys(answer.body as object).length === 0;
    if (!content) return isEmpty ? [] : ['a body that is not described'];
    const schema = content[answer.type] ?? content['*/*'];
    if (!schema) return [`${answer.type} is not described`];
    if (answer.type !== 'application/json') return [];
    const validate = validatorOf(schema.schema);
    validate(answer.body);
    return validate.errors ?? [];
  };

  return { contract, validatorOf, operationOf, takes, expectDescribed };
}

/**
 * How a route says in the contract (OpenAPI 3.1) what it takes and answers. The publication plugin has the words and gives them to each part,
 * so that all say the same in the same form, and nobody imports anybody. Types only.
 */
import type { ZodObject, ZodType } from 'zod';

/** JSON Schema 2020-12, or another object of OpenAPI. */
export type ContractObject = Record<string, unknown>;

/** OpenAPI paths, and schemas by name. */
export interface ContractPart {
  paths: Record<string, ContractObject>;
  schemas: Record<string, ContractObject>;
}

export interface ContractWords {
  /** A schema of the contract, by its name. */
  named(name: string): ContractObject;
  /** What zod checks by a function alone is left open. @param io whether it describes what is given or what comes out of it. */
  schemaOf(schema: ZodType, io?: 'input' | 'output'): ContractObject;
  /** An answer in JSON. @param headers by name, each with what it holds. */
  answer(description: string, schema: string, headers?: Record<string, string>): ContractObject;
  /** In the shape of all errors. @param schema that of what its details always hold. */
  refusal(description: string, schema?: string): ContractObject;
  /** Of an answer without a body, or of one that is no JSON. @param headers as of `answer`. */
  headers(headers: Record<string, string>): ContractObject;
  /** In the query, and optional. */
  parameter(name: string, schema: ContractObject, more?: ContractObject): ContractObject;
  /** Of the request, and optional. */
  requestHeader(name: string, description: string): ContractObject;
  /** A document of this type as lists give it that are asked without `fields`. @param name of its schema: `InformationItem`. */
  entryOf(name: string): ZodObject;
  /** The types whose changes leave by the feed, as event types have them: `information_item`. */
  feedTypes: readonly string[];
}

/**
 * What a public route that is neither a list nor one by its keys says of itself. Whatever any public read may be answered (304, 400, 414, 429, 503) is said
 * for it.
 */
export type DescribeRoutes = (words: ContractWords) => ContractPart;

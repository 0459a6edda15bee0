/** The answers of the contract's operations, and what stands beside them: each kind is written in one way. */
import type { ContractObject } from '../contracts';
import { named } from './json-schema';

export const answer = (
  description: string,
  schema: string,
  headers: Record<string, string> = {},
): ContractObject => ({ description, ...headersOf(headers), ...json(named(schema)) });

export const refusal = (description: string, schema = 'Error'): ContractObject =>
  answer(description, schema);

export const json = (schema: ContractObject): ContractObject => ({
  content: { 'application/json': { schema } },
});

/** @param headers by name, each with what it holds. */
export const headersOf = (headers: Record<string, string>): ContractObject => {
  const entries = Object.entries(headers);
  return entries.length === 0
    ? {}
    : { headers: Object.fromEntries(entries.map(([name, holds]) => [name, header(holds)])) };
};

const header = (description: string): ContractObject => ({
  description,
  schema: { type: 'string' },
});

export const parameter = (
  name: string,
  schema: ContractObject,
  more: ContractObject = {},
): ContractObject => ({ name, in: 'query', required: false, schema, ...more });

export const requestHeader = (name: string, description: string): ContractObject => ({
  name,
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description,
});

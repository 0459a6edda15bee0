/** A zod schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. What zod checks by a function alone is left open. */
import { z } from 'zod';
import type { ContractObject } from '../contracts';

export function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): ContractObject {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

export const named = (name: string): ContractObject => ({ $ref: `#/components/schemas/${name}` });

/**
 * A description of a document as data, and the reader for it: it keeps the listed fields and no others,
 * so what this site stores is what this site shows. A required field that is missing refuses the
 * document; an optional one that can't be read becomes null (or leaves the list), because a
 * consumer must survive a newer sender. Pure.
 */
export type Field =
  | 'text'
  | 'text?'
  | 'number?'
  | 'boolean?'
  | 'texts'
  | { one: Shape }
  | { maybe: Shape }
  | { many: Shape };
export type Shape = { readonly [name: string]: Field };

export type ReadField<F> = F extends 'text'
  ? string
  : F extends 'text?'
    ? string | null
    : F extends 'number?'
      ? number | null
      : F extends 'boolean?'
        ? boolean
        : F extends 'texts'
          ? string[]
          : F extends { one: infer S }
            ? ReadShape<S>
            : F extends { maybe: infer S }
              ? ReadShape<S> | null
              : F extends { many: infer S }
                ? ReadShape<S>[]
                : never;
export type ReadShape<S> = { -readonly [K in keyof S]: ReadField<S[K]> };

/** The field that was missing, with its path: `agency.name`. */
export class MissingField extends Error {
  constructor(readonly path: string) {
    super(`missing field ${path}`);
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws MissingField for the first required field that is not there */
export function readShape<S extends Shape>(shape: S, value: unknown, path = ''): ReadShape<S> {
  if (!isObject(value)) throw new MissingField(path || 'data');
  const read = Object.entries(shape).map(([name, field]) => [
    name,
    readField(field, value[name], path ? `${path}.${name}` : name),
  ]);
  return Object.fromEntries(read) as ReadShape<S>;
}

function readField(field: Field, value: unknown, path: string): unknown {
  if (field === 'text') {
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw new MissingField(path);
  }
  if (field === 'text?') return readText(value);
  if (field === 'number?') return typeof value === 'number' ? value : null;
  if (field === 'boolean?') return value === true;
  if (field === 'texts')
    return list(value)
      .map(readText)
      .filter((text) => text !== null);
  if ('one' in field) return readShape(field.one, value, path);
  if ('maybe' in field) return readOrNull(field.maybe, value, path);
  return list(value)
    .map((entry) => readOrNull(field.many, entry, path))
    .filter((entry) => entry !== null);
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function readText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function readOrNull(shape: Shape, value: unknown, path: string): unknown {
  try {
    return readShape(shape, value, path);
  } catch (error) {
    if (error instanceof MissingField) return null;
    throw error;
  }
}

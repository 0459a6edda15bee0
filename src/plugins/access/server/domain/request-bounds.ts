/**
 * What an address may be, before anything parses it: so long, so deep, well-formed. Parsers drop what exceeds their own bounds, or what they don't understand, in silence,
 * which would answer another question than was asked. Pure.
 */
export interface Excess {
  status: 400 | 414;
  code:
    | 'address_too_long'
    | 'too_many_parameters'
    | 'too_deep'
    | 'list_too_long'
    | 'reserved_name'
    | 'malformed_name'
    | 'not_utf8';
  /** The parameter at fault, shortened. */
  parameter: string | null;
  allowed: string;
}

/** Characters of path and query together; Node itself ends at 16 KiB with all headers. */
const LONGEST_ADDRESS = 8192;
/** As much of it is repeated. */
const LONGEST_NAME = 100;

export interface Bounds {
  parameters: number;
  /** Names in one parameter: `filters[title][$eq]` has three. */
  segments: number;
  highestIndex: number;
}

/**
 * What docs/content-api.md promises: lists of 200 values, and eight groups (`[$and][0]`) around `filters[agency][code][$in][0]`. The query
 * parser reads so many parameters and segments and no more.
 */
export const OF_PUBLIC_READS: Bounds = { parameters: 1000, segments: 21, highestIndex: 199 };
/** Above this index the query parser makes an object of a list, which other readers don't expect. */
export const OF_OTHERS: Bounds = { parameters: 200, segments: 12, highestIndex: 99 };

export function findExcess(url: string, bounds: Bounds): Excess | null {
  if (url.length > LONGEST_ADDRESS) {
    return {
      status: 414,
      code: 'address_too_long',
      parameter: null,
      allowed: `${LONGEST_ADDRESS} characters`,
    };
  }
  const at = url.indexOf('?');
  if (at < 0) return null;
  const parameters = url.slice(at + 1).split('&');
  const tooMany = parameters[bounds.parameters];
  if (tooMany !== undefined)
    return refused('too_many_parameters', nameOf(tooMany), `${bounds.parameters} parameters`);
  const names = parameters.map(nameOf);
  for (const [index, given] of parameters.entries()) {
    const found = given === '' ? null : excessIn(given, names[index] ?? '', bounds);
    if (found) return found;
  }
  const mixed = mixedIn(names);
  return mixed === null
    ? null
    : refused('malformed_name', mixed, 'name=value, or name[name]=value');
}

const refused = (code: Excess['code'], name: string, allowed: string): Excess => ({
  status: 400,
  code,
  parameter: name.slice(0, LONGEST_NAME),
  allowed,
});

/** The first that has a value, and names within it: to the parser the value is one name more, which it may drop. */
function mixedIn(names: readonly string[]): string | null {
  const withNames = new Set(
    names.flatMap((name) =>
      Array.from(name.matchAll(/\[(?!\d*\])/g), ({ index }) => name.slice(0, index)),
    ),
  );
  return names.find((name) => withNames.has(name)) ?? null;
}

/** Escapes of an old site may be of another encoding (GBK), and say so to nobody. */
const OLD_ADDRESS = 'url';
/** A name, and names in brackets; what stands beside brackets is lost when it is parsed. */
const WELL_FORMED = /^[^[\]]+(?:\[[^[\]]*\])*$/;

function excessIn(given: string, name: string, bounds: Bounds): Excess | null {
  const segments = name.split(/[[\]]+/).filter((segment) => segment !== '');
  const refuse = (code: Excess['code'], allowed: string) => refused(code, name, allowed);
  if (name !== OLD_ADDRESS && decoded(given) === null)
    return refuse('not_utf8', 'UTF-8, percent-encoded');
  if (segments.length > bounds.segments) return refuse('too_deep', `${bounds.segments} levels`);
  if (segments.some(isReserved)) return refuse('reserved_name', 'names of fields and operators');
  if (segments.some((segment) => /^\d+$/.test(segment) && Number(segment) > bounds.highestIndex))
    return refuse('list_too_long', `indexes up to ${bounds.highestIndex}`);
  if (!WELL_FORMED.test(name)) return refuse('malformed_name', 'name[name][name]');
  return null;
}

/** The query parser drops a parameter with a name that every object has, without a word. */
const isReserved = (segment: string): boolean =>
  segment === 'prototype' || Object.hasOwn(Object.prototype, segment);

/** As the query parser reads it: a bracket may be escaped, and an equals sign stand within brackets. */
const nameOf = (parameter: string): string => {
  const bracketed = parameter.replace(/%5B/gi, '[').replace(/%5D/gi, ']');
  const inBrackets = bracketed.indexOf(']=');
  const end = inBrackets >= 0 ? inBrackets + 1 : bracketed.indexOf('=');
  const name = end >= 0 ? bracketed.slice(0, end) : bracketed;
  return decoded(name) ?? name;
};

/** Null: it is no UTF-8. */
const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return null;
  }
};

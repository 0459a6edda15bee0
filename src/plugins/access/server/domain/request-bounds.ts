/**
 * How long and how deep an address may be, before anything parses it. Parsers drop what exceeds their own bounds in silence, which
 * would answer another question than was asked. Pure.
 */
export interface Excess {
  status: 400 | 414;
  code: 'address_too_long' | 'too_many_parameters' | 'too_deep' | 'list_too_long' | 'reserved_name';
  /** The parameter at fault, shortened. */
  parameter: string | null;
  allowed: string;
}

/** Characters of path and query together; Node itself ends at 16 KiB with all headers. */
const LONGEST_ADDRESS = 8192;
const MOST_PARAMETERS = 200;
const DEEPEST_PARAMETER = 12;
/** The query parser makes a list of no more; above, it would make an object of it. */
const HIGHEST_INDEX = 99;

export function findExcess(url: string): Excess | null {
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
  if (parameters.length > MOST_PARAMETERS) {
    return {
      status: 400,
      code: 'too_many_parameters',
      parameter: null,
      allowed: `${MOST_PARAMETERS} parameters`,
    };
  }
  for (const parameter of parameters) {
    const found = excessIn(nameOf(parameter));
    if (found) return found;
  }
  return null;
}

function excessIn(name: string): Excess | null {
  const segments = name.split(/[[\]]+/).filter((segment) => segment !== '');
  const refuse = (code: Excess['code'], allowed: string): Excess => ({
    status: 400,
    code,
    parameter: name.slice(0, 100),
    allowed,
  });
  if (segments.length > DEEPEST_PARAMETER) return refuse('too_deep', `${DEEPEST_PARAMETER} levels`);
  if (segments.some(isReserved)) return refuse('reserved_name', 'names of fields and operators');
  if (segments.some((segment) => /^\d+$/.test(segment) && Number(segment) > HIGHEST_INDEX))
    return refuse('list_too_long', `indexes up to ${HIGHEST_INDEX}`);
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
  return decoded(end >= 0 ? bracketed.slice(0, end) : bracketed);
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
};

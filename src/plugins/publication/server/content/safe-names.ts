/**
 * Names of a query that the parser of queries drops without a word, because they would reach into objects themselves. What is
 * dropped can't be refused later, so the names are looked up in the query as it came. Pure.
 */

const DROPPED = ['__proto__', 'constructor', 'prototype'];

/** The first parameter with such a name in it, as it was written; null when there is none. */
export function unsafeParameter(querystring: string): string | null {
  const names = querystring.split('&').map(nameOf);
  return names.find((name) => name.split(/[[\]]+/).some((one) => DROPPED.includes(one))) ?? null;
}

const nameOf = (pair: string): string => {
  const bracketed = pair.replace(/%5B/gi, '[').replace(/%5D/gi, ']');
  const inBrackets = bracketed.indexOf(']=');
  const end = inBrackets >= 0 ? inBrackets + 1 : bracketed.indexOf('=');
  const name = end >= 0 ? bracketed.slice(0, end) : bracketed;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

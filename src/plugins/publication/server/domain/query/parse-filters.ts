/**
 * `filters[…]` in Strapi's form to a condition over the register. Only names on the type's list exist; anything else is refused
 * with the names that do. Pure.
 */
import type { Queryable } from '../../contracts';
import {
  OPERATORS,
  parsed,
  refused,
  type Condition,
  type Operator,
  type Parsed,
  type Scalar,
} from './plan';

const MAXIMUM_VALUES = 200;
const MAXIMUM_DEPTH = 8;
const LISTS: readonly Operator[] = ['$in', '$notIn'];
const FLAGS: readonly Operator[] = ['$null', '$notNull'];

export function parseFilters(input: unknown, queryable: Queryable): Parsed<Condition> {
  if (input === undefined) return parsed({ kind: 'and', conditions: [] });
  return parseObject(input, queryable, 'filters', 0);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseObject = (
  input: unknown,
  queryable: Queryable,
  path: string,
  depth: number,
): Parsed<Condition> => {
  if (!isObject(input)) return refused(path, input, 'expects an object');
  if (depth > MAXIMUM_DEPTH) return refused(path, '…', `is nested deeper than ${MAXIMUM_DEPTH}`);
  const conditions: Condition[] = [];
  for (const [key, value] of Object.entries(input)) {
    const one = parseEntry(key, value, queryable, `${path}[${key}]`, depth);
    if (!one.ok) return one;
    conditions.push(one.value);
  }
  return parsed({ kind: 'and', conditions });
};

const parseEntry = (
  key: string,
  value: unknown,
  queryable: Queryable,
  path: string,
  depth: number,
): Parsed<Condition> => {
  if (key === '$and' || key === '$or') return parseGroup(key, value, queryable, path, depth);
  if (key === '$not') {
    const inner = parseObject(value, queryable, path, depth + 1);
    return inner.ok ? parsed({ kind: 'not', condition: inner.value }) : inner;
  }
  const field = Object.hasOwn(queryable.fields, key) ? queryable.fields[key] : undefined;
  if (field) return parseComparisons(field, value, path);
  if (Object.hasOwn(queryable.relations, key)) return parseRelation(key, value, queryable, path);
  return refused(path, value, 'is no public field', [
    ...Object.keys(queryable.fields),
    ...Object.keys(queryable.relations),
    '$and',
    '$or',
    '$not',
  ]);
};

const parseGroup = (
  key: '$and' | '$or',
  value: unknown,
  queryable: Queryable,
  path: string,
  depth: number,
): Parsed<Condition> => {
  const members = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : null;
  if (!members || members.length === 0) return refused(path, value, 'expects a list of conditions');
  const conditions: Condition[] = [];
  for (const [index, member] of members.entries()) {
    const one = parseObject(member, queryable, `${path}[${index}]`, depth + 1);
    if (!one.ok) return one;
    conditions.push(one.value);
  }
  return parsed({ kind: key === '$and' ? 'and' : 'or', conditions });
};

const parseComparisons = (
  field: Queryable['fields'][string],
  input: unknown,
  path: string,
): Parsed<Condition> => {
  const comparisons = isObject(input) ? input : { $eq: input };
  const conditions: Condition[] = [];
  for (const [name, raw] of Object.entries(comparisons)) {
    const operator = OPERATORS.find((known) => known === name);
    if (!operator) return refused(`${path}[${name}]`, raw, 'is no operator', OPERATORS);
    const values = parseValues(operator, raw, field.is, `${path}[${name}]`);
    if (!values.ok) return values;
    conditions.push({ kind: 'column', column: field.column, operator, values: values.value });
  }
  if (conditions.length === 0) return refused(path, input, 'expects an operator', OPERATORS);
  return parsed({ kind: 'and', conditions });
};

const parseValues = (
  operator: Operator,
  raw: unknown,
  is: Queryable['fields'][string]['is'],
  path: string,
): Parsed<Scalar[]> => {
  if (FLAGS.includes(operator)) {
    return raw === 'true' || raw === 'false'
      ? parsed([raw])
      : refused(path, raw, 'expects true or false', ['true', 'false']);
  }
  const members = LISTS.includes(operator) ? listOf(raw) : [raw];
  if (members.length === 0 || members.length > MAXIMUM_VALUES) {
    return refused(path, raw, `expects 1 to ${MAXIMUM_VALUES} values`);
  }
  const values: Scalar[] = [];
  for (const member of members) {
    const value = parseScalar(member, is);
    if (value === null) return refused(path, member, EXPECTED[is]);
    values.push(value);
  }
  return parsed(values);
};

const listOf = (raw: unknown): unknown[] =>
  Array.isArray(raw)
    ? raw
    : isObject(raw)
      ? Object.values(raw)
      : typeof raw === 'string'
        ? raw.split(',')
        : [];

const EXPECTED = {
  text: 'expects text',
  date: 'expects a date, YYYY-MM-DD',
  instant: 'expects an ISO 8601 time or date',
  flag: 'expects true or false',
  number: 'expects a whole number',
} as const;

const parseScalar = (value: unknown, is: keyof typeof EXPECTED): Scalar | null => {
  if (typeof value !== 'string' || value.includes('\u0000')) return null;
  switch (is) {
    case 'text':
      return value.length <= 500 ? value : null;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
    case 'instant':
      return /^\d{4}-\d\d-\d\d(T.*)?$/.test(value) && !Number.isNaN(Date.parse(value))
        ? new Date(value).toISOString()
        : null;
    case 'flag':
      return value === 'true' ? 1 : value === 'false' ? 0 : null;
    case 'number':
      return /^-?\d{1,9}$/.test(value) ? Number(value) : null;
  }
};

const parseRelation = (
  name: string,
  input: unknown,
  queryable: Queryable,
  path: string,
): Parsed<Condition> => {
  const known = queryable.relations[name] ?? {};
  const isSubtree = queryable.subtree?.relation === name;
  const allowed = [...Object.keys(known), ...(isSubtree ? ['subtree'] : [])];
  if (!isObject(input)) return refused(path, input, 'expects an object', allowed);
  const conditions: Condition[] = [];
  for (const [key, raw] of Object.entries(input)) {
    const one = parseRelationKey(key, raw, {
      known,
      allowed,
      path: `${path}[${key}]`,
      subtree: isSubtree ? queryable.subtree : undefined,
    });
    if (!one.ok) return one;
    conditions.push(one.value);
  }
  return conditions.length > 0
    ? parsed({ kind: 'and', conditions })
    : refused(path, input, 'expects a condition', allowed);
};

const parseRelationKey = (
  key: string,
  raw: unknown,
  {
    known,
    allowed,
    path,
    subtree,
  }: {
    known: Record<string, string>;
    allowed: string[];
    path: string;
    subtree?: Queryable['subtree'];
  },
): Parsed<Condition> => {
  const values = isObject(raw)
    ? '$eq' in raw
      ? [raw.$eq]
      : '$in' in raw
        ? listOf(raw.$in)
        : []
    : [raw];
  const isKnownForm =
    !isObject(raw) || (Object.keys(raw).length === 1 && ('$eq' in raw || '$in' in raw));
  if (!isKnownForm || values.length === 0 || values.length > MAXIMUM_VALUES) {
    return refused(path, raw, 'expects a value, $eq or $in', ['$eq', '$in']);
  }
  const texts = values.filter(
    (value): value is string =>
      typeof value === 'string' && value.length <= 255 && !value.includes('\u0000'),
  );
  if (texts.length !== values.length) return refused(path, raw, 'expects text');
  const term = Object.hasOwn(known, key) ? known[key] : undefined;
  if (term) return parsed({ kind: 'term', term, values: texts });
  const [code] = texts;
  if (key === 'subtree' && subtree && code !== undefined && texts.length === 1) {
    return parsed({ kind: 'subtree', term: subtree.term, agencyCode: code });
  }
  return refused(path, raw, 'is no public key of this relation', allowed);
};

/**
 * `filters[…]` in Strapi's form to a condition over the register. Only names on the type's list exist; anything else is refused
 * with the names that do. Pure. Over 150 lines because a filter is one recursion: group, field, relation.
 */
import type { Queryable } from '../../contracts';
import { isObject, listOf, MAXIMUM_VALUES, membersOf, parseValues } from './parse-value';
import {
  OPERATORS,
  parsed,
  refused,
  type Condition,
  type Operator,
  type Parsed,
  type Scalar,
} from './plan';

const MAXIMUM_DEPTH = 8;
/** The register is read by few threads on SQLite: one request must not keep them from all others. */
const MAXIMUM_CONDITIONS = 100;
/** Each walks over all texts of its field; no index helps. */
const MAXIMUM_TEXT_SEARCHES = 5;
/** Of a relation. */
const LONGEST_KEY = 255;
/** That have another case (`$containsi`). */
const LETTERS = /[A-Za-z]/;
const TEXT_SEARCHES: readonly string[] = ['$contains', '$containsi', '$startsWith'];

export function parseFilters(input: unknown, queryable: Queryable): Parsed<Condition> {
  if (input === undefined) return parsed({ kind: 'and', conditions: [] });
  const found = parseObject(input, queryable, 'filters', 0);
  if (!found.ok) return found;
  const leaves = leavesOf(found.value);
  if (leaves.length > MAXIMUM_CONDITIONS)
    return refused('filters', '…', `has more than ${MAXIMUM_CONDITIONS} conditions`, [
      `${MAXIMUM_CONDITIONS} conditions`,
    ]);
  const searches = leaves.filter(
    (one) => one.kind === 'column' && TEXT_SEARCHES.includes(one.operator),
  );
  return searches.length > MAXIMUM_TEXT_SEARCHES
    ? refused(
        'filters',
        '…',
        `has more than ${MAXIMUM_TEXT_SEARCHES} searches in text (${TEXT_SEARCHES.join(', ')})`,
        [`${MAXIMUM_TEXT_SEARCHES} searches in text`],
      )
    : found;
}

const leavesOf = (condition: Condition): Condition[] => {
  if (condition.kind === 'not') return leavesOf(condition.condition);
  if (condition.kind !== 'and' && condition.kind !== 'or') return [condition];
  return condition.conditions.flatMap(leavesOf);
};

const parseObject = (
  input: unknown,
  queryable: Queryable,
  path: string,
  depth: number,
): Parsed<Condition> => {
  if (!isObject(input)) return refused(path, input, 'expects an object', namesIn(queryable));
  if (depth > MAXIMUM_DEPTH)
    return refused(path, '…', `is nested deeper than ${MAXIMUM_DEPTH}`, [
      `${MAXIMUM_DEPTH} levels of $and, $or, $not`,
    ]);
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
  return refused(path, value, 'is no public field', namesIn(queryable));
};

const namesIn = ({ fields, relations }: Queryable): string[] => [
  ...Object.keys(fields),
  ...Object.keys(relations),
  '$and',
  '$or',
  '$not',
];

const parseGroup = (
  key: '$and' | '$or',
  value: unknown,
  queryable: Queryable,
  path: string,
  depth: number,
): Parsed<Condition> => {
  const members = membersOf(value) ?? [];
  if (members.length === 0) return refused(path, value, 'expects a list of conditions');
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
    conditions.push(comparison(field, operator, values.value));
  }
  if (conditions.length === 0) return refused(path, input, 'expects an operator', OPERATORS);
  return parsed({ kind: 'and', conditions });
};

/** What is one of given values is found by its term, in the order of lists. */
const comparison = (
  { column, term }: Queryable['fields'][string],
  operator: Operator,
  values: Scalar[],
): Condition =>
  term !== undefined && (operator === '$eq' || operator === '$in')
    ? { kind: 'term', term, values: values.map(String) }
    : { kind: 'column', column, operator: mindingCase(operator, values), values };

/** What has no letters is asked as it is: as a rule Chinese is, and no text need be brought to lower case for it. */
const mindingCase = (operator: Operator, values: readonly Scalar[]): Operator =>
  operator === '$containsi' && !values.some((value) => LETTERS.test(String(value)))
    ? '$contains'
    : operator;

const parseRelation = (
  name: string,
  input: unknown,
  queryable: Queryable,
  path: string,
): Parsed<Condition> => {
  const known = queryable.relations[name] ?? {};
  const isSubtree = queryable.subtree?.relation === name;
  const allowed = [...new Set([...Object.keys(known), ...(isSubtree ? ['code', 'subtree'] : [])])];
  if (!isObject(input)) return refused(path, input, 'expects an object', allowed);
  const conditions: Condition[] = [];
  for (const [key, raw] of Object.entries(input)) {
    const one = parseRelationKey(key, raw, {
      known,
      allowed,
      path: `${path}[${key}]`,
      subtree: isSubtree ? queryable.subtree : undefined,
      publicOnly: queryable.publicOnly ?? {},
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
    publicOnly,
  }: {
    known: Record<string, string>;
    allowed: string[];
    path: string;
    subtree?: Queryable['subtree'];
    publicOnly: Record<string, string>;
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
      typeof value === 'string' && value.length <= LONGEST_KEY && !value.includes('\u0000'),
  );
  if (texts.length !== values.length)
    return refused(path, raw, `expects text, at most ${LONGEST_KEY} characters`);
  if (subtree && (key === 'code' || key === 'subtree')) {
    const hasBelow = key === 'subtree';
    return parsed({ kind: 'agencies', term: subtree.term, codes: texts, hasBelow });
  }
  const term = Object.hasOwn(known, key) ? known[key] : undefined;
  const type = term && Object.hasOwn(publicOnly, term) ? publicOnly[term] : undefined;
  if (term && type) return parsed({ kind: 'subjects', term, type, ids: texts });
  if (term) return parsed({ kind: 'term', term, values: texts });
  return refused(path, raw, 'is no public key of this relation', allowed);
};

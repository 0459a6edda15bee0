/** A list request (Strapi's query form, already nested) to a plan. Unknown or malformed: an answer that names what is allowed. Pure. */
import type { PublicTypeDescriptor, Queryable } from '../../contracts';
import { parseCursor } from './cursor';
import { parseFilters } from './parse-filters';
import { isObject, membersOf } from './parse-value';
import { parsed, refused, type ListPlan, type Parsed } from './plan';

const DEFAULT_PAGE_SIZE = 25;
export const MAXIMUM_PAGE_SIZE = 100;
/** Deeper pages cost the database a walk over all rows before them. */
const MAXIMUM_PAGE_START = 100_000;
/** What lists give by default. */
export const ALL_FIELDS = '*';
export const MAXIMUM_FIELDS = 100;
const PARAMETERS = ['filters', 'sort', 'fields', 'pagination', 'populate'];
const PAGINATION = ['page', 'pageSize', 'after', 'withCount'];

/** @param publicFields all that a document of the type has. */
export function parseList(
  query: Record<string, unknown>,
  { type, queryable }: Pick<PublicTypeDescriptor, 'type' | 'queryable'>,
  publicFields: readonly string[],
): Parsed<ListPlan> {
  for (const [name, value] of Object.entries(query)) {
    if (!PARAMETERS.includes(name))
      return refused(name, value, 'is no parameter of this list', PARAMETERS);
  }
  const where = parseFilters(query.filters, queryable);
  if (!where.ok) return where;
  const sort = parseSort(query.sort, queryable);
  if (!sort.ok) return sort;
  const fields = parseFields(query.fields, publicFields);
  if (!fields.ok) return fields;
  const pagination = parsePagination(query.pagination);
  if (!pagination.ok) return pagination;
  const list = { type, where: where.value, sort: sort.value.map(({ is: _is, ...key }) => key) };
  const { after: given, ...pages } = pagination.value;
  const kinds = sort.value.map(({ is }) => is);
  const after = given === null ? null : parseCursor(list, kinds, given);
  if (given !== null && after === null)
    return refused(
      'pagination[after]',
      given,
      'expects `meta.pagination.next` of this list: same filters, same sort, unchanged; else begin anew without it',
    );
  return parsed({ ...list, ...pages, after, fields: fields.value });
}

/** A key of the order, and of what kind its values are. */
type SortKey = ListPlan['sort'][number] & { is: Queryable['fields'][string]['is'] };

const namesOf = (input: unknown): string[] | null => {
  if (typeof input === 'string') return input.split(',').map((name) => name.trim());
  const members = membersOf(input);
  return members?.every((member): member is string => typeof member === 'string') ? members : null;
};

const parseSort = (input: unknown, queryable: Queryable): Parsed<SortKey[]> => {
  const allowed = Object.keys(queryable.fields);
  const asked =
    input === undefined
      ? queryable.defaultSort.map((name) => name.replace(/^-(.*)/, '$1:desc'))
      : namesOf(input);
  if (!asked || asked.length > 4)
    return refused('sort', input, 'expects at most four of `field:asc` or `field:desc`', allowed);
  const sort: SortKey[] = [];
  for (const one of asked) {
    const match = /^([A-Za-z]+)(?::(asc|desc))?$/i.exec(one);
    const name = match?.[1] ?? '';
    const field = Object.hasOwn(queryable.fields, name) ? queryable.fields[name] : undefined;
    if (!field)
      return refused(
        'sort',
        one,
        'expects `field`, `field:asc` or `field:desc` of a public field',
        allowed,
      );
    sort.push({
      column: field.column,
      isDescending: match?.[2]?.toLowerCase() === 'desc',
      is: field.is,
    });
  }
  return parsed([...sort, ...equalsOf(sort.at(-1), queryable)]);
};

/** A flag parts all that there are into two: each of them stands in the order of the list itself, in one direction with the flag, as an index has it. */
const equalsOf = (last: SortKey | undefined, { fields, defaultSort }: Queryable): SortKey[] => {
  if (last?.is !== 'flag') return [];
  return defaultSort.flatMap((name) => {
    const field = fields[name.replace(/^-/, '')];
    return field ? [{ column: field.column, isDescending: last.isDescending, is: field.is }] : [];
  });
};

const parseFields = (input: unknown, publicFields: readonly string[]): Parsed<string[] | null> => {
  if (input === undefined) return parsed(null);
  const allowed = [ALL_FIELDS, ...publicFields];
  const fields = namesOf(input);
  if (!fields || fields.length > MAXIMUM_FIELDS)
    return refused('fields', input, `expects at most ${MAXIMUM_FIELDS} names of fields`, allowed);
  const unknown = fields.find((name) => !allowed.includes(name));
  if (unknown !== undefined) return refused('fields', unknown, 'is no public field', allowed);
  return parsed(fields.includes(ALL_FIELDS) ? null : fields);
};

const parsePagination = (
  input: unknown,
): Parsed<Pick<ListPlan, 'page' | 'pageSize' | 'withCount'> & { after: string | null }> => {
  if (input === undefined) return parsePagination({});
  if (!isObject(input)) return refused('pagination', input, 'expects an object', PAGINATION);
  const {
    page = '1',
    pageSize = String(DEFAULT_PAGE_SIZE),
    withCount = 'true',
    after,
    ...rest
  } = input;
  const [unknown] = Object.entries(rest);
  if (unknown)
    return refused(`pagination[${unknown[0]}]`, unknown[1], 'is not known here', PAGINATION);
  const number = wholeNumber(page);
  const size = wholeNumber(pageSize);
  if (number === null || number < 1)
    return refused('pagination[page]', page, 'expects a whole number from 1');
  if (size === null || size < 1 || size > MAXIMUM_PAGE_SIZE) {
    return refused(
      'pagination[pageSize]',
      pageSize,
      `expects a whole number from 1 to ${MAXIMUM_PAGE_SIZE}`,
    );
  }
  if ((number - 1) * size > MAXIMUM_PAGE_START) {
    return refused(
      'pagination[page]',
      page,
      `goes past row ${MAXIMUM_PAGE_START}: narrow the filters, or go on with pagination[after]`,
    );
  }
  if (withCount !== 'true' && withCount !== 'false') {
    return refused('pagination[withCount]', withCount, 'expects true or false', ['true', 'false']);
  }
  // A reader who has lost the text must not begin anew unawares.
  if (after !== undefined && typeof after !== 'string')
    return refused('pagination[after]', after, 'expects text');
  if (after !== undefined && 'page' in input)
    return refused('pagination[page]', page, 'is not for lists that go on `after` a row');
  return parsed({
    page: number,
    pageSize: size,
    withCount: withCount === 'true',
    after: after ?? null,
  });
};

const wholeNumber = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null;

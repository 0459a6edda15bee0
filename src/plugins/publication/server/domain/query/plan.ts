/** What a reader asked, as a typed plan: what the parser answers and the builder takes. No names of the request are left in it. */

export const OPERATORS = [
  '$eq',
  '$ne',
  '$in',
  '$notIn',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$contains',
  '$containsi',
  '$startsWith',
  '$null',
  '$notNull',
] as const;
export type Operator = (typeof OPERATORS)[number];

export type Scalar = string | number;

export type Condition =
  | { kind: 'and'; conditions: Condition[] }
  | { kind: 'or'; conditions: Condition[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'column'; column: string; operator: Operator; values: Scalar[] }
  | { kind: 'term'; term: string; values: string[] }
  /** Those that refer to one of these subjects, as far as those are public themselves. */
  | { kind: 'subjects'; term: string; type: string; ids: string[] }
  /** Those that have one of these agencies (by the codes they have now) as maker, or with `hasBelow` one below them. */
  | { kind: 'agencies'; term: string; codes: string[]; hasBelow: boolean }
  /** One of these documentIds: what another condition can be true of. */
  | { kind: 'candidates'; ids: string[] };

/** What is found by a term of its own. */
export type NamedCondition = Extract<Condition, { kind: 'term' | 'subjects' | 'agencies' }>;

export const isNamed = (one: Condition): one is NamedCondition =>
  one.kind === 'term' || one.kind === 'subjects' || one.kind === 'agencies';

/** What must all be so, without the groups around it. */
export const conjunctsOf = (where: Condition): Condition[] =>
  where.kind === 'and' ? where.conditions.flatMap(conjunctsOf) : [where];

/** All that must be so, but for one of it. */
export const without = (where: Condition, left: Condition | undefined): Condition => ({
  kind: 'and',
  conditions: conjunctsOf(where).filter((one) => one !== left),
});

/** Whether it leaves out nothing. */
export const isEverything = (where: Condition): boolean => conjunctsOf(where).length === 0;

export interface ListPlan {
  type: string;
  where: Condition;
  sort: { column: string; isDescending: boolean }[];
  /** From 1; 1 where `after` is given. */
  page: number;
  /** Goes on after the row with these values, one for each of `sort` and the documentId. Null: by page. */
  after: (Scalar | null)[] | null;
  pageSize: number;
  withCount: boolean;
  /** Null: all that a list gives by default. */
  fields: string[] | null;
}

/** A request that cannot be understood: what was wrong, with what, and what would be right. */
export interface QueryError {
  parameter: string;
  value: unknown;
  rule: string;
  allowed: readonly string[];
}

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; error: QueryError };

export const parsed = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });

export const refused = (
  parameter: string,
  value: unknown,
  rule: string,
  allowed: readonly string[] = [],
): { ok: false; error: QueryError } => ({ ok: false, error: { parameter, value, rule, allowed } });

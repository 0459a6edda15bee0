/** The statements by which it is known whose the codes are that conditions on agencies name: see `makers.ts`. */
import type { Knex } from 'knex';
import { conjunctsOf, type Condition } from '../domain/query/plan';
import type { Reader } from '../reading/reader';
import type { MakersTemplate } from './makers';
import { valuesOf } from './restrict';

/** @param where with slots in it. */
export const makersTemplates = (
  { template }: Pick<Reader, 'template'>,
  where: Condition,
): MakersTemplate[] =>
  conjunctsOf(where)
    .filter((one) => one.kind === 'agencies')
    .map((one) => ({
      term: one.term,
      template: template((knex) => valuesOf(knex, one) as Knex.QueryBuilder),
    }));

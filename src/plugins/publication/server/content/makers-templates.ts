/** The statements by which it is known whose the codes are that conditions on agencies name: see `makers.ts`. */
import type { Knex } from 'knex';
import { conjunctsOf, type Condition } from '../domain/query/plan';
import type { Reader } from '../reading/reader';
import { MOST_OF_A_GROUP } from '../search/labels';
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
      // One more than are named: then they are known to be too many.
      template: template((knex) =>
        (valuesOf(knex, one) as Knex.QueryBuilder).limit(MOST_OF_A_GROUP + 1),
      ),
    }));

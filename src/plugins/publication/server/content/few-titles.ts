/**
 * Titles that have some parts, of an engine that gives matches in no order: where they are few, all of them are found at once and kept while nothing is published, so that
 * each page of them is read by its documentIds, and none is counted again.
 */
import type { ListPlan } from '../domain/query/plan';
import type { Reader } from '../reading/reader';
import type { Template } from '../reading/template';
import type { SearchEngine } from '../search/engine';
import { MOST_FEW } from './few-titles-work';
import { pageOfNewest, placeAmongNewest } from './newest-titles';
import { titlesWith } from './title-parts';

export interface FewTemplates {
  /** `match` and the values of the list: `docid`, `subject_id`, `published_at`, one more than are few. */
  all: Template;
  /** Of these, where the page begins, and where the row behind it ends. */
  before: number;
  after: number;
  /** `ids`: the page, of these alone. */
  page: Template;
}

/** Null: not in this order, not with these conditions, or not by this engine (`newest-titles.ts`). */
export function fewTemplates(
  reader: Pick<Reader, 'template'>,
  engine: SearchEngine,
  type: string,
  form: ListPlan,
  parts: number,
): FewTemplates | null {
  const place = engine.readsAll ? placeAmongNewest(form) : null;
  if (!place) return null;
  return {
    ...place,
    all: reader.template(
      (knex) => titlesWith(knex, engine, { type, where: form.where, parts }).limit(MOST_FEW + 1),
      // Which plan is best depends on how common the parts are.
      false,
    ),
    page: pageOfNewest(reader, type),
  };
}

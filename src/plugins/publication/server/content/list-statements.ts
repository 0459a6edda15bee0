/**
 * The statements of a list, built once for all lists of the same form: the same conditions, order and page, whatever they are held
 * against. Building them takes longer than the engine takes to answer.
 */
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { conjunctsOf, type Condition, type ListPlan } from '../domain/query/plan';
import { Lasting } from '../reading/lasting';
import type { Reader } from '../reading/reader';
import { slot, type Fillings, type Template } from '../reading/template';
import type { SearchEngine } from '../search/engine';
import { countQuery, pageQuery } from './build-query';
import { keysOfFew, leadingKey } from './by-keys';
import { fewTemplates, type FewTemplates } from './few-titles';
import type { MakersTemplate } from './makers';
import { makersTemplates } from './makers-templates';
import { newestTemplates, type NewestTemplates } from './newest-titles';
import { valuesOf } from './restrict';
import { slotting } from './slotting';

const KEPT_FORMS = 500;

/** What is read for a page, and how many there are: null where that is not counted. */
export interface PageStatements<Of> {
  page: Of;
  count: Of | null;
  /** The page, where a count of no more than `MOST_SORTED` was found first. Null: it is read in its order whatever the count is. */
  pageOfFew: Of | null;
}

export interface ListTemplates extends PageStatements<Template> {
  /** Where a part of a title is asked for (`narrow-titles.ts`): of its `candidates` alone. These have the labels of the `makers`. */
  narrowed: (PageStatements<Template> & { makers: readonly MakersTemplate[] }) | null;
  /** Where nothing but parts of titles is asked for, the newest first. */
  newest: NewestTemplates | null;
  /** The same by an engine that gives them in no order. */
  few: FewTemplates | null;
  /**
   * Where one code of an agency is asked for, which as a rule is one agency's: of one `maker` alone, a single range is read where several
   * would be merged. `makers` finds whose it is.
   */
  ofOne: (PageStatements<Template> & { makers: Template }) | null;
}

export interface ListForm {
  templates: Lasting<ListTemplates>;
  values: Fillings;
}

const known = new WeakMap<Reader, LRUCache<string, Lasting<ListTemplates>>>();

interface Reading {
  reader: Reader;
  engine: SearchEngine;
}

/** @param parts of titles for which there are candidates. */
export function listForm(
  { reader, engine }: Reading,
  type: string,
  plan: ListPlan,
  parts: number,
): ListForm {
  const { form, values } = formOf(plan);
  const forms = formsOf(reader);
  const name = JSON.stringify([type, form, parts]);
  const templates =
    forms.get(name) ?? new Lasting(templatesOf({ reader, engine }, type, form, parts));
  forms.set(name, templates);
  return { templates, values };
}

const templatesOf = (
  { reader, engine }: Reading,
  type: string,
  form: ListPlan,
  parts: number,
): ListTemplates => {
  const statements = (...conditions: Condition[]): PageStatements<Template> => {
    const where: Condition = { kind: 'and', conditions };
    const isPlain = conditions.length <= 1;
    return {
      page: reader.template((knex) => pageQuery(knex, type, { ...form, where }), isPlain),
      count: form.withCount
        ? reader.template((knex) => countQuery(knex, type, where), isPlain)
        : null,
      pageOfFew:
        form.withCount && !isPlain && leadingKey(where)
          ? reader.template((knex) => pageQuery(knex, type, { ...form, where }, keysOfFew), false)
          : null,
    };
  };
  const conditions = conjunctsOf(form.where);
  const one = conditions.find(isOneCode);
  const others = conditions.filter((condition) => condition !== one);
  return {
    ...statements(...conditions),
    narrowed:
      parts > 0
        ? {
            ...statements(...conditions, { kind: 'candidates', ids: slot('candidates') as never }),
            makers: makersTemplates(reader, form.where),
          }
        : null,
    newest: parts > 0 ? newestTemplates(reader, engine, type, form, parts) : null,
    few: parts > 0 ? fewTemplates(reader, engine, type, form, parts) : null,
    ofOne: one
      ? {
          ...statements(...others, { kind: 'term', term: one.term, values: [slot('maker')] }),
          makers: reader.template((knex) => valuesOf(knex, one) as Knex.QueryBuilder),
        }
      : null,
  };
};

const isOneCode = (one: Condition): one is Extract<Condition, { kind: 'agencies' }> =>
  one.kind === 'agencies' && one.codes.length === 1 && !one.hasBelow;

const formsOf = (reader: Reader): LRUCache<string, Lasting<ListTemplates>> => {
  const before = known.get(reader);
  if (before) return before;
  const forms = new LRUCache<string, Lasting<ListTemplates>>({ max: KEPT_FORMS });
  known.set(reader, forms);
  return forms;
};

/** A plan with slots in place of what it is held against. */
const formOf = (plan: ListPlan): { form: ListPlan; values: Fillings } => {
  const { values, slotFor, conditionOf } = slotting();
  const form: ListPlan = {
    ...plan,
    fields: null,
    where: conditionOf(plan.where),
    after: plan.after && plan.after.map((value) => (value === null ? null : slotFor(value))),
  };
  return { form, values };
};

/** The statements of a search, built once for all of its form: as many terms of the same kinds, the same filters, whatever is looked for. */
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { SearchQuery, SearchTerm } from '../contracts';
import type { MakersTemplate } from '../content/makers';
import { makersTemplates } from '../content/makers-templates';
import { slotting } from '../content/slotting';
import type { Condition } from '../domain/query/plan';
import { Lasting } from '../reading/lasting';
import type { Reader } from '../reading/reader';
import { slot, type Fillings, type Template } from '../reading/template';
import { dateLabelsOf, type Span } from './date-labels';
import type { SearchEngine } from './engine';
import { foundQuery } from './found-query';
import type { Search } from './found-rows';
import { windowOf } from './found-window';
import { groupsOf, type LabelGroups } from './labels';

const KEPT_FORMS = 200;
const LAST_CHARACTER = '\u{10ffff}';

export interface Wanted {
  query: SearchQuery;
  type: string;
  where: Condition;
  page: number;
  pageSize: number;
  hasFacets: boolean;
}

export interface FoundTemplates {
  found: Template;
  makers: readonly MakersTemplate[];
  /** All years of generation that there are. */
  years: Template;
}

export interface FoundForm {
  templates: Lasting<FoundTemplates>;
  values: Fillings;
  /** Of the engine, for the terms; it is filled in with the labels. */
  match: string;
  /** Of the filters that name the values themselves. */
  groups: LabelGroups;
  /** Of the years that there are, those between these; null: all. */
  years: Span | null;
}

export function foundForms(
  { template }: Pick<Reader, 'template'>,
  engine: SearchEngine,
): (wanted: Wanted) => FoundForm {
  const known = new LRUCache<string, Lasting<FoundTemplates>>({ max: KEPT_FORMS });
  const templatesOf = (form: Search): Lasting<FoundTemplates> => {
    const name = JSON.stringify(form);
    const made =
      known.get(name) ??
      new Lasting({
        // Which plan is best depends on how common the words are.
        found: template((knex) => foundQuery(knex, engine, form), false),
        makers: makersTemplates({ template }, form.where),
        years: template((knex) => yearsQuery(knex, form.type)),
      });
    known.set(name, made);
    return made;
  };
  return (wanted) => {
    const { form, values } = formOf(wanted);
    const { groups, years } = dateLabelsOf(wanted.where);
    return {
      templates: templatesOf(form),
      values,
      match: engine.matchOf(wanted.query.terms),
      groups: [...groupsOf(wanted.where), ...groups],
      years,
    };
  };
}

const yearsQuery = (knex: Knex, type: string): Knex.QueryBuilder =>
  knex('public_facet_members').where({ subject_type: type, kind: 'year' }).distinct('value');

const formOf = ({ query, type, where, page, pageSize, hasFacets }: Wanted) => {
  const { values, slotFor, conditionOf } = slotting();
  const { keys, keyStart } = query;
  const form: Search = {
    terms: query.terms.map((term) => termOf(term, slotFor)),
    match: slot('match'),
    keys: keys.map(slotFor<string>),
    keyRange:
      keyStart === null ? null : [slotFor(keyStart), slotFor(`${keyStart}${LAST_CHARACTER}`)],
    type,
    where: conditionOf(where),
    window: windowOf(page, pageSize),
    hasFacets,
  };
  return { form, values };
};

/** How many tokens a phrase has is of its form, and whether another begins behind them: where it is one token, the index knows it whole. */
const termOf = (term: SearchTerm, slotFor: (text: string) => string): SearchTerm =>
  term.kind === 'character'
    ? { ...term, character: slotFor(term.character) }
    : {
        ...term,
        stream: slotFor(term.stream),
        tokens: term.tokens.map(() => ''),
        ...(term.next !== undefined && { next: '' }),
      };

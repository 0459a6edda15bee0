/** The statements of a search, built once for all of its form: as many terms of the same kinds, the same filters, whatever is looked for. */
import { LRUCache } from 'lru-cache';
import type { SearchQuery, SearchTerm } from '../contracts';
import { valuesOf } from '../content/restrict';
import { slotting } from '../content/slotting';
import { conjunctsOf, type Condition } from '../domain/query/plan';
import type { Knex } from 'knex';
import { Lasting } from '../reading/lasting';
import type { Reader } from '../reading/reader';
import { slot, type Fillings, type Template } from '../reading/template';
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
  /** Of each condition on agencies that all must meet: whose the codes are, by which term. */
  makers: readonly { term: string; template: Template }[];
}

export interface FoundForm {
  templates: Lasting<FoundTemplates>;
  values: Fillings;
  /** Of the engine, for the terms; it is filled in with the labels. */
  match: string;
  /** Of the filters that name the values themselves. */
  groups: LabelGroups;
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
        makers: conjunctsOf(form.where)
          .filter((one) => one.kind === 'agencies')
          .map((one) => ({
            term: one.term,
            template: template((knex) => valuesOf(knex, one) as Knex.QueryBuilder),
          })),
      });
    known.set(name, made);
    return made;
  };
  return (wanted) => {
    const { form, values } = formOf(wanted);
    return {
      templates: templatesOf(form),
      values,
      match: engine.matchOf(wanted.query.terms),
      groups: groupsOf(wanted.where),
    };
  };
}

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

/** How many tokens a phrase has is of its form: where it is one, the index knows it whole. */
const termOf = (term: SearchTerm, slotFor: (text: string) => string): SearchTerm =>
  term.kind === 'character'
    ? { ...term, character: slotFor(term.character) }
    : { ...term, stream: slotFor(term.stream), tokens: term.tokens.map(() => '') };

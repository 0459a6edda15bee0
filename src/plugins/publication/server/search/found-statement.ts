/** The statement of a search, built once for all of its form: as many terms of the same kinds, the same filters, whatever is looked for. */
import { LRUCache } from 'lru-cache';
import type { SearchQuery, SearchTerm } from '../contracts';
import { slotting } from '../content/slotting';
import type { Condition } from '../domain/query/plan';
import type { Reader } from '../reading/reader';
import { filled, slot, type Template } from '../reading/template';
import type { Statement } from '../reading/work';
import type { SearchEngine } from './engine';
import { foundQuery } from './found-query';
import type { Search } from './found-rows';
import { windowOf } from './found-window';

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

/** @returns for a search what is asked; of some months, or of all. */
export function foundStatements(
  { template }: Pick<Reader, 'template'>,
  engine: SearchEngine,
): (wanted: Wanted) => (months?: readonly string[]) => Statement {
  const known = new LRUCache<string, Template>({ max: KEPT_FORMS });
  const templateOf = (form: Search): Template => {
    const name = JSON.stringify(form);
    // Which plan is best depends on how common the words are.
    const made = known.get(name) ?? template((knex) => foundQuery(knex, engine, form), false);
    known.set(name, made);
    return made;
  };
  return (wanted) => {
    const { form, values } = formOf(wanted);
    const made = templateOf(form);
    return (months) =>
      filled(made, { ...values, match: engine.matchOf(wanted.query.terms, months) });
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

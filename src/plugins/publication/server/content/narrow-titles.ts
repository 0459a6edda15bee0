/**
 * A part of a title ($contains, $containsi, $startsWith) is no range of an index: every title would be looked at. The search index knows which
 * items have the pairs of its Chinese characters in their titles and, by labels, what other filters ask for; where those are few, the condition is asked of them alone. Where they are many,
 * a page is soon full of them, and the titles are walked over as they are.
 */
import { LRUCache } from 'lru-cache';
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor, SearchTerm } from '../contracts';
import { conjunctsOf, type Condition } from '../domain/query/plan';
import { Lasting } from '../reading/lasting';
import type { Reader } from '../reading/reader';
import { slot, type Template } from '../reading/template';
import type { Statement } from '../reading/work';
import { dateLabelsOf } from '../search/date-labels';
import { settingsOf } from '../search/engine';
import { groupsOf, narrowestOf, withLabels, type MatchSyntax } from '../search/labels';
import { engineOf } from '../search/search-index';
import { MOST_CANDIDATES } from './list-ways';
import { partValues, withParts, type Narrowed } from './title-parts';

const PARTS = ['$contains', '$containsi', '$startsWith'];
const MOST_FORMS = 100;
/** That there are too many is remembered for a while; when it is no longer so, a walk costs time and changes no answer. */
const KNOWN_AS_COMMON = { max: 1_000, ttl: 60_000 };

export interface CandidateTemplates {
  settings: readonly Statement[];
  /** Finds a row where everything public is in the index. */
  whole: Statement;
  /** The candidates, one more than are taken. */
  all: Template;
  syntax: MatchSyntax;
}

export interface Narrowing {
  templates: Lasting<CandidateTemplates>;
  /** How many parts. */
  parts: number;
  values: Narrowed;
  /** Whether there were too many candidates a while ago. */
  isCommon: boolean;
  /** To be called when there are. */
  rememberCommon(): void;
}

export interface Titles {
  /** Null: the conditions say nothing of titles by which candidates could be found. */
  narrowing(descriptor: PublicTypeDescriptor, where: Condition): Narrowing | null;
}

export const titlesOf = (strapi: Core.Strapi): Titles => {
  const common = new LRUCache<string, true>(KNOWN_AS_COMMON);
  /** By type and number of parts. */
  const known = new LRUCache<string, Lasting<CandidateTemplates>>({ max: MOST_FORMS });
  const templatesOf = (type: string, parts: number) => {
    const form = `${type} ${parts}`;
    const templates = known.get(form) ?? new Lasting(candidateTemplates(strapi, type, parts));
    known.set(form, templates);
    return templates;
  };
  return {
    narrowing(descriptor, where) {
      const { type } = descriptor;
      const terms = termsOf(descriptor, where);
      if (terms.length === 0) return null;
      const engine = engineOf(strapi);
      const groups = narrowestOf([...groupsOf(where), ...dateLabelsOf(where).groups]);
      const match = withLabels(engine.matchOf(terms), groups, engine.syntax);
      const makers = conjunctsOf(where).filter(({ kind }) => kind === 'agencies');
      const name = JSON.stringify([type, match, makers]);
      return {
        templates: templatesOf(type, terms.length),
        parts: terms.length,
        values: { match, ...partValues(terms) },
        isCommon: common.has(name),
        rememberCommon: () => void common.set(name, true),
      };
    },
  };
};

/** Of what must all be so: under `$or` and `$not` a condition narrows nothing. */
const termsOf = ({ search }: PublicTypeDescriptor, where: Condition): SearchTerm[] =>
  conjunctsOf(where).flatMap((one) => {
    if (!search || one.kind !== 'column' || one.column !== 'name') return [];
    return PARTS.includes(one.operator) ? search.containedTerms(String(one.values[0])) : [];
  });

const candidateTemplates = (
  strapi: Core.Strapi,
  type: string,
  parts: number,
): CandidateTemplates => {
  const engine = engineOf(strapi);
  const { statement, template } = strapi.plugin('publication').service<Reader>('reader');
  return {
    settings: settingsOf(engine).map(statement),
    syntax: engine.syntax,
    whole: statement((knex) =>
      knex('search_state').where({ subject_type: type, is_whole: 1 }).select('version'),
    ),
    all: template(
      (knex) =>
        withParts(engine.candidates(knex, type, slot('match')), engine, parts).limit(
          MOST_CANDIDATES + 1,
        ),
      false,
    ),
  };
};

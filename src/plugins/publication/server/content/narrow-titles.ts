/**
 * A part of a title ($contains, $containsi, $startsWith) is no range of an index: every title would be looked at. The search index knows which
 * items have the pairs of its Chinese characters in their titles; where those are few, the condition is asked of them alone. Where they are many,
 * a page is soon full of them, and the titles are walked over as they are.
 */
import { LRUCache } from 'lru-cache';
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor, SearchTerm } from '../contracts';
import { conjunctsOf, type Condition } from '../domain/query/plan';
import type { Reader } from '../reading/reader';
import type { Statement } from '../reading/work';
import { settingsOf } from '../search/engine';
import { engineOf } from '../search/search-index';
import { MOST_CANDIDATES } from './list-work';

const PARTS = ['$contains', '$containsi', '$startsWith'];
/** That there are too many is remembered for a while; when it is no longer so, a walk costs time and changes no answer. */
const KNOWN_AS_COMMON = { max: 1_000, ttl: 60_000 };

export interface Narrowing {
  /**
   * The last two: a row where everything public is in the index, and the candidates, one more than are taken. Read before the list is, or with
   * it: what becomes public in between belongs to a later version.
   */
  statements: Statement[];
  /** To be called when there are too many candidates. */
  rememberCommon(): void;
}

export interface Titles {
  /** Null: the conditions say nothing of titles by which candidates could be found. */
  narrowing(descriptor: PublicTypeDescriptor, where: Condition): Narrowing | null;
}

export const titlesOf = (strapi: Core.Strapi): Titles => {
  const common = new LRUCache<string, true>(KNOWN_AS_COMMON);
  return {
    narrowing(descriptor, where) {
      const { type } = descriptor;
      const terms = termsOf(descriptor, where);
      const name = JSON.stringify([type, terms]);
      if (terms.length === 0 || common.has(name)) return null;
      return {
        statements: candidateStatements(strapi, type, terms),
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

const candidateStatements = (
  strapi: Core.Strapi,
  type: string,
  terms: readonly SearchTerm[],
): Statement[] => {
  const engine = engineOf(strapi);
  const { statement } = strapi.plugin('publication').service<Reader>('reader');
  return [
    ...settingsOf(engine).map(statement),
    statement((knex) =>
      knex('search_state').where({ subject_type: type, is_whole: 1 }).select('version'),
    ),
    statement((knex) => {
      const candidates = engine.candidates(knex, type, terms).limit(MOST_CANDIDATES + 1);
      // The index knows only that they are somewhere.
      for (const term of terms)
        void candidates.whereRaw(`${engine.contains('item.title')} = 1`, [
          term.kind === 'character' ? term.character : term.stream,
        ]);
      return candidates;
    }),
  ];
};

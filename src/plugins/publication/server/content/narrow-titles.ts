/**
 * A part of a title ($contains, $containsi, $startsWith) is no range of an index: every title would be looked at. The search index knows which
 * items have the pairs of its Chinese characters anywhere; where those are few, the condition is asked of them alone. Where they are many,
 * a page is soon full of them, and the titles are walked over as they are.
 */
import { LRUCache } from 'lru-cache';
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor, SearchTerm } from '../contracts';
import { conjunctsOf, type Condition } from '../domain/query/plan';
import type { Reader } from '../reading/reader';
import { settingsOf } from '../search/engine';
import { engineOf } from '../search/search-index';

const PARTS = ['$contains', '$containsi', '$startsWith'];
/** More candidates than these are not held against a condition one by one. */
const MOST_CANDIDATES = 5_000;
/** That there are too many is remembered for a while; when it is no longer so, a walk costs time and changes no answer. */
const KNOWN_AS_COMMON = { max: 1_000, ttl: 60_000 };

export interface Titles {
  /** The same conditions, and with them what they can be true of where that is known to be little. */
  narrow(descriptor: PublicTypeDescriptor, where: Condition): Promise<Condition>;
}

export const titles = ({ strapi }: { strapi: Core.Strapi }): Titles => {
  const common = new LRUCache<string, true>(KNOWN_AS_COMMON);
  return {
    async narrow(descriptor, where) {
      const terms = termsOf(descriptor, where);
      const known = JSON.stringify([descriptor.type, terms]);
      if (terms.length === 0 || common.has(known)) return where;
      const ids = await candidatesOf(strapi, descriptor, terms);
      if (ids === null) return where;
      if (ids.length > MOST_CANDIDATES) {
        common.set(known, true);
        return where;
      }
      return { kind: 'and', conditions: [where, { kind: 'candidates', ids }] };
    },
  };
};

/** Of what must all be so: under `$or` and `$not` a condition narrows nothing. */
const termsOf = ({ search }: PublicTypeDescriptor, where: Condition): SearchTerm[] =>
  conjunctsOf(where).flatMap((one) => {
    if (!search || one.kind !== 'column' || one.column !== 'name') return [];
    return PARTS.includes(one.operator) ? search.containedTerms(String(one.values[0])) : [];
  });

/** Read before the list is: what becomes public in between belongs to a later version. Null: not everything public is in the index yet. */
const candidatesOf = async (
  strapi: Core.Strapi,
  { type }: PublicTypeDescriptor,
  terms: readonly SearchTerm[],
): Promise<string[] | null> => {
  const engine = engineOf(strapi);
  const answers = await strapi
    .plugin('publication')
    .service<Reader>('reader')
    .snapshot([
      ...settingsOf(engine),
      (knex) => knex('search_state').where({ subject_type: type, is_whole: 1 }).select('version'),
      (knex) => engine.candidates(knex, type, terms).limit(MOST_CANDIDATES + 1),
    ]);
  const [found, whole] = [answers.at(-1) ?? [], answers.at(-2) ?? []];
  return whole.length === 0
    ? null
    : (found as { subject_id: string }[]).map((row) => row.subject_id);
};

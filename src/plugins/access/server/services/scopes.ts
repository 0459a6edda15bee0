/**
 * How far a person reaches in the admin: of which agencies they may create, read, change, delete or publish entries of a type. It follows from
 * the roles they hold and where they were appointed to them, and is asked many times a request, so what was read for a request is kept with it.
 */
import type { Core } from '@strapi/strapi';
import type { Letter } from '../domain/content-permissions';
import { granted, type Asked } from '../domain/whose-entries';
import { own } from '../plugin-services';
import type { HeldRole } from './held-roles';

export interface Scope {
  /** documentIds, those below included. `all`: of every agency, and what names none (Super Admin). */
  agencyIds: readonly string[] | 'all';
  /** Of these only what is public; reading alone. */
  publicOf: readonly string[];
  /** Stands for the whole city: appointed at an agency that has none above it. */
  isAtTop: boolean;
}

export const EVERYTHING: Scope = { agencyIds: 'all', publicOf: [], isAtTop: true };

interface Person {
  held: readonly HeldRole[] | 'everything';
  subtrees: Map<string, Promise<string[]>>;
  scopes: Map<string, Promise<Scope>>;
}

export const scopes = ({ strapi }: { strapi: Core.Strapi }) => {
  const perRequest = new WeakMap<object, Map<number, Promise<Person>>>();

  const read = async (personId: number): Promise<Person> => ({
    held: await own(strapi, 'rights').rolesOf(personId),
    subtrees: new Map(),
    scopes: new Map(),
  });

  const personOf = (personId: number): Promise<Person> => {
    const request = strapi.requestContext.get();
    if (!request) return read(personId);
    const people = perRequest.get(request) ?? new Map<number, Promise<Person>>();
    perRequest.set(request, people);
    const known = people.get(personId) ?? read(personId);
    people.set(personId, known);
    return known;
  };

  const subtreesOf = (person: Person, roots: readonly string[]): Promise<string[]> => {
    const key = [...roots].sort().join(' ');
    const known = person.subtrees.get(key) ?? own(strapi, 'agencies').subtreesOf(roots);
    person.subtrees.set(key, known);
    return known;
  };

  const resolve = async (person: Person, asked: Asked): Promise<Scope> => {
    if (person.held === 'everything') return EVERYTHING;
    const roots = { all: [] as string[], public: [] as string[] };
    for (const { role, agencyIds } of person.held) {
      const what = granted(role, asked);
      if (what !== null) roots[what].push(...agencyIds);
    }
    return {
      agencyIds: await subtreesOf(person, roots.all),
      publicOf: await subtreesOf(person, roots.public),
      isAtTop: await own(strapi, 'agencies').isAnyTop(roots.all),
    };
  };

  return {
    async of(
      personId: number,
      uid: string,
      letter: Letter,
      attributes?: readonly string[],
    ): Promise<Scope> {
      const person = await personOf(personId);
      const key = `${uid} ${letter} ${attributes?.join(',') ?? '*'}`;
      const known = person.scopes.get(key) ?? resolve(person, { uid, letter, attributes });
      person.scopes.set(key, known);
      return known;
    },
  };
};

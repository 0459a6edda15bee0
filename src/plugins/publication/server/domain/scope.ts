/** The keys by which a feed or a site takes part of what is public: agency path and columns. Pure. */
import type { RegisterTerm } from '../contracts';

const SCOPE_KINDS = ['agency', 'column'];

export type Scope = Record<string, string[]>;

export function scopeOf(terms: readonly RegisterTerm[]): Scope {
  const scope: Scope = {};
  for (const { kind, value } of terms) {
    if (SCOPE_KINDS.includes(kind)) (scope[kind] ??= []).push(value);
  }
  for (const values of Object.values(scope)) values.sort();
  return scope;
}

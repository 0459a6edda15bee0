/**
 * What else is made of log and register alone and is rebuilt after them: whoever keeps such a thing adds it here in
 * its `register`.
 */
import type { Core } from '@strapi/strapi';

export interface Derived {
  name: string;
  /** Makes it anew from the register. */
  rebuild(signal?: AbortSignal): Promise<void>;
}

export interface DerivedList {
  add(derived: Derived): void;
  all(): readonly Derived[];
}

export const derived = (): DerivedList => {
  const list: Derived[] = [];
  return { add: (one) => void list.push(one), all: () => list };
};

export async function rebuildDerived(strapi: Core.Strapi, signal?: AbortSignal): Promise<void> {
  for (const one of strapi.plugin('publication').service<DerivedList>('derived').all()) {
    signal?.throwIfAborted();
    await one.rebuild(signal);
  }
}

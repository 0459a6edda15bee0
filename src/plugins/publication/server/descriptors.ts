/**
 * The registry of governed types. Each folder in `src/api` registers one descriptor; the boot fails when a listed one is missing.
 */
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor } from './contracts';

export interface Descriptors {
  add(descriptor: PublicTypeDescriptor): void;
  /** By UID of the content type. */
  find(uid: string): PublicTypeDescriptor | undefined;
  /** By the name in event types. */
  byType(type: string): PublicTypeDescriptor | undefined;
  all(): PublicTypeDescriptor[];
}

export const descriptors = (): Descriptors => {
  const byUid = new Map<string, PublicTypeDescriptor>();
  return {
    add(descriptor) {
      if (byUid.has(descriptor.uid))
        throw new Error(`"${descriptor.uid}" has a descriptor already`);
      byUid.set(descriptor.uid, descriptor);
    },
    find: (uid) => byUid.get(uid),
    byType: (type) => [...byUid.values()].find((descriptor) => descriptor.type === type),
    all: () => [...byUid.values()],
  };
};

export const descriptorsOf = (strapi: Core.Strapi): Descriptors =>
  strapi.plugin('publication').service('descriptors');

/** @throws Error naming the governed types (plugin config) that nothing has registered. */
export function checkDescriptors(strapi: Core.Strapi): void {
  const listed = strapi.config.get<string[]>('plugin::publication.governedTypes', []);
  const missing = listed.filter((uid) => !descriptorsOf(strapi).find(uid));
  if (missing.length > 0) {
    throw new Error(
      `No descriptor says how these types become public: ${missing.join(', ')}. Register one in src/index.ts.`,
    );
  }
}

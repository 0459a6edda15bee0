/**
 * Writes our layouts into the Content Manager's configuration (core_store), at every boot, once per change of ours. What a
 * person has arranged under 「配置视图」 since then stays: the configuration that we wrote last is kept beside it, and where
 * the stored one differs from it we keep our hands off. Called from `src/index.ts` in `bootstrap`, after Strapi's own
 * synchronisation. Strapi 5.54 has no file for the layout of a type outside its own generated ones.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { type Configuration, configurationFor, isChangedSince } from './configuration';
import { LAYOUTS } from './layouts';
import type { ContentTypeLayout } from './layouts/layout';

interface ContentTypesService {
  findConfiguration(contentType: { uid: string }): Promise<Configuration & { uid: string }>;
  updateConfiguration(contentType: { uid: string }, configuration: Configuration): Promise<unknown>;
}

/** Answers the UIDs whose configuration was written. */
export async function applyLayouts(strapi: Core.Strapi): Promise<string[]> {
  const written: string[] = [];
  for (const layout of LAYOUTS) {
    if (await applyLayout(strapi, layout)) written.push(layout.uid);
  }
  return written;
}

async function applyLayout(strapi: Core.Strapi, layout: ContentTypeLayout): Promise<boolean> {
  const contentTypes = strapi
    .plugin('content-manager')
    .service('content-types') as ContentTypesService;
  const store = strapi.store({ type: 'core', name: 'gongkai_layouts' });
  const { settings, metadatas, layouts } = await contentTypes.findConfiguration({
    uid: layout.uid,
  });
  const current: Configuration = { settings, metadatas, layouts };
  const applied = (await store.get({ key: layout.uid })) as Configuration | null;
  if (applied && isChangedSince(applied, current)) return false;
  const wanted = plain(
    configurationFor(layout, current, (field) => mainFieldOf(strapi, layout.uid, field)),
  );
  if (applied && isDeepStrictEqual(wanted, plain(current))) return false;
  await contentTypes.updateConfiguration({ uid: layout.uid }, wanted);
  await store.set({ key: layout.uid, value: wanted });
  return true;
}

function mainFieldOf(strapi: Core.Strapi, uid: string, field: string): string | undefined {
  const attribute = strapi.contentType(uid as UID.ContentType)?.attributes[field] as
    { target?: string } | undefined;
  return LAYOUTS.find((layout) => layout.uid === attribute?.target)?.mainField;
}

/** As it comes back from the store. */
function plain(configuration: Configuration): Configuration {
  return JSON.parse(JSON.stringify(configuration)) as Configuration;
}

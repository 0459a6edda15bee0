/**
 * What Strapi's admin remembers in the browser, set before an editor's first visit: simplified Chinese (a person's choice in the
 * profile wins), no guided tour, no banner about the media library. Strapi 5.54 has no setting for the last two;
 * `tutorials: false` leaves the tour on. Whatever is stored already stays.
 */
const FIRST_VISIT: Record<string, string> = {
  'strapi-admin-language': 'zh-Hans',
  STRAPI_GUIDED_TOUR: JSON.stringify({
    tours: {},
    enabled: false,
    hidden: true,
    completedActions: [],
  }),
  // The key ends in the project's uuid, which package.json switches off.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': 'true',
};

export function prepareFirstVisit(storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  for (const [key, value] of Object.entries(FIRST_VISIT)) {
    if (storage.getItem(key) === null) storage.setItem(key, value);
  }
}

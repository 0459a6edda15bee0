/** The content types that we label: short name (the file name of its translations) to Strapi's UID. */
export const CONTENT_TYPES = {
  'information-item': 'api::information-item.information-item',
  'disclosure-guide': 'api::disclosure-guide.disclosure-guide',
  agency: 'api::agency.agency',
  office: 'api::office.office',
  'disclosure-matter': 'api::disclosure-matter.disclosure-matter',
  'catalogue-category': 'api::catalogue-category.catalogue-category',
  'site-column': 'api::site-column.site-column',
  'calendar-year': 'api::calendar-year.calendar-year',
} as const;

export type ContentTypeName = keyof typeof CONTENT_TYPES;
export type ContentTypeUid = (typeof CONTENT_TYPES)[ContentTypeName];

export const LOCALES = ['zh-Hans', 'zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

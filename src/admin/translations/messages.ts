/** The messages of each locale, flat, as Strapi takes them. */
import { CONTENT_TYPES, type ContentTypeName, LOCALES, type Locale } from '../content-types';
import { messagesOf } from '../labels';
import { COMMON_FIELDS, COMPONENTS, LABELS, SCREENS } from '.';

/** The schemas' display names, which are simplified Chinese. */
const NAMES = Object.fromEntries(
  (Object.keys(CONTENT_TYPES) as ContentTypeName[]).map((name) => [
    name,
    LABELS['zh-Hans'][name].displayName,
  ]),
) as Record<ContentTypeName, string>;

export const translations = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    {
      ...SCREENS[locale],
      ...messagesOf(LABELS[locale], NAMES, COMMON_FIELDS[locale], COMPONENTS[locale]),
    },
  ]),
) as Record<Locale, Record<string, string>>;

/** All texts of the admin, by locale: labels of the content types, and Strapi's own screens where its translations miss. */
import type { Locale } from '../content-types';
import type { ContentTypeLabels, CommonFields, LabelsByType } from '../labels';
import enAgency from './en/agency.json';
import enCalendarYear from './en/calendar-year.json';
import enCatalogueCategory from './en/catalogue-category.json';
import enConsultation from './en/consultation.json';
import enCommon from './en/common-fields.json';
import enGuide from './en/disclosure-guide.json';
import enMatter from './en/disclosure-matter.json';
import enItem from './en/information-item.json';
import enOffice from './en/office.json';
import enScreens from './en/screens.json';
import enSiteColumn from './en/site-column.json';
import zhAgency from './zh/agency.json';
import zhCalendarYear from './zh/calendar-year.json';
import zhCatalogueCategory from './zh/catalogue-category.json';
import zhConsultation from './zh/consultation.json';
import zhCommon from './zh/common-fields.json';
import zhContentManager from './zh/content-manager.json';
import zhGuide from './zh/disclosure-guide.json';
import zhMatter from './zh/disclosure-matter.json';
import zhItem from './zh/information-item.json';
import zhMediaLibrary from './zh/media-library.json';
import zhOffice from './zh/office.json';
import zhScreens from './zh/screens.json';
import zhSiteColumn from './zh/site-column.json';
import zhStrapi from './zh/strapi.json';
import hansAgency from './zh-Hans/agency.json';
import hansCalendarYear from './zh-Hans/calendar-year.json';
import hansCatalogueCategory from './zh-Hans/catalogue-category.json';
import hansConsultation from './zh-Hans/consultation.json';
import hansCommon from './zh-Hans/common-fields.json';
import hansContentManager from './zh-Hans/content-manager.json';
import hansGuide from './zh-Hans/disclosure-guide.json';
import hansMatter from './zh-Hans/disclosure-matter.json';
import hansItem from './zh-Hans/information-item.json';
import hansMediaLibrary from './zh-Hans/media-library.json';
import hansOffice from './zh-Hans/office.json';
import hansScreens from './zh-Hans/screens.json';
import hansSiteColumn from './zh-Hans/site-column.json';
import hansStrapi from './zh-Hans/strapi.json';

export const LABELS: Record<Locale, LabelsByType> = {
  'zh-Hans': {
    'information-item': hansItem as ContentTypeLabels,
    'disclosure-guide': hansGuide as ContentTypeLabels,
    agency: hansAgency as ContentTypeLabels,
    office: hansOffice as ContentTypeLabels,
    'disclosure-matter': hansMatter as ContentTypeLabels,
    'catalogue-category': hansCatalogueCategory as ContentTypeLabels,
    'site-column': hansSiteColumn as ContentTypeLabels,
    'calendar-year': hansCalendarYear as ContentTypeLabels,
  },
  zh: {
    'information-item': zhItem as ContentTypeLabels,
    'disclosure-guide': zhGuide as ContentTypeLabels,
    agency: zhAgency as ContentTypeLabels,
    office: zhOffice as ContentTypeLabels,
    'disclosure-matter': zhMatter as ContentTypeLabels,
    'catalogue-category': zhCatalogueCategory as ContentTypeLabels,
    'site-column': zhSiteColumn as ContentTypeLabels,
    'calendar-year': zhCalendarYear as ContentTypeLabels,
  },
  en: {
    'information-item': enItem as ContentTypeLabels,
    'disclosure-guide': enGuide as ContentTypeLabels,
    agency: enAgency as ContentTypeLabels,
    office: enOffice as ContentTypeLabels,
    'disclosure-matter': enMatter as ContentTypeLabels,
    'catalogue-category': enCatalogueCategory as ContentTypeLabels,
    'site-column': enSiteColumn as ContentTypeLabels,
    'calendar-year': enCalendarYear as ContentTypeLabels,
  },
};

/** Labels of the components (records inside an item), by the UID of the component. */
export const COMPONENTS: Record<Locale, Record<string, ContentTypeLabels>> = {
  'zh-Hans': { 'disclosure.consultation': hansConsultation as ContentTypeLabels },
  zh: { 'disclosure.consultation': zhConsultation as ContentTypeLabels },
  en: { 'disclosure.consultation': enConsultation as ContentTypeLabels },
};

export const COMMON_FIELDS: Record<Locale, CommonFields> = {
  'zh-Hans': hansCommon,
  zh: zhCommon,
  en: enCommon,
};

/** Texts of our own screens, and of Strapi's (the English ones are its own). */
export const SCREENS: Record<Locale, Record<string, string>> = {
  'zh-Hans': { ...hansContentManager, ...hansMediaLibrary, ...hansStrapi, ...hansScreens },
  zh: { ...zhContentManager, ...zhMediaLibrary, ...zhStrapi, ...zhScreens },
  en: enScreens,
};

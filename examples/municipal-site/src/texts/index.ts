/** The languages of the site. Documents stay in the language they were published in. */
import { en } from './en';
import type { Texts } from './texts';
import { zh } from './zh';
import { zhHans } from './zh-Hans';

const LANGUAGES = { 'zh-Hans': zhHans, zh, en } as const;

export type Language = keyof typeof LANGUAGES;
export type { Texts } from './texts';

export const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);
export const textsIn = (language: Language): Texts => LANGUAGES[language];

/**
 * Reads the settings from the command line, then from the environment, then defaults. The only file that looks
 * at the environment. A value that can't be used stops the start with a sentence.
 */
import { parseArgs } from 'node:util';
import { type Language, isLanguage, textsIn } from './texts';

export interface Settings {
  port: number;
  database: string;
  /** The Standard Webhooks secret shared with the CMS: `whsec_` and base64. */
  secret: string;
  /** 网站标识码 */
  siteCode: string;
  siteName: string;
  /** Public address of this site, without a slash at the end; null: http://localhost and the port. */
  origin: string | null;
  /** Public address of the CMS, for images and attachments. */
  feedOrigin: string;
  language: Language;
}

export class SettingsError extends Error {}

const NAMES = {
  port: 'PORT',
  database: 'SITE_DATABASE',
  secret: 'SITE_SECRET',
  code: 'SITE_CODE',
  name: 'SITE_NAME',
  origin: 'SITE_ORIGIN',
  'feed-origin': 'FEED_ORIGIN',
  language: 'SITE_LANGUAGE',
} as const;
type Name = keyof typeof NAMES;

export function readSettings(args: string[], environment: NodeJS.ProcessEnv): Settings {
  const options = Object.fromEntries(Object.keys(NAMES).map((name) => [name, { type: 'string' }]));
  const given = parseArgs({ args, options: options as Record<Name, { type: 'string' }> }).values;
  const setting = (name: Name, otherwise: string) =>
    given[name] || environment[NAMES[name]] || otherwise;

  const language = setting('language', 'zh-Hans');
  if (!isLanguage(language)) {
    throw new SettingsError(textsIn('zh-Hans').operator.badSetting('language', language));
  }
  const texts = textsIn(language).operator;
  const secret = setting('secret', '');
  if (!secret) throw new SettingsError(texts.noSecret);
  const port = Number(setting('port', '4000'));
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new SettingsError(texts.badSetting('port', setting('port', '')));
  }
  const origin = setting('origin', '');
  return {
    port,
    secret,
    language,
    database: setting('database', 'municipal-site.db'),
    siteCode: setting('code', '6109000000'),
    siteName: setting('name', '安康市人民政府'),
    origin: origin ? originOf(origin, 'origin', texts.badSetting) : null,
    feedOrigin: originOf(
      setting('feed-origin', 'http://localhost:1337'),
      'feed-origin',
      texts.badSetting,
    ),
  };
}

/** Scheme, host and port only: what follows would end up in a content security policy. */
function originOf(text: string, name: Name, complain: (name: string, value: string) => string) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new SettingsError(complain(name, text));
  return url.origin;
}

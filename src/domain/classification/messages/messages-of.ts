/**
 * The sentence of a code in the three languages, with its parameters filled in. What stands in an attachment (`file`, `place`) is told
 * by the same sentences, with the file and the place before them. Pure.
 */
import type { Locale, Params } from '../assessment';
import type { ViolationCode } from '../violation-codes';
import { EN } from './en';
import { ZH } from './zh';
import { ZH_HANS } from './zh-hans';

const IN_ATTACHMENT: Readonly<Record<Locale, string>> = {
  'zh-Hans': '附件“{file}”（{place}）：',
  zh: '附件「{file}」（{place}）：',
  en: 'Attachment "{file}" ({place}): ',
};

export function messagesOf(code: ViolationCode, params: Params = {}): Record<Locale, string> {
  const valueOf = (name: string, locale: Locale): string | number | undefined => {
    const value = params[name];
    return typeof value === 'object' ? value[locale] : value;
  };
  const say = (sentence: string, locale: Locale): string => {
    const whole = params.file === undefined ? sentence : `${IN_ATTACHMENT[locale]}${sentence}`;
    return whole.replace(/\{(\w+)\}/g, (hole, name: string) =>
      String(valueOf(name, locale) ?? hole),
    );
  };
  return {
    'zh-Hans': say(ZH_HANS[code], 'zh-Hans'),
    zh: say(ZH[code], 'zh'),
    en: say(EN[code], 'en'),
  };
}

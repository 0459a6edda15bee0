/** The sentence of a code in the three languages, with its parameters filled in. Pure. */
import type { Locale } from '../assessment';
import type { ViolationCode } from '../violation-codes';
import { EN } from './en';
import { ZH } from './zh';
import { ZH_HANS } from './zh-hans';

export function messagesOf(
  code: ViolationCode,
  params: Readonly<Record<string, string | number>> = {},
): Record<Locale, string> {
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return { 'zh-Hans': fill(ZH_HANS[code]), zh: fill(ZH[code]), en: fill(EN[code]) };
}

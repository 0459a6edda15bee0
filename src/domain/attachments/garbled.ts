/**
 * Whether a text that was taken out of a page is not the text that a reader sees there: a font without a table of its characters gives
 * private-use, control and replacement characters. Such a page counts as unread. Pure.
 */
const NO_CHARACTER = /[\p{Co}\uFFFD\0-\x08\x0E-\x1F]/gu;
const SHARE_MAX = 0.1;

export function isGarbled(text: string): boolean {
  const characters = text.replace(/\s/gu, '').length;
  const strange = text.match(NO_CHARACTER)?.length ?? 0;
  return strange > characters * SHARE_MAX;
}

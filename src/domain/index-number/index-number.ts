/**
 * 索引号: `<agency code>/<year>-<serial>`, the dominant form of real catalogues (国务院 000014349/2017-00110). The pattern is a
 * setting; the serial is padded to the asked width and grows beyond it when the year needs more. Pure.
 */
import { plainText } from '../text/normalise-text';

export interface IndexNumberParts {
  agencyCode: string;
  year: number;
  serial: number;
}

/** Writes the number by the pattern; throws on parts that would make a number that can't be read back. */
export function formatIndexNumber(pattern: string, parts: IndexNumberParts): string {
  if (!Number.isInteger(parts.serial) || parts.serial < 1) {
    throw new RangeError(`not a serial: ${parts.serial}`);
  }
  if (!Number.isInteger(parts.year) || parts.year < 1000 || parts.year > 9999) {
    throw new RangeError(`not a year: ${parts.year}`);
  }
  if (parts.agencyCode === '') throw new RangeError('an index number needs an agency code');
  return pattern.replace(PLACEHOLDER, (_whole, name: string, width?: string) => {
    if (name === 'agencyCode') return parts.agencyCode;
    if (name === 'year') return String(parts.year);
    return String(parts.serial).padStart(Number(width ?? 1), '0');
  });
}

const LABEL = /^(?:信息索引号?|信息索取号|索取号|索\s*引\s*号)\s*:\s*/u;
const PLACEHOLDER = /\{(agencyCode|year|serial)(?::(\d+))?\}/g;

/** Full-width characters, dashes, labels, spaces and zero-width characters made plain; letters in upper case. */
export function normaliseIndexNumber(text: string): string {
  return plainText(text)
    .trim()
    .replace(LABEL, '')
    .replace(/\s/gu, '')
    .replace(/[\u2010-\u2015\u2212\uFE58]/gu, '-')
    .toUpperCase();
}

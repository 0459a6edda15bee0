/** How long a value may be: what the columns of an item hold. A longer one is refused and never cut, except where said. Pure. */
import type { ItemFields, Remark } from './mapped-record';

export const LONGEST_TITLE = 500;
const LONGEST_STRING = 255;
const LONGEST_GROUND_LAW = 1000;
const LONGEST_ADDRESS = 2000;

const STRINGS = [
  'documentNumber',
  'registrationNumber',
  'filingNumber',
  'legacySource',
  'legacyId',
] as const;

export function tooLong(fields: ItemFields): Remark[] {
  const remarks: Remark[] = STRINGS.filter(
    (name) => (fields[name]?.length ?? 0) > LONGEST_STRING,
  ).map((name) => remark(`${name} 超过 ${LONGEST_STRING} 个字符 / too long`));
  if ((fields.groundLaw?.length ?? 0) > LONGEST_GROUND_LAW) {
    remarks.push(remark(`法律依据超过 ${LONGEST_GROUND_LAW} 个字符 / law of the ground too long`));
  }
  if ((fields.legacyAddress?.length ?? 0) > LONGEST_ADDRESS) {
    remarks.push(remark(`网址超过 ${LONGEST_ADDRESS} 个字符 / address too long`));
  }
  return remarks;
}

function remark(message: string): Remark {
  return { code: 'value_too_long', column: null, value: null, message };
}

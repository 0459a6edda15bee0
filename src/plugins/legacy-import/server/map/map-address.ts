/** The old address of a record, only where it is one that a browser can open: anything else could not be evidence. Pure. */
import type { Cell } from './row-cells';
import type { Remark } from './mapped-record';

export function readAddress(cell: Cell | null, warnings: Remark[]): string | null {
  if (cell === null) return null;
  const written = /^www\./i.test(cell.value) ? `http://${cell.value}` : cell.value;
  try {
    const url = new URL(written);
    if (/^https?:$/.test(url.protocol) && url.host !== '' && !/\s/.test(written)) return written;
  } catch {
    // Said below.
  }
  const message =
    '网址不完整，不能作为原已公开的凭据 / not a complete address, so no evidence of publication';
  warnings.push({ code: 'address_unusable', column: cell.column, value: cell.value, message });
  return null;
}

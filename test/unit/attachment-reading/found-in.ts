/** Reads bytes as the reading process does, and tells what was found as `code@place:line`, the counts where they are not 1. */
import { readBytes } from '../../../src/plugins/attachment-reading/server/formats/read-bytes';
import { LIMITS, type Limits } from '../../../src/plugins/attachment-reading/server/process/limits';

export async function readOf(bytes: Buffer, over: Partial<Limits> = {}) {
  const { kind, reading } = await readBytes(bytes, { ...LIMITS, ...over });
  return { kind, ...reading };
}

export async function foundIn(bytes: Buffer): Promise<string[]> {
  const { state, reason, findings } = await readOf(bytes);
  const found = findings.map(
    ({ code, place, line, count }) => `${code}@${place} ${line}${count === 1 ? '' : ` ×${count}`}`,
  );
  return state === 'read' ? found : [...found, `unreadable: ${reason}`];
}

/** A valid identity number of nobody. */
export const NUMBER = '11010519491231002X';
export const MARK = '机密★10年';

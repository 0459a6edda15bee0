/** Where a file of this SHA-256 is kept: two levels of folders, so that no folder grows with the archive. */
import path from 'node:path';

const SHA256 = /^[0-9a-f]{64}$/;

/** @throws RangeError when `sha256` is no lower-case hexadecimal SHA-256 (it becomes part of a path). */
export function pathOf(directory: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new RangeError(`"${sha256}" is no SHA-256`);
  return path.join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

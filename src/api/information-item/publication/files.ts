/** The files of an item as the public sees them: named, with SHA-256, under the address that asks the register. */
import { rowOf, rowsOf, textOf } from '../../../domain/public-document/plain-values';

export interface PublicFile {
  sha256: string;
  name: string;
  /** Bytes. */
  size: number;
  mime: string;
  url: string;
}

/** A file without a SHA-256 was not stored by our provider and is left out: it could not be served. */
export const filesOf = (value: unknown): PublicFile[] =>
  rowsOf(value).flatMap((row) => {
    const metadata = rowOf(row.provider_metadata);
    const sha256 = textOf(metadata?.sha256);
    const name = textOf(row.name);
    if (sha256 === null || name === null) return [];
    return {
      sha256,
      name,
      size:
        typeof metadata?.bytes === 'number' ? metadata.bytes : Math.round(Number(row.size) * 1000),
      mime: textOf(row.mime) ?? 'application/octet-stream',
      url: `/api/files/${sha256}/${encodeURIComponent(name)}`,
    };
  });

/** The rows of a file, whatever its format; memory stays flat. */
import type { InspectedFile } from './inspect-file';
import { findDelimiter } from './find-delimiter';
import { readDelimited } from './read-delimited';
import { readJson } from './read-json';
import type { SourceRow } from './source-row';

export function readRows(
  file: InspectedFile,
  isKnownColumn: (name: string) => boolean,
): AsyncGenerator<SourceRow> {
  if (file.format !== 'delimited') return readJson({ ...file, format: file.format });
  return readDelimited(
    { ...file, delimiter: findDelimiter(file.head, isKnownColumn) },
    isKnownColumn,
  );
}

/** A mended `rejected.csv` keeps the source of the file it came from (the report beside it says which), or its records would be new ones. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { InspectedFile } from '../read/inspect-file';
import { REPORT_COLUMNS } from './row-list';

export async function sourceOfList(file: InspectedFile): Promise<string | null> {
  if (!file.head.replace(/^\uFEFF/, '').startsWith(`${REPORT_COLUMNS.join(',')},`)) return null;
  try {
    const report = JSON.parse(
      await readFile(path.join(path.dirname(file.path), 'report.json'), 'utf8'),
    ) as {
      files?: { source?: unknown }[];
    };
    const source = report.files?.[0]?.source;
    return typeof source === 'string' && source !== '' ? source : null;
  } catch {
    return null;
  }
}

/**
 * Real exports of other governments, read and mapped (never stored in this project): every row is accounted for, no matter the encoding.
 * They are looked for in `GONGKAI_LEGACY` or beside the project; where they are absent these tests are skipped.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { attributeOfColumn } from '../../../src/domain/legacy-columns/map-columns';
import { slashOrderOf } from '../../../src/plugins/legacy-import/server/map/map-dates';
import { mapRow } from '../../../src/plugins/legacy-import/server/map/map-record';
import { ColumnMappings } from '../../../src/plugins/legacy-import/server/map/row-cells';
import { inspectFile } from '../../../src/plugins/legacy-import/server/read/inspect-file';
import { readRows } from '../../../src/plugins/legacy-import/server/read/read-rows';

const FOLDER = process.env.GONGKAI_LEGACY ?? path.resolve(__dirname, '../../../../shared/legacy');
const isThere = existsSync(FOLDER);
if (!isThere) process.stderr.write(`skipped: no legacy files in ${FOLDER} (set GONGKAI_LEGACY)\n`);

(isThere ? test : test.skip).each([
  ['guangzhou.csv', 'utf-8', 95, 95, 95],
  ['guangzhou.json', 'utf-8', 97, 97, 97],
  ['hebei-office.gb18030.csv', 'gb18030', 884, 884, 0],
  ['jiangxi-pages.jsonl', 'utf-8', 40, 40, 38],
  ['state-council.gb18030.csv', 'gb18030', 5781, 5781, 5729],
])(
  '%s is %s: %i rows, %i records, %i of them public before',
  async (name, encoding, rows, records, publicBefore) => {
    const file = await inspectFile(path.join(FOLDER, name));
    expect(file.encoding).toBe(encoding);
    const context = {
      mappings: new ColumnMappings(),
      source: null,
      fallbackSource: name,
      slashOrder: slashOrderOf(file.head),
      today: '2026-11-23',
    };
    let read = 0;
    const keys = new Set<string>();
    let evident = 0;
    for await (const row of readRows(file, (column) => attributeOfColumn(column) !== null)) {
      read += 1;
      const mapped = row.kind === 'row' ? mapRow(row, context) : null;
      if (mapped?.kind !== 'record') continue;
      keys.add(mapped.record.key);
      if (mapped.record.firstPublishedAt !== null) evident += 1;
      expect(JSON.stringify(mapped.record.fields)).not.toMatch(/\ufffd|\\u200b|<script/);
    }
    expect([read, keys.size, evident]).toEqual([rows, records, publicBefore]);
  },
  60_000,
);

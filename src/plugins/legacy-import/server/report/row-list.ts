/**
 * `rejected.csv` and `held-back.csv`: why, and the row as read, so that the file can be imported again once it is mended. Columns may come
 * late (JSON), so rows wait in a spool file of their own and memory stays flat. A secrecy-marked row gives line, code and message only.
 */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import type { Remark } from '../map/mapped-record';
import { linesOf } from '../read/decoded-stream';
import type { SourceRow } from '../read/source-row';
import { csvLine } from './csv-line';

/** The columns we put before the row; an importer that meets them first in a header knows its own list. */
export const REPORT_COLUMNS = ['line', 'column', 'value', 'code', 'message'] as const;

const BYTE_ORDER_MARK = '\uFEFF';

export class RowList {
  private readonly spool: WriteStream;
  private readonly spoolPath: string;
  private readonly columns = new Set<string>();
  private rows = 0;

  constructor(private readonly file: string) {
    this.spoolPath = `${file}.part`;
    this.spool = createWriteStream(this.spoolPath);
  }

  async add(row: SourceRow, remarks: readonly Remark[]): Promise<void> {
    const isSecret = remarks.some(({ code }) => code === 'secrecy_mark');
    const cells = isSecret ? [] : namedCells(row);
    for (const [name] of cells) this.columns.add(name);
    this.rows += 1;
    const line = JSON.stringify({ reasons: reasons(row.line, remarks, isSecret), cells });
    if (!this.spool.write(`${line}\n`)) await once(this.spool, 'drain');
  }

  /** Writes the list and answers how many rows it has; without rows there is no file. */
  async finish(): Promise<number> {
    await closed(this.spool);
    if (this.rows > 0) await this.write();
    await rm(this.spoolPath, { force: true });
    return this.rows;
  }

  private async write(): Promise<void> {
    const names = [...this.columns];
    const out = createWriteStream(this.file);
    out.write(BYTE_ORDER_MARK + csvLine([...REPORT_COLUMNS, ...names]));
    for await (const { text } of linesOf(createReadStream(this.spoolPath, 'utf8'))) {
      const row = JSON.parse(text) as { reasons: string[]; cells: [string, string][] };
      const cells = new Map(row.cells);
      const line = csvLine([...row.reasons, ...names.map((name) => cells.get(name) ?? '')]);
      if (!out.write(line)) await once(out, 'drain');
    }
    await closed(out);
  }
}

function reasons(line: number, remarks: readonly Remark[], isSecret: boolean): string[] {
  const [first] = remarks;
  const messages = remarks.map(({ code, message }) =>
    remarks.length > 1 ? `[${code}] ${message}` : message,
  );
  return [
    String(line),
    isSecret ? '' : (first?.column ?? ''),
    isSecret ? '' : (first?.value ?? '').slice(0, 500),
    first?.code ?? '',
    isSecret
      ? (remarks.find(({ code }) => code === 'secrecy_mark')?.message ?? '')
      : messages.join('；'),
  ];
}

function namedCells(row: SourceRow): [string, string][] {
  if (row.kind === 'row') return [...row.cells];
  const { columns = [] } = row;
  return row.cells.map((cell, index) => [
    columns[index] ?? `(多出${index + 1 - columns.length})`,
    cell,
  ]);
}

async function closed(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'close');
}

export const listPath = (directory: string, name: 'rejected' | 'held-back') =>
  path.join(directory, `${name}.csv`);

/** One file in batches: rows are read and mapped, a batch is applied, its outcomes are counted and listed only once it is committed. */
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { attributeOfColumn } from '../../../../domain/legacy-columns/map-columns';
import { applyBatch } from '../apply/apply-batch';
import type { Outcome } from '../apply/outcome';
import type { BatchRow, RunContext } from '../apply/run-context';
import type { ImportOptions } from '../command/parse-arguments';
import { slashOrderOf } from '../map/map-dates';
import { mapRow, type MapContext } from '../map/map-record';
import { SECRECY_REMARK, carriesSecrecyMark } from '../map/secrecy';
import { ColumnMappings } from '../map/row-cells';
import type { MappedRow } from '../map/mapped-record';
import type { InspectedFile } from '../read/inspect-file';
import { readRows } from '../read/read-rows';
import type { SourceRow } from '../read/source-row';
import type { FileReport, ReportBook } from '../report/import-report';
import { sourceOfList } from '../report/list-source';
import { REPORT_COLUMNS, type RowList } from '../report/row-list';
import type { ImportIo } from './importer';

export interface RowLists {
  rejected: RowList;
  heldBack: RowList;
}

/** Publishing holds the counter of the log until commit, so others who publish wait for the batch: it is kept short. */
const BATCH_ROWS = { drafts: 50, published: 10 };
const PROGRESS_ROWS = 500;
const PROGRESS_MILLISECONDS = 1000;

/** False when it was asked to stop: what is committed stays, the rest is taken by the next run. */
export async function importFile(
  context: RunContext,
  file: InspectedFile,
  options: ImportOptions,
  book: ReportBook,
  lists: RowLists,
  io: ImportIo,
): Promise<boolean> {
  const columns = new FileColumns();
  const slashOrder = slashOrderOf(file.head);
  const mapping: MapContext = {
    mappings: new ColumnMappings(),
    source: options.source,
    fallbackSource: (await sourceOfList(file)) ?? path.parse(file.name).name.slice(0, 255),
    slashOrder,
    today: context.plan.today,
  };
  const about: FileReport = {
    ...fileReport(file),
    slashOrder,
    source: mapping.source ?? mapping.fallbackSource,
  };
  book.report.files.push(about);
  const batchRows = options.publish ? BATCH_ROWS.published : BATCH_ROWS.drafts;
  let batch: BatchRow[] = [];
  let told = { rows: book.report.read, at: performance.now() };
  const flush = async () => {
    const outcomes = await applyBatch(context, batch);
    batch = [];
    for (const outcome of outcomes) await record(outcome, book, lists);
    const now = performance.now();
    if (book.report.read - told.rows >= PROGRESS_ROWS || now - told.at >= PROGRESS_MILLISECONDS) {
      io.err(book.progress(now));
      told = { rows: book.report.read, at: now };
    }
  };
  try {
    for await (const read of readRows(file, (name) => attributeOfColumn(name) !== null)) {
      if (io.signal.aborted) return false;
      const row = withoutReportColumns(read);
      columns.note(row);
      about.rows += 1;
      batch.push({ row, mapped: mapped(row, mapping) });
      if (batch.length >= batchRows) await flush();
    }
    if (batch.length > 0 && !io.signal.aborted) await flush();
    return !io.signal.aborted;
  } finally {
    about.unknownColumns = columns.unknown(mapping.mappings);
    about.spareColumns = columns.spare(mapping.mappings);
  }
}

function mapped(row: SourceRow, context: MapContext): MappedRow {
  if (row.kind === 'row') return mapRow(row, context);
  const { line, code, message } = row;
  if (carriesSecrecyMark(row.cells)) return { kind: 'rejected', line, remarks: [SECRECY_REMARK] };
  return { kind: 'rejected', line, remarks: [{ code, column: null, value: null, message }] };
}

async function record(outcome: Outcome, book: ReportBook, lists: RowLists): Promise<void> {
  book.count(outcome);
  if (outcome.kind === 'rejected') await lists.rejected.add(outcome.row, outcome.rejections);
  if (outcome.heldBack.length > 0) await lists.heldBack.add(outcome.row, outcome.heldBack);
}

/** A list of ours that comes back mended: its first five columns say why the row was rejected and are no part of it. */
function withoutReportColumns(row: SourceRow): SourceRow {
  if (row.kind !== 'row') return row;
  const names = [...row.cells.keys()];
  if (!REPORT_COLUMNS.every((name, index) => names[index] === name)) return row;
  return { ...row, cells: new Map([...row.cells].slice(REPORT_COLUMNS.length)) };
}

function fileReport({ name, sha256, encoding, format }: InspectedFile): FileReport {
  return {
    name,
    sha256,
    encoding,
    format,
    slashOrder: null,
    source: '',
    rows: 0,
    unknownColumns: [],
    spareColumns: [],
  };
}

/** The columns met so far, in the order they came. */
class FileColumns {
  private readonly met = new Set<string>();
  private readonly names: string[] = [];

  note(row: SourceRow): void {
    if (row.kind !== 'row') return;
    for (const name of row.cells.keys()) {
      if (this.met.has(name) || this.met.size >= 1000) continue;
      this.met.add(name);
      this.names.push(name);
    }
  }

  unknown(mappings: ColumnMappings): string[] {
    return mappings.of(new Map(this.names.map((name) => [name, '']))).unknown;
  }

  spare(mappings: ColumnMappings): string[] {
    return mappings
      .of(new Map(this.names.map((name) => [name, ''])))
      .spare.map(({ header }) => header);
  }
}

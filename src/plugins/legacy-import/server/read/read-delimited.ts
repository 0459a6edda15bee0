/**
 * CSV and TSV as a stream of rows. A quote that is never closed would swallow the rest of the file into one cell; here it costs
 * its own row only: reading starts anew at the next line that looks like a row. Rows with a wrong number of cells are
 * reported, never guessed at.
 *
 * Over 150 lines because finding the header, telling broken rows and starting anew share one walk through the file.
 */
import { parse as csvParser } from 'csv-parse';
import { parse as parseLine } from 'csv-parse/sync';
import { columnNames, isRepeatedHeader } from './column-names';
import { decodedStream, linesOf } from './decoded-stream';
import { fromLine } from './from-line';
import type { SourceRow, UnreadableRow } from './source-row';
import { UnusableInput } from './unusable-input';

export interface DelimitedFile {
  path: string;
  name: string;
  encoding: string;
  delimiter: string;
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

const HEADER_WITHIN_RECORDS = 20;
const MAX_RECORD_CHARACTERS = 8_000_000;
const MAX_RESTARTS = 200;

export async function* readDelimited(
  file: DelimitedFile,
  isKnownColumn: (name: string) => boolean,
): AsyncGenerator<SourceRow> {
  let header: string[] | null = null;
  let names: string[] = [];
  let startLine = 1;
  let looked = 0;
  let looks = 0;
  for (let restarts = 0; ; restarts += 1) {
    let nextLine = startLine;
    let brokenAt: { line: number; resumeAt: number; row: UnreadableRow } | null = null;
    try {
      for await (const parsed of records(file, startLine)) {
        const line = nextLine;
        nextLine = startLine + parsed.info.lines;
        const cells = parsed.record;
        if (cells.every((cell) => cell.trim() === '')) continue;
        if (header === null) {
          looked += 1;
          if (!cells.some((cell) => isKnownColumn(cell))) {
            if (looked >= HEADER_WITHIN_RECORDS) break;
            continue;
          }
          header = cells;
          names = columnNames(cells);
          continue;
        }
        const swallowed =
          isSuspect(parsed, header.length, nextLine - line) && looks++ < MAX_RESTARTS
            ? await swallowedLine(file, { line, end: nextLine }, header.length)
            : null;
        if (swallowed !== null) {
          brokenAt = { line, resumeAt: line + swallowed, row: notClosed(line, cells) };
          break;
        }
        yield rowOf(line, cells, header, names);
      }
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (!code.startsWith('CSV_')) throw error;
      const row = code === 'CSV_QUOTE_NOT_CLOSED' ? notClosed(nextLine, []) : tooLong(nextLine);
      brokenAt = { line: nextLine, resumeAt: nextLine + 1, row };
    }
    if (header === null)
      throw new UnusableInput(`${file.name}：没有认出列名 / no header row was recognised`);
    if (brokenAt === null) return;
    yield brokenAt.row;
    if (restarts >= MAX_RESTARTS) {
      throw new UnusableInput(
        `${file.name}：引号不成对的行过多 / too many rows with a quote that is never closed`,
      );
    }
    startLine = brokenAt.resumeAt;
  }
}

function records(file: DelimitedFile, line: number): AsyncIterable<ParsedRecord> {
  const text = fromLine(decodedStream(file.path, file.encoding), line);
  const parser = csvParser({
    delimiter: file.delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    info: true,
  });
  text.on('error', (error) => parser.destroy(error));
  return text.pipe(parser) as AsyncIterable<ParsedRecord>;
}

function rowOf(line: number, cells: string[], header: string[], names: string[]): SourceRow {
  if (isRepeatedHeader(header, cells)) {
    return {
      kind: 'unreadable',
      line,
      code: 'repeated_header',
      message: '表头在数据中重复出现',
      cells,
      columns: names,
    };
  }
  const hasSurplus = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (cells.length < header.length || hasSurplus) {
    const message = `应有 ${header.length} 个单元格，实有 ${cells.length} 个`;
    return {
      kind: 'unreadable',
      line,
      code: 'wrong_number_of_cells',
      message,
      cells,
      columns: names,
    };
  }
  return {
    kind: 'row',
    line,
    cells: new Map(names.map((name, index) => [name, cells[index] ?? ''])),
  };
}

/** A record over several lines that is no row, or whose quotes don't come in pairs, may have swallowed the rows below it. */
function isSuspect({ record }: ParsedRecord, width: number, lines: number): boolean {
  if (lines < 2) return false;
  return (
    record.length !== width || record.some((cell) => cell.startsWith('"') && cell.includes('\n'))
  );
}

/** How many lines below its first the record holds a line that is a row by itself; the lines are read once more. */
async function swallowedLine(
  file: DelimitedFile,
  span: { line: number; end: number },
  width: number,
): Promise<number | null> {
  const lines = linesOf(fromLine(decodedStream(file.path, file.encoding), span.line));
  for await (const { line, text } of lines) {
    if (line > span.end - span.line) return null;
    if (line > 1 && cellsOfLine(text, file.delimiter) === width) return line - 1;
  }
  return null;
}

function cellsOfLine(line: string, delimiter: string): number {
  if (!line.includes(delimiter)) return 1;
  try {
    const [cells] = parseLine(line, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
    }) as string[][];
    return cells?.length ?? 0;
  } catch {
    return 0;
  }
}

function notClosed(line: number, cells: readonly string[]): UnreadableRow {
  const message = '引号没有成对，这一行无法分列';
  return { kind: 'unreadable', line, code: 'quote_not_closed', message, cells };
}

function tooLong(line: number): UnreadableRow {
  const message = `一条记录超过 ${MAX_RECORD_CHARACTERS} 个字符`;
  return { kind: 'unreadable', line, code: 'record_too_long', message, cells: [] };
}

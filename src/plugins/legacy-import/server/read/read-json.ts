/**
 * JSON Lines and one JSON array of objects as a stream of rows. A broken line or element is one rejected row; the rest is read on.
 * Text stays as written; numbers and booleans become text; `null` and empty lists are no value; lists are joined by 、.
 */
import { decodedStream, linesOf } from './decoded-stream';
import { elementsOf, type JsonElement } from './json-elements';
import type { SourceRow } from './source-row';

export interface JsonFile {
  path: string;
  encoding: string;
  format: 'json_lines' | 'json_array';
}

export async function* readJson(file: JsonFile): AsyncGenerator<SourceRow> {
  const stream = decodedStream(file.path, file.encoding);
  const pieces: AsyncIterable<JsonElement> =
    file.format === 'json_lines' ? linesOf(stream) : elementsOf(stream);
  for await (const { line, text, isUnclosed } of pieces) {
    if (isUnclosed) {
      const message = '从这一行起 JSON 不完整，其后的内容没有读入';
      yield { kind: 'unreadable', line, code: 'not_json', message, cells: [text.slice(0, 1000)] };
    } else if (text.trim() !== '') yield rowOf(line, text);
  }
}

function rowOf(line: number, text: string): SourceRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      kind: 'unreadable',
      line,
      code: 'not_json',
      message: '这一行不是 JSON',
      cells: [text],
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      kind: 'unreadable',
      line,
      code: 'not_json',
      message: '这一条不是 JSON 对象',
      cells: [text],
    };
  }
  const cells = new Map<string, string>();
  for (const [name, cell] of Object.entries(value)) {
    const written = textOf(cell);
    if (written !== null) cells.set(name, written);
  }
  return { kind: 'row', line, cells };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(textOf).filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join('、');
  }
  return JSON.stringify(value);
}

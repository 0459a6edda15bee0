/**
 * Which format a file has, by its first characters and never by its ending. What we can't read yet is named in the refusal, so that
 * nobody has to guess whether the file or the importer is at fault. Pure.
 */
import { UnusableInput } from './unusable-input';

export type Format = 'delimited' | 'json_lines' | 'json_array';

const SUPPORTED =
  '本版本可导入 CSV、TSV、JSON Lines 和 JSON 数组 / this version reads CSV, TSV, JSON Lines and a JSON array';

/** `head` is the decoded beginning of the file (some thousand characters are plenty). */
export function detectFormat(head: string, name: string): Format {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text === '') throw new UnusableInput(`${name}：文件为空 / the file is empty`);
  const known = unsupportedFormat(text);
  if (known) throw new UnusableInput(`${name}：${known}；${SUPPORTED}`);
  if (/^\[\s*(?:[{\]]|$)/.test(text)) return 'json_array';
  if (!text.startsWith('{')) return 'delimited';
  if (/^\{\s*\n/.test(text)) {
    throw new UnusableInput(
      `${name}：这是单个 JSON 对象 / this is a single JSON object；${SUPPORTED}`,
    );
  }
  return 'json_lines';
}

function unsupportedFormat(text: string): string | null {
  if (text.startsWith('PK\u0003\u0004'))
    return '不支持 Excel（.xlsx）或压缩包 / no Excel (.xlsx) or ZIP yet';
  if (text.startsWith('\u00d0\u00cf\u0011')) return '不支持旧版 Excel（.xls）/ no old Excel (.xls)';
  if (text.startsWith('%PDF')) return '不支持 PDF / no PDF';
  if (text.startsWith('<')) return '不支持 XML 或 HTML / no XML or HTML yet';
  if (text.includes('\u0000')) return '不是文本文件 / not a text file';
  return null;
}

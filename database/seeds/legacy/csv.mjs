// Writing of the export: GB18030, CRLF between rows, quotes where needed; a header and rows of cells.
import { createRequire } from 'node:module';

const iconv = createRequire(import.meta.url)('iconv-lite');

export const HEADER = [
  '序号', '索引号', '标题', '发文字号', '发文机关', '成文日期', '发布日期', '公开属性', '主题分类', '体裁', '栏目',
  '内容概述', '关键词', '正文', '网址', '效力状态', '施行日期', '废止日期', '公开时限', '公开截止日期',
  '法定主动公开内容', '公开事项', '文件性质', '信息来源', '不公开依据', '法律依据', '不公开理由',
];

const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells) => cells.map((value) => cell(String(value ?? ''))).join(',') + '\r\n';

/** The text of the file, and for each row the line (first line = 1) on which it starts. */
export function writeCsv(rows) {
  let text = line(HEADER);
  let at = 2;
  const starts = [];
  for (const row of rows) {
    const written = line(Array.isArray(row) ? row : HEADER.map((name) => row[name]));
    starts.push(at);
    at += written.split('\n').length - 1;
    text += written;
  }
  return { text, starts };
}

export const encode = (text) => iconv.encode(text, 'gb18030');

/** The body as safe HTML (plain text becomes paragraphs, a blank one null) and what the summary is pre-filled with. Pure. */
import { sanitiseHtml } from '../../../../domain/html/sanitise-html';
import { looksLikeHtml, textToHtml } from '../../../../domain/html/text-to-html';
import { htmlToText } from '../../../../domain/text/html-to-text';
import { storable } from './clean-cell';
import type { Cell } from './row-cells';
import type { Remark } from './mapped-record';

export interface ReadBody {
  html: string | null;
  text: string;
  remark: Remark | null;
}

export const SUMMARY_CHARACTERS = 100;

export function readBody(cell: Cell | null, pageAddress: string | null): ReadBody {
  if (cell === null) return { html: null, text: '', remark: null };
  const raw = storable(cell.value);
  if (!looksLikeHtml(raw)) {
    const html = textToHtml(raw);
    return { html: html === '' ? null : html, text: htmlToText(html), remark: null };
  }
  const { html, dropped } = sanitiseHtml(raw, pageAddress);
  const text = htmlToText(html);
  const isBlank = text === '' && !html.includes('<img');
  const remark = dropped.length === 0 ? null : droppedRemark(cell.column, dropped.length);
  return { html: isBlank ? null : html, text, remark };
}

/** At most 100 characters, ended at a sentence where one ends in the second half. */
export function summaryOf(text: string): string | null {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  if (characters.length === 0) return null;
  if (characters.length <= SUMMARY_CHARACTERS) return characters.join('');
  const cut = characters.slice(0, SUMMARY_CHARACTERS);
  const end = Math.max(...['。', '；', '！', '？'].map((mark) => cut.lastIndexOf(mark)));
  if (end >= SUMMARY_CHARACTERS / 2) return cut.slice(0, end + 1).join('');
  return `${cut.slice(0, SUMMARY_CHARACTERS - 1).join('')}…`;
}

function droppedRemark(column: string, count: number): Remark {
  const message = `正文中 ${count} 个链接或图片的地址无法保留 / ${count} addresses in the body were dropped`;
  return { code: 'body_address_dropped', column, value: null, message };
}

/**
 * Whether any cell of a row bears the mark of a state secret. Asked before anything else is done with the row, about every cell, known
 * column or not: the system is 非涉密, so such a row is neither stored nor repeated in a report. Pure.
 */
import { looksLikeHtml } from '../../../../domain/html/text-to-html';
import { findSecrecyMarks } from '../../../../domain/secrecy/secrecy-marks';
import { htmlToText, textOfAttributes } from '../../../../domain/text/html-to-text';
import type { Remark } from './mapped-record';

export const SECRECY_REMARK: Remark = {
  code: 'secrecy_mark',
  column: null,
  value: null,
  message:
    '带有国家秘密标志，不予导入，内容不留存 / bears a secrecy mark: neither stored nor repeated',
};

export function carriesSecrecyMark(cells: Iterable<string>): boolean {
  for (const cell of cells) if (isMarked(cell)) return true;
  return false;
}

function isMarked(cell: string): boolean {
  // Every mark has this character, written plainly or as a character reference.
  if (!cell.includes('密') && !cell.includes('&')) return false;
  if (hasMark(cell, cell.trim().includes('\n') ? 'page' : 'heading')) return true;
  if (!looksLikeHtml(cell) && !cell.includes('&')) return false;
  return hasMark(htmlToText(cell), 'page') || hasMark(textOfAttributes(cell), 'running');
}

function hasMark(text: string, shape: 'page' | 'heading' | 'running'): boolean {
  return findSecrecyMarks(text, shape).some(({ kind }) => kind === 'state_secret');
}

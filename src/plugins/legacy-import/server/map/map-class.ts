/**
 * The class of a row (公开属性) and what it rests on: its own label, else the mark on the document, else that it was public before
 * (原已公开: address and date). With none of these it stays undetermined: disclosure is decided by people, not by an import. Pure.
 */
import { findSourceMarks, type SourceMark } from '../../../../domain/classification/source-mark';
import { disclosureFromLabel } from '../../../../domain/legacy-columns/class-labels';
import { readGround, type ReadGround } from './map-ground';
import { unknownLabel } from './map-labels';
import type { RowCells } from './row-cells';
import type { Remark } from './mapped-record';

export interface ReadClass extends ReadGround {
  disclosure: string;
  sourceAttribute: string | null;
  sourceAttributeMark: string | null;
  rejection: Remark | null;
}

const ATTRIBUTE_OF_MARK: Partial<Record<SourceMark, string>> = {
  open: 'proactive',
  on_request: 'on_request',
  withheld: 'withheld',
};
const MARK_TEXT = /[（([【〔]\s*此件[^（）()[\]【】〔〕。]{2,30}[)）\]】〕]/u;

export function readClass(
  cells: RowCells,
  text: { title: string; body: string },
  wasPublicBefore: boolean,
  warnings: Remark[],
): ReadClass {
  const label = cells.line('disclosure');
  const mark = markOf(`${text.title}\n${text.body}`);
  const marked = mark ? (ATTRIBUTE_OF_MARK[mark.mark] ?? null) : null;
  const said = label ? disclosureFromLabel(label.value) : null;
  const rejection =
    label && said === null
      ? {
          ...unknownLabel(label),
          code: 'unknown_disclosure',
          message: '公开属性无法识别 / unknown disclosure class',
        }
      : null;
  const disclosure = said ?? marked ?? (wasPublicBefore ? 'proactive' : 'undetermined');
  return {
    disclosure,
    ...readGround(cells, { said, disclosure }, warnings),
    sourceAttribute: marked,
    sourceAttributeMark: mark?.text ?? null,
    rejection,
  };
}

function markOf(text: string): { mark: SourceMark; text: string | null } | null {
  if (!text.includes('此件')) return null;
  const found = findSourceMarks(text).filter(({ isInPlace }) => isInPlace);
  const last = found[found.length - 1];
  if (last === undefined) return null;
  const line = text.split('\n')[last.line - 1] ?? '';
  return { mark: last.mark, text: MARK_TEXT.exec(line)?.[0] ?? null };
}

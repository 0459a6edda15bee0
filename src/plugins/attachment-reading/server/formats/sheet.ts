/**
 * One sheet of a workbook: its cells by where they stand. A cell in a hidden row or column is told as such, and so is all of a hidden sheet.
 */
import type { PlaceKind } from '../../../../domain/attachments/places';
import { isOn } from './word-styles';
import { readXml, type Attributes } from './xml';

export interface SheetText {
  kind: PlaceKind;
  text: string;
  /** The row of each line. */
  lines: number[];
}

interface HiddenColumns {
  first: number;
  last: number;
}

const TEXTS = new Set([
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
  'firstHeader',
  'firstFooter',
]);
/** 6.2220212345678902E18: a long number that was typed as one. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;

export function readSheet(
  bytes: Buffer,
  strings: readonly string[],
  isSheetHidden: boolean,
): { texts: SheetText[]; headers: string } {
  const cells = new Map<PlaceKind, { values: string[]; lines: number[] }>();
  const hiddenColumns: HiddenColumns[] = [];
  let headers = '';
  let row = 0;
  let isRowHidden = false;
  let column = 0;
  let type = '';
  let value = '';

  const kindOfCell = (): PlaceKind => {
    if (isSheetHidden) return 'hidden_sheet';
    if (isRowHidden) return 'hidden_row';
    const isHidden = hiddenColumns.some(({ first, last }) => first <= column && column <= last);
    return isHidden ? 'hidden_column' : 'sheet';
  };
  const endCell = (): void => {
    const text = (type === 's' ? strings[Number(value)] : plainNumber(value))?.trim() ?? '';
    if (text === '') return;
    const kind = kindOfCell();
    const found = cells.get(kind) ?? { values: [], lines: [] };
    cells.set(kind, found);
    for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
      found.values.push(line);
      found.lines.push(row);
    }
  };

  readXml(bytes, {
    open(name, attributes) {
      if (name === 'col' && isHiddenBy(attributes, 'width')) {
        hiddenColumns.push({ first: Number(attributes.min), last: Number(attributes.max) });
      } else if (name === 'row') {
        row = Number(attributes.r ?? row + 1);
        isRowHidden = isHiddenBy(attributes, 'ht');
        column = 0;
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? 'n';
        value = '';
      }
    },
    text(text, parents) {
      const element = parents.at(-1) ?? '';
      if (element === 'v' || (element === 't' && !parents.includes('rPh'))) value += text;
      else if (TEXTS.has(element)) headers += `${text}\n`;
    },
    close(name) {
      if (name === 'c') endCell();
    },
  });
  const texts = [...cells].map(([kind, { values, lines }]) => ({
    kind,
    text: values.join('\n'),
    lines,
  }));
  return { texts, headers };
}

/** Hidden, or as good as: no width, no height. */
const isHiddenBy = ({ hidden, ...attributes }: Attributes, size: 'width' | 'ht'): boolean =>
  (hidden !== undefined && isOn({ val: hidden })) || Number(attributes[size] ?? 1) === 0;

/** AB12 → 28. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
};

const plainNumber = (value: string): string =>
  SCIENTIFIC.test(value) ? Number(value).toLocaleString('en-US', { useGrouping: false }) : value;

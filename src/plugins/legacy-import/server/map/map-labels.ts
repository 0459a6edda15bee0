/** Labels of closed lists to codes. A label nobody knows is remarked on; the class alone is never guessed: that row is rejected. Pure. */
import type { ClosedListEntry } from '../../../../domain/disclosure/closed-list';
import { codeFromLabel } from '../../../../domain/disclosure/closed-list';
import { CLAUSES, CLAUSES_2019 } from '../../../../domain/disclosure/clauses';
import { CLAUSES_2007 } from '../../../../domain/disclosure/clauses-2007';
import type { Cell } from './row-cells';
import type { Remark } from './mapped-record';

export function unknownLabel(cell: Cell): Remark {
  const message = '不认识的取值，未导入 / unknown label, not imported';
  return { code: 'unknown_label', column: cell.column, value: cell.value, message };
}

/** The code of a label, or `fallback` with a remark. */
export function readLabel<Fallback extends string | null>(
  list: readonly ClosedListEntry[],
  cell: Cell | null,
  fallback: Fallback,
  warnings: Remark[],
): string | Fallback {
  if (cell === null) return fallback;
  const code = codeFromLabel(list, cell.value);
  if (code === null) warnings.push(unknownLabel(cell));
  return code ?? fallback;
}

const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];
const ARTICLE =
  /(?:第?(?<article>19|20|21|十九|二十一|二十)条?)(?:第?[(（]?(?<item>\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?项?)?$/u;

/** `20(1)`, `第二十条第（一）项`, `art20_1` or the words of the law; several parted by ；. */
export function readClauses(cell: Cell | null, warnings: Remark[]): string[] {
  if (cell === null) return [];
  const codes = new Set<string>();
  for (const part of cell.value.split(/[;；|]/u).map((text) => text.trim())) {
    if (part === '') continue;
    const code =
      codeFromLabel(CLAUSES_2019, part) ??
      clauseByNumber(part) ??
      codeFromLabel(CLAUSES_2007, part);
    if (code === null) warnings.push(unknownLabel({ ...cell, value: part }));
    else codes.add(code);
  }
  return [...codes];
}

function clauseByNumber(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (plain.includes('2007'))
    return CLAUSES.find(({ article }) => article.normalize('NFKC') === plain)?.code ?? null;
  const { article, item } = ARTICLE.exec(plain)?.groups ?? {};
  if (article === undefined) return null;
  const number = { 十九: '19', 二十: '20', 二十一: '21' }[article] ?? article;
  if (number === '19') return 'art19';
  // Art. 21 has two lists for two levels; which one is meant its number does not say.
  if (number !== '20' || item === undefined) return null;
  const index = /^\d+$/.test(item) ? Number(item) : NUMERALS.indexOf(item) + 1;
  return index >= 1 && index <= 15 ? `art20_${index}` : null;
}

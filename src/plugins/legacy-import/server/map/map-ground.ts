/**
 * Why an old record was not disclosed: ground, law and reason (arts 14-16). With a column for the basis and one for the reason each says its own;
 * a single column is the ground where its words are a known label, else the reason. Nothing is repaired here: a ground where the class
 * has none is for the rules to refuse. Words that are not understood stay readable as a reason. Pure.
 */
import { groundLawStanding } from '../../../../domain/classification/ground-law';
import { entryOf } from '../../../../domain/disclosure/closed-list';
import { GROUNDS } from '../../../../domain/disclosure/grounds';
import { groundFromLabel } from '../../../../domain/legacy-columns/class-labels';
import { unknownLabel } from './map-labels';
import type { Cell, RowCells } from './row-cells';
import type { ItemFields, Remark } from './mapped-record';

export type ReadGround = Pick<
  ItemFields,
  'ground' | 'groundLaw' | 'groundHarm' | 'groundDiscretion' | 'disclosureReason'
>;

export interface ClassOfRow {
  /** As its own label says; null where it has none. */
  said: string | null;
  disclosure: string;
}

const LAW_IN_BRACKETS = /《[^《》]+》/u;
const CITATIONS = /[（(\s:：，,;；]*《[^《》]+》(?:第[^，,;；）)]*)?[)）\s。]*/gu;

export function readGround(cells: RowCells, row: ClassOfRow, warnings: Remark[]): ReadGround {
  const hasReason = cells.has('withholdingReason') || cells.has('reason');
  const isApart = cells.has('ground')
    ? hasReason || cells.has('legalBasis')
    : hasReason && cells.has('legalBasis');
  return isApart ? fromColumns(cells, row, warnings) : fromOneColumn(cells, row, warnings);
}

function fromColumns(cells: RowCells, row: ClassOfRow, warnings: Remark[]): ReadGround {
  const bases = [cells.line('ground'), cells.line('legalBasis')].filter((cell) => cell !== null);
  const laws: string[] = [];
  const words: string[] = [];
  let ground: string | null = null;
  for (const cell of bases) {
    const isLaw = namesLaw(cell.value);
    const label = labelIn(cell, warnings);
    if (isLaw) laws.push(cell.value);
    if (label !== null && ground === null) ground = label;
    else if (!isLaw && (label === null || label !== ground)) words.push(cell.value);
  }
  // A law named beside what is open is the basis of its disclosure, not of a ground.
  const isOpen = row.disclosure === 'proactive' && ground === null;
  const law = laws.length > 0 ? laws.join('；') : null;
  const reason = (cells.text('withholdingReason') ?? cells.text('reason'))?.value ?? null;
  const place = placeOfReason(row.disclosure, ground);
  const said = cells.text('disclosureReason')?.value ?? null;
  return {
    ground,
    groundLaw: isOpen ? null : law,
    groundHarm: place === 'groundHarm' ? reason : null,
    groundDiscretion: place === 'groundDiscretion' ? reason : null,
    disclosureReason: joined([
      said,
      place === 'disclosureReason' ? reason : null,
      ...words,
      isOpen ? law : null,
    ]),
  };
}

function fromOneColumn(cells: RowCells, { said }: ClassOfRow, warnings: Remark[]): ReadGround {
  const reason = cells.text('disclosureReason') ?? cells.text('reason');
  const cell = cells.line('ground') ?? cells.line('withholdingReason');
  const ground = cell ? groundFromLabel(cell.value) : null;
  if (cell && !ground) warnings.push(unknownLabel(cell));
  if (cell && ground && !ground.isCertain) warnings.push(uncertain(cell));
  const alone = cells.line('legalBasis');
  if (alone) warnings.push(basisAlone(alone));
  const keepsGround = said !== 'proactive' && said !== null;
  const isGround = keepsGround && ground?.isCertain === true;
  return {
    ground: isGround ? ground.code : null,
    groundLaw: null,
    groundHarm: null,
    groundDiscretion: null,
    // What the old record gave as its reason stays readable, whatever the list of grounds makes of it.
    disclosureReason: joined([reason?.value ?? null, isGround ? null : (cell?.value ?? null)]),
  };
}

/** The ground that a cell names, by itself or before the law it cites: 法律、行政法规禁止公开（《统计法》第二十五条）. */
function labelIn(cell: Cell, warnings: Remark[]): string | null {
  const bare = cell.value.replace(CITATIONS, '');
  const ground = groundFromLabel(cell.value) ?? groundFromLabel(bare);
  if (ground?.isCertain) return ground.code;
  if (ground) warnings.push(uncertain(cell));
  else if (!namesLaw(cell.value)) warnings.push(unknownLabel(cell));
  return null;
}

function namesLaw(text: string): boolean {
  return LAW_IN_BRACKETS.test(text) && groundLawStanding(text) !== 'insufficient';
}

function placeOfReason(
  disclosure: string,
  ground: string | null,
): 'groundHarm' | 'groundDiscretion' | 'disclosureReason' {
  const kind = disclosure === 'on_request' ? null : entryOf(GROUNDS, ground)?.kind;
  if (kind === 'must_not_unless') return 'groundHarm';
  return kind === 'may' ? 'groundDiscretion' : 'disclosureReason';
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join('；') || null;
}

function uncertain({ column, value }: Cell): Remark {
  const message =
    '2019年条例已无此项依据，待重新确定 / this ground vanished in 2019: to be settled';
  return { code: 'ground_uncertain', column, value, message };
}

function basisAlone({ column, value }: Cell): Remark {
  const message =
    '没有不公开理由列，看不出是何事的依据，未导入 / no column of reasons beside it: basis of what is not said';
  return { code: 'not_imported', column, value, message };
}

/**
 * One row to one record in our own terms, with every doubt said. Pure: the database is asked later, by the plan.
 *
 * Over 150 lines because it names every attribute of an item once; each kind of value has its own file beside this one.
 */
import { instantOfLocal } from '../../../../domain/dates/local-date';
import {
  CARRIERS,
  DISCLOSURE_TERMS,
  NATURES,
  RECORD_FORMS,
} from '../../../../domain/disclosure/item-attributes';
import { codeFromLabel } from '../../../../domain/disclosure/closed-list';
import { SOURCES } from '../../../../domain/disclosure/sources';
import { normaliseDocumentNumber } from '../../../../domain/document-number/normalise-document-number';
import { normaliseIndexNumber } from '../../../../domain/index-number/index-number';
import { validityFromLabel } from '../../../../domain/legacy-columns/class-labels';
import type { LegacyAttribute } from '../../../../domain/legacy-columns/column-names';
import { titleIssuer } from '../../../../domain/legacy-columns/title-issuer';
import type { ReadableRow } from '../read/source-row';
import { readAddress } from './map-address';
import { readBody, summaryOf } from './map-body';
import { readClass } from './map-class';
import { readDate, type SlashOrder } from './map-dates';
import { readClauses, readLabel, unknownLabel } from './map-labels';
import { undoubled } from './map-title';
import { readCategories, readList } from './map-lists';
import type { ItemFields, MappedRow, Remark } from './mapped-record';
import { privateUse } from './private-use';
import { recordKey, rowHash } from './record-key';
import { RowCells, type Cell, type ColumnMappings } from './row-cells';
import { carriesSecrecyMark, SECRECY_REMARK } from './secrecy';
import { LONGEST_TITLE, tooLong } from './lengths';

export interface MapContext {
  mappings: ColumnMappings;
  /** Name of the source system as given; null: the host of each address, else `fallbackSource`. */
  source: string | null;
  fallbackSource: string;
  slashOrder: SlashOrder | null;
  /** Asia/Shanghai. */
  today: string;
}

/** Read, but no attribute of an item takes them: reported wherever they hold a value. */
export const NOT_IMPORTED = [
  'attachments',
  'channels',
  'combinedCategory',
  'disclosureScope',
] as const satisfies readonly LegacyAttribute[];

export function mapRow(row: ReadableRow, context: MapContext): MappedRow {
  const { line } = row;
  if (carriesSecrecyMark(row.cells.values()))
    return { kind: 'rejected', line, remarks: [SECRECY_REMARK] };
  const cells = new RowCells(row.cells, context.mappings.of(row.cells));
  const warnings: Remark[] = [];
  const rejections: Remark[] = [];

  const titleCell = cells.line('title');
  const title = titleCell ? undoubled(titleCell.value) : '';
  if (titleCell === null) rejections.push(remark('title_missing', null, '没有标题 / no title'));
  if (titleCell && title !== titleCell.value) {
    warnings.push(remark('title_doubled', titleCell, '标题重复，已取一次 / the title stood twice'));
  }
  const dateOf = (attribute: LegacyAttribute, isNeeded: boolean) => {
    const read = readDate(cells.raw(attribute), context.slashOrder);
    if (read.remark) (isNeeded ? rejections : warnings).push(read.remark);
    return read;
  };
  const generatedOn = dateOf('generatedOn', true).date;
  const published = dateOf('priorPublishedOn', true);
  const numberCell = cells.line('documentNumber');
  const number = readNumber(numberCell, warnings);
  const address = readAddress(cells.line('address'), warnings);
  const wasPublicBefore =
    address !== null && published.date !== null && published.date <= context.today;
  const bodyCell = cells.text('body');
  const body = readBody(bodyCell, address);
  if (body.remark) warnings.push(body.remark);
  const readClassOf = readClass(cells, { title, body: body.text }, wasPublicBefore, warnings);
  const { rejection, ...classFields } = readClassOf;
  if (rejection) rejections.push(rejection);
  const agency = readAgency(cells, title, warnings);
  const summaryCell = cells.line('summary');
  const summary = summaryCell?.value ?? summaryOf(body.text);
  warnings.push(
    ...privateUse(title, titleCell?.column ?? null),
    ...privateUse(number, numberCell?.column ?? null),
    ...privateUse(summary, (summaryCell ?? bodyCell)?.column ?? null),
  );
  const validityCell = cells.line('validity');
  const validity = validityCell ? validityFromLabel(validityCell.value) : null;
  if (validityCell && validity === null) warnings.push(unknownLabel(validityCell));
  for (const attribute of NOT_IMPORTED) {
    const cell = cells.line(attribute);
    if (cell)
      warnings.push(remark('not_imported', cell, '本版本不导入此列 / this column is not imported'));
  }

  const legacyId = cells.line('legacyId')?.value ?? null;
  const source = context.source ?? hostOf(address) ?? context.fallbackSource;
  const disclosedUntil = dateOf('disclosedUntil', false).date;
  const fields: ItemFields = {
    title,
    documentNumber: number,
    source: agency.source,
    generatedOn,
    effectiveOn: dateOf('effectiveOn', false).date,
    repealedOn: dateOf('repealedOn', false).date,
    validity,
    disclosureTerm: readLabel(
      DISCLOSURE_TERMS,
      cells.line('disclosureTerm'),
      disclosedUntil ? 'until' : 'long_term',
      warnings,
    ),
    disclosedUntil,
    validUntil: dateOf('validUntil', false).date,
    summary,
    keywords: readList(cells.line('keywords')),
    nature: readLabel(NATURES, cells.line('nature'), 'other', warnings),
    carrier: readLabel(CARRIERS, cells.line('carrier'), 'paper', warnings),
    recordForm: readLabel(RECORD_FORMS, cells.line('recordForm'), 'text', warnings),
    language: readLanguage(cells.line('language')),
    registrationNumber: cells.line('registrationNumber')?.value ?? null,
    filingNumber: cells.line('filingNumber')?.value ?? null,
    body: body.html,
    ...classFields,
    priorPublicationAddress: wasPublicBefore ? address : null,
    priorPublishedOn: wasPublicBefore ? published.date : null,
    legacySource: source,
    legacyId,
    legacyAddress: address,
  };
  rejections.push(...tooLong(fields));
  if (Array.from(title).length > LONGEST_TITLE) {
    rejections.push(
      remark('value_too_long', titleCell, `标题超过 ${LONGEST_TITLE} 字 / title too long`),
    );
  }
  if (rejections.length > 0) return { kind: 'rejected', line, remarks: rejections };

  const key = recordKey({
    source,
    legacyId,
    address: fields.legacyAddress,
    agencyText: agency.text,
    documentNumber: number,
    title,
    generatedOn,
  });
  const indexCell = cells.line('indexNumber');
  return {
    kind: 'record',
    record: {
      line,
      key,
      rowHash: rowHash(row.cells),
      fields,
      indexNumber: indexCell ? normaliseIndexNumber(indexCell.value).slice(0, 255) || null : null,
      agencyText: agency.text,
      subjects: readCategories(cells.line('subjects')),
      genre: cells.line('genre')?.value ?? null,
      audiences: readList(cells.line('audiences')),
      columns: readList(cells.line('mainColumn')),
      matter: cells.line('matter')?.value ?? null,
      clauses: readClauses(cells.line('clauses'), warnings),
      firstPublishedAt: wasPublicBefore
        ? instantOfLocal(published.date ?? '', published.time ?? '00:00')
        : null,
      warnings,
    },
  };
}

function readNumber(cell: Cell | null, warnings: Remark[]): string | null {
  if (cell === null) return null;
  // Normalising would take such a character away; which one was meant is not ours to say.
  if (privateUse(cell.value, cell.column).length > 0) return cell.value;
  const read = normaliseDocumentNumber(cell.value);
  if (read.ok) return read.value;
  warnings.push(
    remark(
      'document_number_as_read',
      cell,
      `文号照原样保留（${read.reason}）/ document number kept as read`,
    ),
  );
  return cell.value;
}

function readAgency(cells: RowCells, title: string, warnings: Remark[]) {
  const candidates = cells.all('agency');
  const source =
    candidates.map(({ value }) => codeFromLabel(SOURCES, value)).find((code) => code !== null) ??
    null;
  const cell = candidates.find(({ value }) => codeFromLabel(SOURCES, value) === null) ?? null;
  if (cell) return { text: cell.value, source };
  const issuer = title === '' ? null : titleIssuer(title);
  if (issuer)
    warnings.push({
      ...remark('agency_from_title', null, '公开主体取自标题 / agency read from the title'),
      value: issuer,
    });
  return { text: issuer, source };
}

function readLanguage(cell: Cell | null): string {
  if (cell === null || /^(?:中文|汉语|简体中文|zh.*)$/i.test(cell.value)) return 'zh';
  if (/^(?:英文|英语|en.*)$/i.test(cell.value)) return 'en';
  return cell.value.slice(0, 20);
}

function hostOf(address: string | null): string | null {
  try {
    return address === null ? null : new URL(address).host || null;
  } catch {
    return null;
  }
}

function remark(code: string, cell: Cell | null, message: string): Remark {
  return { code, column: cell?.column ?? null, value: cell?.value ?? null, message };
}

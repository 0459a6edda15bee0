/** Makes workbooks for tests. */
import { zipBytes } from './zip-bytes';

export interface Sheet {
  /** XML of `sheetData`; see `rowOf`. */
  rows?: string;
  cols?: string;
  state?: 'hidden' | 'veryHidden';
  after?: string;
}

export const rowOf = (number: number, values: readonly string[], attributes = ''): string => {
  const cells = values.map(
    (value, index) =>
      `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${value}</t></is></c>`,
  );
  return `<row r="${number}" ${attributes}>${cells.join('')}</row>`;
};

export function xlsxBytes(
  sheets: readonly Sheet[],
  { names = '', more = {} }: { names?: string; more?: Record<string, string | Buffer> } = {},
): Buffer {
  const entries = sheets.map(
    ({ state }, index) =>
      `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}" ${state ? `state="${state}"` : ''}/>`,
  );
  const relations = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="r${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files = sheets.map(({ rows = '', cols = '', after = '' }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet>${cols === '' ? '' : `<cols>${cols}</cols>`}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  ]);
  return zipBytes({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${entries.join('')}</sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...(Object.fromEntries(files) as Record<string, string>),
    ...more,
  });
}

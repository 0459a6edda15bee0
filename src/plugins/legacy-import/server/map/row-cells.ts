/** The cells of one row by attribute. Where the file has two columns for one attribute, the other speaks when the better one is blank. */
import type { LegacyAttribute } from '../../../../domain/legacy-columns/column-names';
import { mapColumns, type ColumnMapping } from '../../../../domain/legacy-columns/map-columns';
import { cleanLine, cleanText } from './clean-cell';

export interface Cell {
  column: string;
  value: string;
}

export class RowCells {
  constructor(
    private readonly cells: ReadonlyMap<string, string>,
    private readonly mapping: ColumnMapping,
  ) {}

  /** Whether the file has a column for it, blank or not. */
  has(attribute: LegacyAttribute): boolean {
    return this.mapping.columns[attribute] !== undefined;
  }

  line(attribute: LegacyAttribute): Cell | null {
    return this.first(attribute, cleanLine);
  }

  text(attribute: LegacyAttribute): Cell | null {
    return this.first(attribute, cleanText);
  }

  /** As read, for dates that are doubled over two lines. */
  raw(attribute: LegacyAttribute): Cell | null {
    return this.first(attribute, (cell) => (cleanText(cell) === null ? null : cell));
  }

  /** Every non-blank cell for the attribute, the best first. */
  all(attribute: LegacyAttribute): Cell[] {
    return this.columnsOf(attribute).flatMap((column) => {
      const value = cleanLine(this.cells.get(column) ?? '');
      return value === null ? [] : [{ column, value }];
    });
  }

  private first(attribute: LegacyAttribute, clean: (raw: string) => string | null): Cell | null {
    for (const column of this.columnsOf(attribute)) {
      const value = clean(this.cells.get(column) ?? '');
      if (value !== null) return { column, value };
    }
    return null;
  }

  private columnsOf(attribute: LegacyAttribute): string[] {
    const main = this.mapping.columns[attribute];
    if (main === undefined) return [];
    const spare = this.mapping.spare.filter((other) => other.attribute === attribute);
    return [main, ...spare.map(({ header }) => header)];
  }
}

/** Rows of one file mostly have the same columns, so the mapping is made once for each set of names. */
export class ColumnMappings {
  private readonly bySet = new Map<string, ColumnMapping>();

  of(cells: ReadonlyMap<string, string>): ColumnMapping {
    const names = [...cells.keys()];
    const key = names.join('\u0000');
    let mapping = this.bySet.get(key);
    if (mapping === undefined) {
      mapping = mapColumns(names);
      // A JSON file may bring any number of sets; what is not kept is made again.
      if (this.bySet.size < 1000) this.bySet.set(key, mapping);
    }
    return mapping;
  }
}

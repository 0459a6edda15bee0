/** Which character parts the cells: the one that makes most column names recognisable, else the one that parts most. Pure. */

export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LINES_LOOKED_AT = 20;

export function findDelimiter(head: string, isKnownColumn: (name: string) => boolean): Delimiter {
  const lines = head.replace(/^\uFEFF/, '').split(/\r?\n/, LINES_LOOKED_AT);
  let best: { delimiter: Delimiter; known: number; cells: number } = {
    delimiter: ',',
    known: 0,
    cells: 0,
  };
  for (const delimiter of DELIMITERS) {
    for (const line of lines) {
      const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
      const known = cells.filter(isKnownColumn).length;
      if (known > best.known || (known === best.known && known > 0 && cells.length > best.cells)) {
        best = { delimiter, known, cells: cells.length };
      }
    }
  }
  return best.delimiter;
}

/** Names for the columns of a header row: what is blank or repeated gets a name of its own, so that no cell is lost. Pure. */

export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.trim() === '' ? `(第${index + 1}列)` : cell;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}

/** The header once more inside the data: exports that were pasted together. Blank names don't make a row a header. */
export function isRepeatedHeader(header: readonly string[], cells: readonly string[]): boolean {
  const named = header.flatMap((name, index) => (name.trim() === '' ? [] : [index]));
  return (
    named.length > 1 &&
    named.every((index) => (cells[index] ?? '').trim() === header[index]?.trim())
  );
}

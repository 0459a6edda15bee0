/** Titles of scraped lists: said twice in one cell, or a second time and cut short with dots. Pure. */

const SHORTEST = 6;

/** The title once, when the cell says it twice (the second time perhaps only its beginning); else as it is. */
export function undoubled(title: string): string {
  const body = title.replace(/(?:\.{2,}|…+)$/u, '');
  const isCut = body !== title;
  const head = title.slice(0, SHORTEST);
  for (let at = title.indexOf(head, SHORTEST); at !== -1; at = title.indexOf(head, at + 1)) {
    const first = title.slice(0, at);
    const second = body.slice(at);
    const isTwice = isCut
      ? second.length >= SHORTEST && first.startsWith(second)
      : second === first;
    if (isTwice) return first.trim();
  }
  return title;
}

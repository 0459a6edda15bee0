/** Where a text has marks: found in the folded text, said in places of the original. Pure. */
import { characterMatches } from './character-matches';
import { RUN_END, runsOf, type Unit } from './units';
import { wantedBy, type Match, type Wanted } from './wanted-marks';
import { wholeCharacter } from './whole-character';

/** In the order of the text; those that overlap are all there. */
export function matchesIn(text: string, marks: readonly string[][]): Match[] {
  const wanted = wantedBy(marks);
  return wanted.areCharacters ? characterMatches(text, wanted) : unitMatches(text, wanted);
}

/** A text is read in parts: a body of a million characters is not taken apart at once. */
function unitMatches(
  text: string,
  { marks, byFirst, firstCharacters, longest, isWithinRuns }: Wanted,
): Match[] {
  const matches: Match[] = [];
  let before: Unit[] = [];
  let next = firstCharacters.indexIn(text, 0);
  if (next < 0) return matches;
  for (const [start, end] of partsOf(text, isWithinRuns ? SHORT_PART : PART)) {
    if (next >= 0 && next < start) next = firstCharacters.indexIn(text, start);
    // Most sentences of a text have nothing to do with what is looked for.
    const isApart = isWithinRuns && before.length === 0;
    if (isApart && next < 0) break;
    if (isApart && next >= end) continue;
    const part = text.slice(start, end);
    const units = [...before];
    addUnits(units, part, start);
    for (let position = 0; position < units.length; position += 1) {
      const unit = units[position] as Unit;
      for (const mark of byFirst.get(unit.text) ?? NONE) {
        const wanted = marks[mark] ?? [];
        const lastPosition = position + wanted.length - 1;
        const last = units[lastPosition];
        // What ends before this part was found with the part before.
        if (!last || lastPosition < before.length) continue;
        if (wanted.every((one, offset) => units[position + offset]?.text === one))
          matches.push({ start: unit.start, end: last.end, mark });
      }
    }
    const endsRun = isWithinRuns && SENTENCE_ENDS.has(part.charAt(part.length - 1));
    before = longest > 1 && !endsRun ? units.slice(1 - longest) : [];
  }
  return matches;
}

const NONE: readonly number[] = [];
const BORDER: Unit = { text: RUN_END, kind: 'character', start: 0, end: 0 };
const PART = 20_000;
const SHORT_PART = 100;
const SENTENCE_ENDS = new Set('\n。；，！？;!?');

/**
 * From where to where: at least so long, but for the last, and at most `PART`. They end with a sentence, so that no match goes over their ends unseen, but for texts that have
 * none.
 */
function* partsOf(text: string, least: number): Generator<[start: number, end: number]> {
  const isEnd = (end: number) => end >= text.length || SENTENCE_ENDS.has(text.charAt(end - 1));
  for (let start = 0; start < text.length;) {
    const most = Math.min(start + PART, text.length);
    let end = Math.min(start + least, most);
    while (end < most && !isEnd(end)) end += 1;
    while (end > start && !isEnd(end)) end -= 1;
    if (end === start) end = wholeCharacter(text, most);
    yield [start, end];
    start = end;
  }
}

/** All runs in a row. */
const addUnits = (units: Unit[], part: string, offset: number): void => {
  for (const run of runsOf(part)) {
    if (units.length > 0) units.push(BORDER);
    for (const unit of run) {
      // They were made for this.
      unit.start += offset;
      unit.end += offset;
      units.push(unit);
    }
  }
};

/**
 * Finds text that lies under a dark box: a page is walked in the order in which it is painted, every character is noted with its middle, and a
 * dark, opaque rectangle (or thick straight stroke) painted later covers those within it. Text painted after the box is not hidden by it, so
 * the dark heads of tables are none of this. The operators are those of PDF.js 5.
 */
import { IDENTITY, multiply, pointAt, scaleOf, type Matrix } from './matrix';
import { boxesOf, contains, intersection, isDark, type Box } from './painted-boxes';

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

type Names = Readonly<Record<string, number>>;

interface Character {
  x: number;
  y: number;
  height: number;
  line: number;
}

interface State {
  matrix: Matrix;
  clip: Box | null;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  lineWidth: number;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
}

interface Glyph {
  width?: number;
  isSpace?: boolean;
}

const BEGINNING: State = {
  matrix: IDENTITY,
  clip: null,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
};
/** One character under a box may be an accident of drawing. */
const COVERED_CHARACTERS_MIN = 2;
/** A rule or an underline is lower than this share of the text. */
const HEIGHT_SHARE_MIN = 0.55;
const OPAQUE = 0.9;
/** From the baseline to the middle of a character, and its width where the font has none, in font sizes. */
const MIDDLE = 0.35;

export interface CoveredText {
  /** Of the page, in the order of painting. */
  line: number;
  /** Characters. */
  count: number;
}

export function findCoveredText({ fnArray, argsArray }: Operators, OPS: Names): CoveredText[] {
  if (!fnArray.some((operator) => operator === OPS.constructPath)) return [];
  const characters: Character[] = [];
  const covered = new Set<Character>();
  const states: State[] = [];
  let state: State = { ...BEGINNING };
  let textMatrix: Matrix = IDENTITY;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  let line = 0;
  let isClipping = false;

  const showText = (glyphs: readonly (Glyph | number)[]): void => {
    const matrix = multiply(state.matrix, textMatrix);
    const height = state.fontSize * scaleOf(matrix);
    const up = y + state.rise + state.fontSize * MIDDLE;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph * state.fontSize * state.scale) / 1000;
        continue;
      }
      const width = ((glyph.width ?? 0) * state.fontSize) / 1000;
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      if (!glyph.isSpace) note(pointAt(matrix, x + (width * state.scale) / 2, up), height);
      x += (width + spacing) * state.scale;
    }
  };
  const note = ({ x: right, y: high }: { x: number; y: number }, height: number): void => {
    const last = characters.at(-1);
    if (!last || Math.abs(last.y - high) > height / 2) line += 1;
    characters.push({ x: right, y: high, height, line });
  };
  const moveText = (right: number, up: number): void => {
    x = lineX += right;
    y = lineY += up;
  };
  const paint = (how: number, path: unknown): void => {
    const { boxes, extent } = boxesOf(path, state.matrix);
    const isStroke = how === OPS.stroke || how === OPS.closeStroke;
    const isFill = !isStroke && how !== OPS.endPath;
    if (isFill && isDark(state.fill) && state.fillAlpha >= OPAQUE) boxes.forEach(cover);
    if (isStroke && isDark(state.stroke) && state.strokeAlpha >= OPAQUE) {
      const half = (state.lineWidth * scaleOf(state.matrix)) / 2;
      for (const { left, bottom, right, top } of boxes) {
        const isStraight = right - left < half || top - bottom < half;
        if (isStraight) {
          cover({ left: left - half, bottom: bottom - half, right: right + half, top: top + half });
        }
      }
    }
    if (isClipping && extent) state.clip = intersection(state.clip, extent);
    isClipping = false;
  };
  const cover = (painted: Box): void => {
    const box = intersection(state.clip, painted);
    for (const character of characters) {
      const isHighEnough = box.top - box.bottom >= character.height * HEIGHT_SHARE_MIN;
      if (isHighEnough && contains(box, character)) covered.add(character);
    }
  };
  const startText = (matrix: Matrix): void => {
    textMatrix = matrix;
    [x, y, lineX, lineY] = [0, 0, 0, 0];
  };
  const begin = (matrix: Matrix | null = null): void => {
    states.push({ ...state });
    if (matrix) state.matrix = multiply(state.matrix, matrix);
  };
  const end = (): void => {
    state = states.pop() ?? state;
  };
  const setState = (settings: readonly [string, unknown][]): void => {
    for (const [name, value] of settings) {
      if (name === 'ca') state.fillAlpha = Number(value);
      else if (name === 'CA') state.strokeAlpha = Number(value);
      else if (name === 'LW') state.lineWidth = Number(value);
      else if (name === 'Font' && Array.isArray(value)) state.fontSize = Math.abs(Number(value[1]));
    }
  };

  const actions: Record<string, (...args: never[]) => void> = {
    save: () => begin(),
    restore: end,
    transform: (...matrix: number[]) =>
      (state.matrix = multiply(state.matrix, matrix as unknown as Matrix)),
    paintFormXObjectBegin: (matrix: Matrix | null) => begin(matrix),
    paintFormXObjectEnd: end,
    beginAnnotation: (_id: string, _box: Box, ...matrices: Matrix[]) => {
      begin();
      state = { ...BEGINNING };
      for (const matrix of matrices.slice(0, 2)) state.matrix = multiply(state.matrix, matrix);
    },
    endAnnotation: end,
    beginText: () => startText(IDENTITY),
    setTextMatrix: (matrix: ArrayLike<number>) =>
      startText(Array.from(matrix) as unknown as Matrix),
    moveText,
    setLeadingMoveText: (right: number, up: number) => {
      state.leading = -up;
      moveText(right, up);
    },
    nextLine: () => moveText(0, -state.leading),
    setLeading: (leading: number) => (state.leading = leading),
    setFont: (_font: string, size: number) => (state.fontSize = Math.abs(size)),
    setCharSpacing: (spacing: number) => (state.characterSpacing = spacing),
    setWordSpacing: (spacing: number) => (state.wordSpacing = spacing),
    setHScale: (percent: number) => (state.scale = percent / 100),
    setTextRise: (rise: number) => (state.rise = rise),
    showText,
    setFillRGBColor: (colour: string) => (state.fill = colour),
    setStrokeRGBColor: (colour: string) => (state.stroke = colour),
    // Patterns and what is transparent are not dark boxes.
    setFillColorN: () => (state.fill = ''),
    setStrokeColorN: () => (state.stroke = ''),
    setFillTransparent: () => (state.fill = ''),
    setStrokeTransparent: () => (state.stroke = ''),
    setGState: setState,
    setLineWidth: (width: number) => (state.lineWidth = width),
    clip: () => (isClipping = true),
    eoClip: () => (isClipping = true),
    constructPath: (how: number, [path]: unknown[]) => paint(how, path),
  };
  const byNumber = new Map(Object.entries(actions).map(([name, act]) => [OPS[name], act]));
  for (const [index, operator] of fnArray.entries()) {
    byNumber.get(operator)?.(...((argsArray[index] ?? []) as never[]));
  }
  return linesOf(covered);
}

function linesOf(covered: ReadonlySet<Character>): CoveredText[] {
  const counts = new Map<number, number>();
  for (const { line } of covered) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts]
    .map(([line, count]) => ({ line, count }))
    .filter(({ count }) => count >= COVERED_CHARACTERS_MIN);
}

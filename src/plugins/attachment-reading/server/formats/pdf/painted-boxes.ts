/** The rectangles of a path, and which colours are dark enough to hide a text. */
import { pointAt, type Matrix } from './matrix';

export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** How PDF.js 5 writes a path: the drawing's number, then its coordinates. */
const MOVE = 0;
const COORDINATES = [2, 2, 6, 4, 0] as const;
/** Of 255: black, dark grey, dark blue; not the blue or red of a table's head. */
const DARK_MAX = 70;
const EVERYWHERE: Box = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };

/** @returns one box a subpath that is drawn of upright lines alone, and the extent of the whole path. */
export function boxesOf(path: unknown, matrix: Matrix): { boxes: Box[]; extent: Box | null } {
  const boxes: Box[] = [];
  let extent: Box | null = null;
  let points: { x: number; y: number }[] = [];
  let isCurved = false;
  const endSubpath = (): void => {
    if (points.length > 1) {
      const box = around(points);
      extent = extent === null ? box : around([...corners(extent), ...corners(box)]);
      if (!isCurved && isUpright(points)) boxes.push(box);
    }
    points = [];
    isCurved = false;
  };
  const numbers = path instanceof Float32Array || Array.isArray(path) ? path : [];
  for (let at = 0; at < numbers.length;) {
    const drawing = Number(numbers[at]);
    const count = COORDINATES[drawing as 0] ?? 0;
    if (drawing === MOVE) endSubpath();
    if (count > 2) isCurved = true;
    for (let pair = at + 1; pair <= at + count; pair += 2) {
      points.push(pointAt(matrix, Number(numbers[pair]), Number(numbers[pair + 1])));
    }
    at += count + 1;
  }
  endSubpath();
  return { boxes, extent };
}

export function isDark(colour: string): boolean {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!digits) return false;
  const [red = 255, green = 255, blue = 255] = digits.slice(1).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue <= DARK_MAX;
}

export function contains(
  { left, bottom, right, top }: Box,
  { x, y }: { x: number; y: number },
): boolean {
  return left <= x && x <= right && bottom <= y && y <= top;
}

export function intersection(one: Box | null, other: Box): Box {
  const { left, bottom, right, top } = one ?? EVERYWHERE;
  return {
    left: Math.max(left, other.left),
    bottom: Math.max(bottom, other.bottom),
    right: Math.min(right, other.right),
    top: Math.min(top, other.top),
  };
}

const corners = ({ left, bottom, right, top }: Box) => [
  { x: left, y: bottom },
  { x: right, y: top },
];

const around = (points: readonly { x: number; y: number }[]): Box => ({
  left: Math.min(...points.map(({ x }) => x)),
  bottom: Math.min(...points.map(({ y }) => y)),
  right: Math.max(...points.map(({ x }) => x)),
  top: Math.max(...points.map(({ y }) => y)),
});

const TOLERANCE = 0.5;

const isUpright = (points: readonly { x: number; y: number }[]): boolean =>
  points.every(({ x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y };
    return Math.abs(x - next.x) < TOLERANCE || Math.abs(y - next.y) < TOLERANCE;
  });

/** Several values in one cell: lists by their separators, category paths by their slashes. Pure. */
import type { Cell } from './row-cells';

/** Parted by ；，、 and spaces; each value once. */
export function readList(cell: Cell | null): string[] {
  if (cell === null) return [];
  return unique(cell.value.split(/[\s;；,，、|]+/u));
}

/**
 * 工业、交通,商贸、海关 → two names (、 is part of a name here); 国土资源、能源\其他 → one path; 0300、规划计划 → its name without the code.
 */
export function readCategories(cell: Cell | null): string[][] {
  if (cell === null) return [];
  return unique(cell.value.split(/[;；,，|]+/u)).map((path) =>
    path
      .split(/[\\/＼／>]+/u)
      .map((name) => name.trim().replace(/^[0-9A-Z-]{2,}、/u, ''))
      .filter((name) => name !== ''),
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

/**
 * The shape of a Content Manager layout as we write it: groups of rows, a row being the names of its fields, which share its
 * width evenly. The server turns it into Strapi's configuration (`../apply-layouts.ts`); the admin reads the groups from here
 * to draw one box per group. Pure, because the browser bundles this file.
 */
export interface LayoutGroup {
  /** Titles are translations: `gongkai.group.<id>`. */
  id: string;
  /** Each row one to three field names with a space between. */
  rows: readonly string[];
}

export interface ContentTypeLayout {
  uid: string;
  mainField: string;
  defaultSortBy: string;
  defaultSortOrder: 'ASC' | 'DESC';
  list: readonly string[];
  /** Written by the system; shown, never edited. */
  readOnly: readonly string[];
  /** JSON fields that hold a list of texts: edited one a line. */
  textLists?: readonly string[];
  groups: readonly LayoutGroup[];
}

const FULL_WIDTH = 12;

export interface Cell {
  name: string;
  size: number;
}

export function cellsOf(row: string): Cell[] {
  const names = row.split(' ');
  return names.map((name) => ({ name, size: FULL_WIDTH / names.length }));
}

/** The group of a field; undefined for a field that a person or a later schema added. */
export function groupOf(layout: ContentTypeLayout, field: string): LayoutGroup | undefined {
  return layout.groups.find(({ rows }) => rows.some((row) => row.split(' ').includes(field)));
}

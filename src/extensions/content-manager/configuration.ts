/**
 * Our layout as a Content Manager configuration, and the question whether a person has changed the one that we wrote. A
 * later schema adds and removes fields in the stored configuration by itself; that is no person's change, so both sides
 * are compared over the fields that they share. Pure.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Cell, cellsOf, type ContentTypeLayout } from './layouts/layout';

export interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: { list: string[]; edit: Cell[][] };
}

/** `mainFieldOf` answers the field that names an entry of the type to which a relation field points. */
export function configurationFor(
  layout: ContentTypeLayout,
  current: Configuration,
  mainFieldOf: (field: string) => string | undefined,
): Configuration {
  const metadatas = Object.fromEntries(
    Object.entries(current.metadatas).map(([field, { edit, list }]) => {
      const mainField = mainFieldOf(field);
      const named = mainField ? { mainField } : {};
      const editable = layout.readOnly.includes(field) ? { editable: false } : {};
      return [field, { edit: { ...edit, ...named, ...editable }, list }];
    }),
  );
  const ours = layout.groups.flatMap(({ rows }) => rows.map(cellsOf));
  const placed = new Set(ours.flat().map(({ name }) => name));
  const others = current.layouts.edit.map((row) => row.filter(({ name }) => !placed.has(name)));
  return {
    settings: {
      ...current.settings,
      mainField: layout.mainField,
      defaultSortBy: layout.defaultSortBy,
      defaultSortOrder: layout.defaultSortOrder,
      pageSize: 20,
    },
    metadatas,
    layouts: { list: [...layout.list], edit: [...ours, ...others.filter((row) => row.length > 0)] },
  };
}

/** Has a person changed what we applied last? */
export function isChangedSince(applied: Configuration, current: Configuration): boolean {
  const known = (field: string) => field in applied.metadatas && field in current.metadatas;
  return !isDeepStrictEqual(within(applied, known), within(current, known));
}

function within(
  { settings, metadatas, layouts }: Configuration,
  known: (field: string) => boolean,
) {
  return {
    settings,
    metadatas: Object.fromEntries(Object.entries(metadatas).filter(([field]) => known(field))),
    list: layouts.list.filter(known),
    edit: layouts.edit
      .map((row) => row.filter(({ name }) => known(name)))
      .filter((row) => row.length > 0),
  };
}

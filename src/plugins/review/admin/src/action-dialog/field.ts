/** What a dialog asks for. Texts are keys of the translations, below `review.`, unless `labelId` names another. */
export type Values = Readonly<Record<string, string | boolean>>;

export interface Choice {
  value: string;
  /** Key of the translations … */
  say?: string;
  /** … with these values, or the id of a text of the Content Manager. */
  values?: Record<string, string | number>;
  labelId?: string;
}

interface Common {
  /** As in the action's input. */
  name: string;
  /** Where the label is not `field.<name>`: the id of a text of the Content Manager. */
  labelId?: string;
  isRequired?: boolean;
  isShown?: (values: Values) => boolean;
}

export type Field = Common &
  (
    | { kind: 'text' | 'long' | 'date' | 'time' | 'tick' | 'file' }
    | { kind: 'choice'; choices: readonly Choice[] }
    /** Somebody who holds a role at the agency that another field of the dialog names. */
    | { kind: 'person'; agencyFrom: string }
    | { kind: 'entry'; uid: string; titleOf: string; valueOf: string }
  );

export const text = (name: string, isRequired = true): Field => ({
  kind: 'text',
  name,
  isRequired,
});
export const long = (name: string, isRequired = true): Field => ({
  kind: 'long',
  name,
  isRequired,
});
export const date = (name: string, isRequired = true): Field => ({
  kind: 'date',
  name,
  isRequired,
});
export const choice = (name: string, choices: readonly Choice[]): Field => ({
  kind: 'choice',
  name,
  choices,
  isRequired: true,
});

export const shownFields = (fields: readonly Field[], values: Values): Field[] =>
  fields.filter(({ isShown }) => isShown?.(values) ?? true);

export const isComplete = (fields: readonly Field[], values: Values): boolean =>
  shownFields(fields, values).every(
    ({ name, isRequired }) => !isRequired || String(values[name] ?? '').trim() !== '',
  );

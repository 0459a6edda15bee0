/**
 * Labels of content types as translation ids of the Content Manager. It looks up a field under
 * `content-manager.content-types.<uid>.<field>`; we add `….<field>.hint` and `….<field>.<value>` below it, because the admin's own
 * id of an enumeration value is the bare value, and one value (`text`, `other`) has several labels. Pure.
 */
import type { ContentTypeName } from './content-types';
import { CONTENT_TYPES } from './content-types';

export interface FieldLabels {
  label: string;
  hint?: string;
  values?: Record<string, string>;
}

export interface ContentTypeLabels {
  displayName: string;
  fields: Record<string, FieldLabels>;
}

export type LabelsByType = Record<ContentTypeName, ContentTypeLabels>;

/** Fields that Strapi adds to every type. */
export type CommonFields = Record<string, string>;

export const fieldId = (uid: string, field: string) =>
  `content-manager.content-types.${uid}.${field}`;
export const componentFieldId = (uid: string, field: string) =>
  `content-manager.components.${uid}.${field}`;
export const hintId = (uid: string, field: string) => `${fieldId(uid, field)}.hint`;
export const valueId = (uid: string, field: string, value: string) =>
  `${fieldId(uid, field)}.${value}`;

/**
 * Flat messages of one locale. `names` are the schemas' own display names: they are translation ids themselves. Every value
 * also gets the bare id that Strapi's own screens ask for, with the shortest of its labels, which is the most general.
 */
export function messagesOf(
  labels: LabelsByType,
  names: Record<ContentTypeName, string>,
  common: CommonFields,
  components: Record<string, ContentTypeLabels> = {},
): Record<string, string> {
  const messages: Record<string, string> = {};
  const labelsOfValue = new Map<string, Set<string>>();
  for (const name of Object.keys(CONTENT_TYPES) as ContentTypeName[]) {
    const uid = CONTENT_TYPES[name];
    messages[names[name]] = literal(labels[name].displayName);
    for (const [field, label] of Object.entries(common))
      messages[fieldId(uid, field)] = literal(label);
    for (const [field, { label, hint, values }] of Object.entries(labels[name].fields)) {
      messages[fieldId(uid, field)] = literal(label);
      if (hint) messages[hintId(uid, field)] = literal(hint);
      for (const [value, valueLabel] of Object.entries(values ?? {})) {
        messages[valueId(uid, field, value)] = literal(valueLabel);
        labelsOfValue.set(value, (labelsOfValue.get(value) ?? new Set()).add(valueLabel));
      }
    }
  }
  // Strapi shows the values of an enumeration inside a component by their bare id alone.
  for (const [uid, { fields }] of Object.entries(components)) {
    for (const [field, { label, values }] of Object.entries(fields)) {
      messages[componentFieldId(uid, field)] = literal(label);
      for (const [value, valueLabel] of Object.entries(values ?? {})) {
        labelsOfValue.set(value, (labelsOfValue.get(value) ?? new Set()).add(valueLabel));
      }
    }
  }
  for (const [value, found] of labelsOfValue) {
    messages[value] = literal([...found].reduce((a, b) => (b.length < a.length ? b : a)));
  }
  return messages;
}

/**
 * A text without placeholders as a message: what stands in braces is quoted. An apostrophe is not doubled, because react-intl
 * shows a message without values as it is, but for such quotes.
 */
function literal(text: string): string {
  return text.replace(/\{.*?\}/g, "'$&'");
}

/** Every field and every enumeration value that an editor can meet has a label in each language of the admin. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_TYPES, type ContentTypeName, LOCALES } from '../../../src/admin/content-types';
import { componentFieldId, fieldId, hintId, messagesOf, valueId } from '../../../src/admin/labels';
import { COMMON_FIELDS, COMPONENTS, LABELS, SCREENS } from '../../../src/admin/translations';
import { translations } from '../../../src/admin/translations/messages';
import { DISCLOSURE_CLASSES } from '../../../src/domain/disclosure/disclosure-classes';
import { GROUNDS } from '../../../src/domain/disclosure/grounds';
import { CARRIERS, NATURES, RECORD_FORMS } from '../../../src/domain/disclosure/item-attributes';
import { AGENCY_KINDS } from '../../../src/domain/disclosure/agencies';
import { LAYOUTS } from '../../../src/extensions/content-manager/layouts';

interface Schema {
  info: { displayName: string };
  attributes: Record<string, { type: string; enum?: string[] }>;
}

const NAMES = Object.keys(CONTENT_TYPES) as ContentTypeName[];
const API = path.resolve(__dirname, '../../../src/api');
const schemaOf = (name: string) =>
  JSON.parse(
    readFileSync(path.join(API, name, 'content-types', name, 'schema.json'), 'utf8'),
  ) as Schema;

describe.each(NAMES.flatMap((name) => LOCALES.map((locale) => [name, locale] as const)))(
  '%s in %s',
  (name, locale) => {
    const { attributes } = schemaOf(name);
    const { fields, displayName } = LABELS[locale][name];

    test('labels exactly the attributes of the schema', () => {
      expect(Object.keys(fields).sort()).toEqual(Object.keys(attributes).sort());
      expect(Object.values(fields).filter(({ label }) => label.trim() === '')).toEqual([]);
      expect(displayName).not.toBe('');
    });

    test('labels exactly the values of each enumeration', () => {
      for (const [field, { enum: values }] of Object.entries(attributes)) {
        expect([field, Object.keys(fields[field]?.values ?? {}).sort()]).toEqual([
          field,
          [...(values ?? [])].sort(),
        ]);
      }
    });

    test('gives a hint where simplified Chinese gives one', () => {
      const hinted = (labels: typeof fields) =>
        Object.keys(labels).filter((field) => labels[field]?.hint);
      expect(hinted(fields)).toEqual(hinted(LABELS['zh-Hans'][name].fields));
    });

    test('reaches the admin under the ids that its screens ask for', () => {
      const uid = CONTENT_TYPES[name];
      for (const [field, { hint, values }] of Object.entries(fields)) {
        expect(translations[locale]).toHaveProperty([fieldId(uid, field)]);
        if (hint) expect(translations[locale]).toHaveProperty([hintId(uid, field)]);
        for (const value of Object.keys(values ?? {})) {
          expect(translations[locale]).toHaveProperty([valueId(uid, field, value)]);
        }
      }
      expect(translations[locale]).toHaveProperty([schemaOf(name).info.displayName]);
    });
  },
);

test.each(LOCALES)('the records inside an item are labelled in %s, value by value', (locale) => {
  const COMPONENT = 'disclosure.consultation';
  const file = path.resolve(__dirname, '../../../src/components/disclosure/consultation.json');
  const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  const fields = COMPONENTS[locale][COMPONENT]?.fields ?? {};
  expect(Object.keys(fields)).toEqual(Object.keys(attributes));
  for (const [field, { enum: values }] of Object.entries(attributes)) {
    expect(Object.keys(fields[field]?.values ?? {})).toEqual(values ?? []);
    expect(translations[locale]).toHaveProperty([componentFieldId(COMPONENT, field)]);
    for (const value of values ?? []) expect(translations[locale]).toHaveProperty([value]);
  }
});

test.each(NAMES)('the display name of %s in its schema is the simplified Chinese label', (name) => {
  expect(LABELS['zh-Hans'][name].displayName).toBe(schemaOf(name).info.displayName);
});

test.each([
  ['information-item', 'disclosure', DISCLOSURE_CLASSES],
  ['information-item', 'ground', GROUNDS],
  ['information-item', 'nature', NATURES],
  ['information-item', 'carrier', CARRIERS],
  ['information-item', 'recordForm', RECORD_FORMS],
  ['agency', 'kind', AGENCY_KINDS],
] as const)('%s.%s is labelled with the words of the law', (name, field, list) => {
  const values = LABELS['zh-Hans'][name].fields[field]?.values ?? {};
  for (const { code, label } of list) expect(values[code]).toContain(label);
});

test.each(LOCALES)('%s has a title for each group and a label for each common field', (locale) => {
  const groups = LAYOUTS.flatMap((layout) => layout.groups.map(({ id }) => `gongkai.group.${id}`));
  for (const id of groups) expect(SCREENS[locale]).toHaveProperty([id]);
  expect(Object.keys(COMMON_FIELDS[locale])).toEqual(Object.keys(COMMON_FIELDS['zh-Hans']));
});

test('a value with several labels keeps each of them, and the shortest where the field is unknown', () => {
  const uid = CONTENT_TYPES['information-item'];
  const zhHans = translations['zh-Hans'];
  expect(zhHans[valueId(uid, 'recordForm', 'text')]).toBe('文本');
  expect(zhHans[valueId(uid, 'interpretationKind', 'text')]).toBe('文字');
  expect(zhHans.other).toBe('其他');
});

test('a label with braces or quotation marks is shown as it is written', () => {
  const labels = {
    ...LABELS.en,
    office: { displayName: 'O', fields: { a: { label: 'it\'s {"x"}' } } },
  };
  const names = Object.fromEntries(NAMES.map((name) => [name, name])) as Record<
    ContentTypeName,
    string
  >;
  const id = fieldId(CONTENT_TYPES.office, 'a');
  expect(messagesOf(labels, names, {})[id]).toBe(`it's '{"x"}'`);
});

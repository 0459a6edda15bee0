/** The Content Manager layouts: every field has one place, and a person's later changes are told from ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Configuration,
  configurationFor,
  isChangedSince,
} from '../../../src/extensions/content-manager/configuration';
import { LAYOUTS } from '../../../src/extensions/content-manager/layouts';
import { cellsOf, groupOf } from '../../../src/extensions/content-manager/layouts/layout';

const FULL_WIDTH = ['json', 'component'];

const attributesOf = (uid: string) => {
  const name = uid.split('.').at(-1) ?? '';
  const file = path.resolve(
    __dirname,
    '../../../src/api',
    name,
    'content-types',
    name,
    'schema.json',
  );
  const schema = JSON.parse(readFileSync(file, 'utf8')) as {
    attributes: Record<string, { type: string }>;
  };
  return schema.attributes;
};

/** As Strapi makes it for a new type. */
const defaultOf = (uid: string): Configuration => {
  const fields = Object.keys(attributesOf(uid));
  return {
    settings: { mainField: fields[0], pageSize: 10, bulkable: true },
    metadatas: Object.fromEntries(
      fields.map((name) => [
        name,
        { edit: { label: name, editable: true }, list: { label: name } },
      ]),
    ),
    layouts: { list: fields.slice(0, 4), edit: fields.map((name) => [{ name, size: 6 }]) },
  };
};

describe.each(LAYOUTS)('$uid', (layout) => {
  const attributes = attributesOf(layout.uid);
  const placed = layout.groups.flatMap(({ rows }) => rows.flatMap(cellsOf));

  test('places every field once', () => {
    expect(placed.map(({ name }) => name).sort()).toEqual(Object.keys(attributes).sort());
  });

  test('rows are full; JSON fields and records, which Strapi does not resize, stand alone', () => {
    for (const { rows } of layout.groups) {
      for (const row of rows) {
        expect(cellsOf(row).reduce((sum, { size }) => sum + size, 0)).toBe(12);
        if (cellsOf(row).some(({ name }) => FULL_WIDTH.includes(attributes[name]?.type ?? ''))) {
          expect(cellsOf(row)).toHaveLength(1);
        }
      }
    }
  });

  test('list, main field, sort and read-only fields exist', () => {
    const { list, mainField, defaultSortBy, readOnly } = layout;
    for (const field of [...list, mainField, defaultSortBy, ...readOnly]) {
      expect(Object.keys(attributes)).toContain(field);
    }
  });
});

const [ITEM] = LAYOUTS;
if (!ITEM) throw new Error('no layouts');
const DEFAULT = defaultOf(ITEM.uid);
const APPLIED = configurationFor(ITEM, DEFAULT, (field) =>
  field === 'agency' ? 'name' : undefined,
);

test('system fields are shown, never edited; a relation is named by its target', () => {
  expect(APPLIED.metadatas.indexNumber?.edit.editable).toBe(false);
  expect(APPLIED.metadatas.title?.edit.editable).toBe(true);
  expect(APPLIED.metadatas.agency?.edit.mainField).toBe('name');
});

test('a field that the layout does not know is kept below the others', () => {
  const withNew = {
    ...DEFAULT,
    layouts: { ...DEFAULT.layouts, edit: [[{ name: 'added', size: 6 }], ...DEFAULT.layouts.edit] },
  };
  expect(configurationFor(ITEM, withNew, () => undefined).layouts.edit.at(-1)).toEqual([
    { name: 'added', size: 6 },
  ]);
  expect(groupOf(ITEM, 'added')).toBeUndefined();
});

test('what we applied counts as unchanged, also after the schema gained and lost a field', () => {
  const { slug: _lost, ...others } = APPLIED.metadatas;
  const synchronised: Configuration = {
    ...APPLIED,
    metadatas: { ...others, added: { edit: { label: 'added' }, list: {} } },
    layouts: {
      list: APPLIED.layouts.list,
      edit: [
        ...APPLIED.layouts.edit.map((row) => row.filter(({ name }) => name !== 'slug')),
        [{ name: 'added', size: 6 }],
      ],
    },
  };
  expect(isChangedSince(APPLIED, APPLIED)).toBe(false);
  expect(isChangedSince(APPLIED, synchronised)).toBe(false);
});

test.each<[string, (configuration: Configuration) => Configuration]>([
  [
    'moves a field',
    (c) => ({ ...c, layouts: { ...c.layouts, edit: [...c.layouts.edit].reverse() } }),
  ],
  ['takes a column away', (c) => ({ ...c, layouts: { ...c.layouts, list: ['title'] } })],
  ['changes a setting', (c) => ({ ...c, settings: { ...c.settings, pageSize: 50 } })],
])('a person who %s is not overruled', (_what, change) => {
  expect(isChangedSince(APPLIED, change(APPLIED))).toBe(true);
});

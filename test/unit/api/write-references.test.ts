/** How a request names what it refers to. */
import { readReference } from '../../../src/api/information-item/write/reference-input';
import type { Target } from '../../../src/api/information-item/write/fields';

const ID = 'abcdefghij0123456789klmn';
const AGENCY: Target = { type: 'agency' };
const COLUMN: Target = { type: 'column' };
const ITEM: Target = { type: 'item' };
const FILE: Target = { type: 'file' };

test.each([
  ['an agency by code', AGENCY, 'DEMO00016', { documentId: null, code: 'DEMO00016', site: null }],
  ['an agency by documentId', AGENCY, ID, { documentId: ID, code: ID, site: null }],
  [
    'an agency by { documentId }',
    AGENCY,
    { documentId: ID },
    { documentId: ID, code: null, site: null },
  ],
  ['an agency by { code }', AGENCY, { code: 'X' }, { documentId: null, code: 'X', site: null }],
  [
    'a column of a site',
    COLUMN,
    { site: '610900', code: 'a' },
    { documentId: null, code: 'a', site: '610900' },
  ],
  ['an item by documentId', ITEM, ID, { documentId: ID, code: null, site: null }],
  [
    'a file by { documentId }',
    FILE,
    { documentId: ID },
    { documentId: ID, code: null, site: null },
  ],
])('%s', (_, target, value, expected) => {
  expect(readReference(value, target)).toMatchObject(expected);
});

test.each([
  ['nothing', AGENCY, ''],
  ['a number', AGENCY, 1],
  ['null', AGENCY, null],
  ['a list', AGENCY, [ID]],
  ['an empty object', AGENCY, {}],
  ['both ways at once', AGENCY, { documentId: ID, code: 'X' }],
  ['a row number', AGENCY, { id: 1 }],
  ['a site for an agency', AGENCY, { site: 's', code: 'X' }],
  ['a documentId that is none', AGENCY, { documentId: 'X' }],
  ['a filter', AGENCY, { code: { $ne: null } }],
  ['a site that is a filter', COLUMN, { site: { $ne: null }, code: 'X' }],
  ['an item by code', ITEM, { code: 'X' }],
  ['a file by number', FILE, '7'],
  ['a NUL', AGENCY, 'A\0'],
  ['a text too long', AGENCY, 'x'.repeat(101)],
])('%s names nothing', (_, target, value) => {
  expect(readReference(value, target)).toBeNull();
});

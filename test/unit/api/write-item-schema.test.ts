/** What the write API takes: strict at both levels, every mistake named with its field. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CONSULTATION_FIELDS,
  FIELDS,
  SYSTEM_FIELDS,
} from '../../../src/api/information-item/write/fields';
import { createBody, updateBody } from '../../../src/api/information-item/write/item-schema';
import { refuseParameters, validated } from '../../../src/api/information-item/write/validate';

interface Attribute {
  type: string;
  maxLength?: number;
  enum?: string[];
}

const schemaFile = path.join(
  __dirname,
  '../../../src/api/information-item/content-types/information-item/schema.json',
);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as {
  attributes: Record<string, Attribute>;
};
const { attributes } = schema;

const mistakesOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    const { details } = error as {
      details: { errors: { path: unknown[]; code: string; message: string }[] };
    };
    return details.errors;
  }
  return [];
};
const whole = { title: '通知', agency: 'DEMO00016' };
const create = (data: unknown) => validated(createBody, { data }).data;
const mistakesIn = (data: Record<string, unknown>) =>
  mistakesOf(() => create({ ...whole, ...data })).map(({ path: at, code }) => [at.join('.'), code]);

test('every attribute of the content type is either written or the system’s', () => {
  expect([...Object.keys(FIELDS), ...SYSTEM_FIELDS].sort()).toEqual(Object.keys(attributes).sort());
});

test.each(Object.entries(FIELDS))('%s takes what its column takes', (name, field) => {
  const attribute = attributes[name] as Attribute;
  if (field.kind === 'choice')
    expect([...field.codes].sort()).toEqual([...(attribute.enum ?? [])].sort());
  if (field.kind === 'text' && attribute.type === 'string') {
    expect(field.maximum).toBe(attribute.maxLength ?? 255);
  }
});

test.each(Object.entries(CONSULTATION_FIELDS))(
  '%s of a consultation takes what its column takes',
  (name, field) => {
    const file = path.join(__dirname, '../../../src/components/disclosure/consultation.json');
    const component = JSON.parse(readFileSync(file, 'utf8')) as typeof schema;
    expect(Object.keys(CONSULTATION_FIELDS)).toEqual(Object.keys(component.attributes));
    const attribute = component.attributes[name] as Attribute;
    if (field.kind === 'choice') expect(field.codes).toEqual(attribute.enum);
    if (field.kind === 'text' && attribute.type === 'string') {
      expect(field.maximum).toBe(attribute.maxLength ?? 255);
    }
  },
);

test('a consultation is a record of its own; an empty one and none are told apart', () => {
  const consultations = [{ thirdParty: '某公司', outcome: 'silent', decisionReason: '' }];
  expect(create({ ...whole, consultations }).consultations).toEqual([
    { thirdParty: '某公司', outcome: 'silent', decisionReason: null },
  ]);
  expect(create({ ...whole, consultations: null }).consultations).toEqual([]);
});

test('title and agency are enough; references are read, an empty text is null', () => {
  expect(create({ ...whole, summary: '' })).toEqual({
    title: '通知',
    agency: { documentId: null, code: 'DEMO00016', site: null, written: 'DEMO00016' },
    summary: null,
  });
});

test('PUT takes any part, and keeps what is absent absent', () => {
  expect(validated(updateBody, { data: {} }).data).toEqual({});
  expect(validated(updateBody, { data: { genre: null, keywords: null } }).data).toEqual({
    genre: null,
    keywords: null,
  });
});

test.each([
  ['a system field', { indexNumber: 'x' }, 'indexNumber', 'system_field'],
  ['another system field', { slug: 'x' }, 'slug', 'system_field'],
  [
    'the time of publication',
    { firstPublishedAt: '2020-01-01T00:00:00Z' },
    'firstPublishedAt',
    'system_field',
  ],
  ['an unknown field', { publishedAt: null }, 'publishedAt', 'unknown_field'],
  ['an inherited name', { constructor: 1 }, 'constructor', 'unknown_field'],
  ['the state', { state: 'published' }, 'state', 'unknown_field'],
  ['a title that is no text', { title: 1 }, 'title', 'invalid_type'],
  ['a blank title', { title: ' ' }, 'title', 'invalid_value'],
  ['no title', { title: undefined }, 'title', 'required'],
  ['title null', { title: null }, 'title', 'invalid_type'],
  ['agency null', { agency: null }, 'agency', 'invalid_value'],
  ['a title too long', { title: '长'.repeat(501) }, 'title', 'too_long'],
  ['a NUL', { title: 'a\0b' }, 'title', 'invalid_value'],
  ['half a surrogate pair', { summary: '\ud800' }, 'summary', 'invalid_value'],
  ['characters lost on the way', { title: '\ufffd\ufffd' }, 'title', 'invalid_value'],
  ['an unknown class', { disclosure: 'secret' }, 'disclosure', 'invalid_value'],
  ['a class emptied', { disclosure: null }, 'disclosure', 'invalid_value'],
  ['a day that does not exist', { generatedOn: '2026-02-29' }, 'generatedOn', 'invalid_value'],
  ['a date in another form', { generatedOn: '2026/03/01' }, 'generatedOn', 'invalid_value'],
  [
    'an instant for a date',
    { generatedOn: '2026-03-01T00:00:00Z' },
    'generatedOn',
    'invalid_value',
  ],
  ['a number for a date', { generatedOn: 20260301 }, 'generatedOn', 'invalid_type'],
  ['a word for a flag', { pinned: 'yes' }, 'pinned', 'invalid_type'],
  ['a text for keywords', { keywords: '养老' }, 'keywords', 'invalid_type'],
  ['an empty keyword', { keywords: ['a', ''] }, 'keywords.1', 'invalid_value'],
  ['a number for a category', { subjects: [1] }, 'subjects.0', 'invalid_value'],
  ['one category for a list', { subjects: '01' }, 'subjects', 'invalid_type'],
  ['a list for one', { genre: ['notice'] }, 'genre', 'invalid_value'],
  ['a consultation of nobody', { consultations: [{}] }, 'consultations.0.thirdParty', 'required'],
  [
    'an unknown outcome',
    { consultations: [{ thirdParty: '某公司', outcome: 'maybe' }] },
    'consultations.0.outcome',
    'invalid_value',
  ],
  [
    'an unknown field of a consultation',
    { consultations: [{ thirdParty: '某公司', note: 'x' }] },
    'consultations.0.note',
    'unknown_field',
  ],
  ['one consultation for a list', { consultations: {} }, 'consultations', 'invalid_type'],
  ['an item by number', { interprets: ['2026-00001'] }, 'interprets.0', 'invalid_value'],
  ['a file by row number', { attachments: [7] }, 'attachments.0', 'invalid_value'],
  ['a relation in Strapi’s long form', { genre: { connect: [] } }, 'genre', 'invalid_value'],
])('%s is refused', (_, data, field, code) => {
  expect(mistakesIn(data)).toEqual([[field, code]]);
});

test('all mistakes are told at once', () => {
  expect(mistakesIn({ pinned: 1, validity: 'new', nope: 1 })).toHaveLength(3);
});

test('an unknown field is answered with the fields there are, a wrong code with the codes', () => {
  const [unknown] = mistakesOf(() => create({ ...whole, titel: 'x' }));
  expect(unknown?.message).toContain('title');
  const [choice] = mistakesOf(() => create({ ...whole, source: 'x' }));
  expect(choice?.message).toContain('made');
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'x'],
  ['a list', []],
  ['no data', {}],
  ['data null', { data: null }],
  ['data a list', { data: [] }],
  ['a field beside data', { data: whole, status: 'published' }],
  ['the fields without data', whole],
])('a body that is %s is refused with a field', (_, body) => {
  const mistakes = mistakesOf(() => validated(createBody, body));
  expect(mistakes.length).toBeGreaterThan(0);
  expect(mistakes.every(({ message }) => message.length > 0)).toBe(true);
});

test('a query parameter is refused by name, whatever it says', () => {
  expect(mistakesOf(() => refuseParameters({ status: 'published' }))).toMatchObject([
    { path: ['status'], code: 'unknown_parameter' },
  ]);
  expect(mistakesOf(() => refuseParameters({}))).toEqual([]);
});

/** A document put together from its bytes is the document that is read, joined and written again. */
import { nameKeys, withNames } from '../../../src/plugins/publication/server/content/join-names';
import {
  namedRows,
  namesLookup,
  type NamedRow,
} from '../../../src/plugins/publication/server/content/named-rows';
import type { Shown } from '../../../src/plugins/publication/server/content/shown';
import { spliceable, spliced } from '../../../src/plugins/publication/server/content/spliced';
import { splicesOf } from '../../../src/plugins/publication/server/domain/splices';
import { splitTexts } from '../../../src/plugins/publication/server/domain/texts';
import type { PublicDocument } from '../../../types/publication';

const SHOWN = {
  type: 'item',
  textFields: ['body'],
  onlyOnRequest: ['body', 'notes'],
  joined: { genre: 'category', subjects: 'category', makers: 'agency' },
  relatedFile: null,
} as unknown as Shown;

const DESCRIBED = {
  textFields: SHOWN.textFields,
  queryable: { onlyOnRequest: SHOWN.onlyOnRequest, joined: SHOWN.joined },
};

const NAMES: Record<string, string | null> = {
  'category/c1': '公开"目录"\\一',
  'category/c2': '𠮷、émoji 😀',
  'agency/a1': null,
};

const ROWS = (keys: ReadonlySet<string>) => {
  const lookup = namesLookup(SHOWN, keys);
  return namedRows(
    lookup,
    lookup.keys.map((key) => (key in NAMES ? ({ name: NAMES[key] } as NamedRow) : undefined)),
  );
};

const AT = '2026-06-01T00:00:00.000Z';

/** As a list shows it, by way of its bytes; null: it can't be done so. */
const byBytes = (document: PublicDocument): string | null => {
  const { stored } = splitTexts(document, SHOWN.textFields);
  const splices = splicesOf(DESCRIBED, document);
  const piece = spliceable(
    SHOWN,
    Buffer.from(JSON.stringify(stored)),
    splices && JSON.stringify(splices),
  );
  if (!piece) return null;
  const text = spliced(SHOWN, piece, ROWS(new Set(piece.keys.flat())), AT);
  return Buffer.from(text, 'latin1').toString('utf8');
};

/** The same by reading it. */
const byReading = (document: PublicDocument): string => {
  const { stored } = splitTexts(document, SHOWN.textFields);
  const listed = Object.fromEntries(
    Object.entries(stored).filter(([field]) => !SHOWN.onlyOnRequest.includes(field)),
  ) as PublicDocument;
  return JSON.stringify({
    ...withNames(SHOWN, listed, ROWS(nameKeys(SHOWN, listed))),
    updatedAt: AT,
  });
};

const DOCUMENTS: Record<string, Record<string, unknown>> = {
  'nothing to change': { title: '通知' },
  'a long text left out': { title: '关于〔2026〕1号', body: '正文'.repeat(500), summary: '摘要' },
  'no long text': { body: null, title: '通知' },
  'an empty one': { body: '', title: '通知' },
  'another field left out, at the end': { title: '通知', notes: { of: ['some', { kind: 1 }] } },
  'one reference': { genre: { documentId: 'c1', code: '01' }, title: '通知' },
  'one that is not set': { genre: null, title: '通知' },
  'a list of them': {
    subjects: [{ documentId: 'c1', code: '甲' }, { documentId: 'c2' }, { documentId: 'gone' }],
    title: '通知',
  },
  'an empty list': { subjects: [], title: '通知' },
  'a name that is not set': { makers: [{ documentId: 'a1', code: '016' }] },
  'everything, in between': {
    title: '"documentId":"c1"，\\"documentId\\":\\"c2\\" 😀',
    genre: { documentId: 'c2', code: '02' },
    body: '<p>正文</p>',
    makers: [{ documentId: 'a1' }, { documentId: 'a2' }],
    notes: [],
    subjects: [{ documentId: 'c1', code: '"' }],
    page: { Url: '/x', Keywords: null },
  },
  'a documentId that an import gave': { genre: { documentId: 'Old_ID-7' }, title: '通知' },
};

test.each(Object.entries(DOCUMENTS))('%s', (_name, fields) => {
  const document = { documentId: 'd1', ...fields } as PublicDocument;
  expect(byBytes(document)).toBe(byReading(document));
});

test.each<[string, Record<string, unknown>]>([
  ['a reference with a name of its own', { genre: { documentId: 'c1', name: '旧' } }],
  ['a reference with the documentId elsewhere', { genre: { code: '01', documentId: 'c1' } }],
  ['what is no reference', { subjects: ['c1'] }],
  ['a documentId that JSON writes otherwise', { genre: { documentId: 'c"1' } }],
  ['a field that the list adds', { updatedAt: 'long ago' }],
])('%s is left to reading', (_name, fields) => {
  expect(splicesOf(DESCRIBED, { documentId: 'd1', ...fields })).toBeNull();
});

test('splices of another text are not believed', () => {
  const splices = JSON.stringify(splicesOf(DESCRIBED, { documentId: 'd1', title: '甲' }));
  const other = Buffer.from(JSON.stringify({ documentId: 'd1', title: '甲乙' }));
  expect(spliceable(SHOWN, other, splices)).toBeNull();
});

test('a text that lists show is left to reading', () => {
  const described = { ...DESCRIBED, queryable: { ...DESCRIBED.queryable, onlyOnRequest: [] } };
  expect(splicesOf(described, { documentId: 'd1', body: '正文' })).toBeNull();
});

/** An approval counts only for the content that was approved. The hash is a contract: it changes only when the fixture changes. */
import { createHash } from 'node:crypto';
import golden from '../../fixtures/domain/content-hash.json';
import {
  canonicalJson,
  sha256OfCanonicalJson,
} from '../../../src/domain/content-hash/canonical-json';
import { contentHash, type HashedContent } from '../../../src/domain/content-hash/content-hash';

const content: HashedContent = golden.content;

test('the golden content has the golden bytes and the golden hash', () => {
  expect(createHash('sha256').update(golden.json).digest('hex')).toBe(golden.sha256);
  expect(contentHash(content)).toBe(golden.sha256);
});

describe('a change of what was approved is another hash', () => {
  test.each([
    ['title', '另一标题'],
    ['body', '<p>另一正文</p>'],
    ['files', [{ sha256: 'a'.repeat(64), name: '附件1.pdf' }]],
    ['disclosure', 'on_request'],
    ['clauses', ['art20_2']],
    ['ground', 'internal_affairs'],
    ['groundLaw', '《统计法》'],
    ['groundHarm', '损害'],
    ['groundDiscretion', '理由'],
    ['disclosureReason', '理由'],
  ])('%s', (field, value) => {
    expect(contentHash({ ...content, [field]: value })).not.toBe(golden.sha256);
  });

  test('a file under another name is another file', () => {
    const [first, ...rest] = content.files;
    const renamed = { ...first!, name: '改名.pdf' };
    expect(contentHash({ ...content, files: [renamed, ...rest] })).not.toBe(golden.sha256);
  });
});

describe('what two engines or editors store differently is the same content', () => {
  test.each([
    ['order of files', { files: [...content.files].reverse() }],
    [
      'order and repetition of clauses',
      { clauses: [...content.clauses, ...content.clauses].reverse() },
    ],
    ['empty text and none', { ground: '', groundLaw: '' }],
    ['what was never set and none', { ground: undefined as unknown as null }],
    ['line ends', { body: content.body!.replaceAll('\n', '\r\n') }],
    ['line ends of an old system', { body: content.body!.replaceAll('\n', '\r') }],
  ])('%s', (_name, change) => {
    expect(contentHash({ ...content, ...change })).toBe(golden.sha256);
  });

  test('any order of three files and of three clauses', () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const files = ['一', '二', '三'].map((name) => ({ sha256: 'a'.repeat(64), name }));
    const clauses = ['art20_1', 'art20_10', 'art19'];
    const hashes = orders.map((order) =>
      contentHash({
        ...content,
        files: order.map((place) => files[place]!),
        clauses: order.map((place) => clauses[place]!),
      }),
    );
    expect(new Set(hashes).size).toBe(1);
  });

  test('nothing but the named fields is hashed', () => {
    const more = { ...content, slug: 'x', indexNumber: 'y', keywords: ['z'] };
    expect(contentHash(more)).toBe(golden.sha256);
  });
});

describe('RFC 8785', () => {
  test('the sorting example of section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'Latin',
    };
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
    expect([...canonicalJson(value).matchAll(/:"(\w+)/g)].map((match) => match[1])).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ]);
  });

  test.each([
    [{ b: 1, a: [true, null, 'é'] }, '{"a":[true,null,"é"],"b":1}'],
    [{ n: 1e21, m: 0.000001, z: -0 }, '{"m":0.000001,"n":1e+21,"z":0}'],
    [{ a: undefined }, '{}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('what is no JSON value is refused', () => {
    expect(() => canonicalJson(undefined)).toThrow(new TypeError('not a JSON value: undefined'));
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
  });

  test('the hash of an empty object', () => {
    expect(sha256OfCanonicalJson({})).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
  });
});

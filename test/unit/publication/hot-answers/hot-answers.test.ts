/** The parts of the answers from memory: which paths, which form, which version, and how much of it is kept. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Answer } from '../../../../src/plugins/publication/server/hot-answers/answer';
import {
  encoded,
  preferredEncoding,
} from '../../../../src/plugins/publication/server/hot-answers/encodings';
import { keptAnswers } from '../../../../src/plugins/publication/server/hot-answers/kept-answers';
import { pathMatcher } from '../../../../src/plugins/publication/server/hot-answers/path-matcher';
import {
  isHeld,
  versionOf,
} from '../../../../src/plugins/publication/server/hot-answers/validators';

const answerOf = (text: string): Answer => ({
  status: 200,
  headers: {},
  body: Buffer.from(text),
  forms: new Map(),
  versions: new Map(),
  wires: new Map(),
  mayBeKept: true,
  isVersion: true,
  ownVersion: null,
});

describe('a path is on the list as the router reads it', () => {
  const matches = pathMatcher(['/api/items', '/api/items/:key', '/api/open.json']);
  test.each([
    ['/api/items', true],
    ['/api/items/', true],
    ['/API/Items', true],
    ['/api/items/%E5%AE%89', true],
    ['/api/items/a/draft', false],
    ['/api/items/a/actions/publish', false],
    ['/api/itemsx', false],
    ['/x/api/items', false],
    ['/api/open.json', true],
    ['/api/openxjson', false],
    ['/admin', false],
  ])('%s: %s', (path, expected) => {
    expect(matches(path)).toBe(expected);
  });
});

describe('the form that a reader takes (RFC 9110, 12.5.3)', () => {
  test.each([
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['br;q=x', 'identity'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['identity, gzip;q=0.5', 'identity'],
    ['identity;q=0.5, *;q=0.8', 'br'],
    ['identity;q=0', 'identity'],
  ])('%s: %s', (accepted, expected) => {
    expect(preferredEncoding(accepted)).toBe(expected);
    expect(preferredEncoding(accepted)).toBe(expected);
  });

  test('each form is made once and is the same text', async () => {
    const answer = answerOf('安康'.repeat(1_000));
    const [brotli, gzip] = [encoded(answer, 'br'), encoded(answer, 'gzip')];
    expect(brotliDecompressSync(await brotli)).toEqual(answer.body);
    expect(gunzipSync(await gzip)).toEqual(answer.body);
    expect(encoded(answer, 'br')).toBe(brotli);
    expect(encoded(answer, 'identity')).toBe(answer.body);
  });
});

test('a version differs by head, form and address, and is held under any of the ways to say so', () => {
  const version = versionOf('e:1', '/api/items', 'br');
  expect(versionOf('e:1', '/api/items', 'br')).toBe(version);
  for (const other of [
    versionOf('e:2', '/api/items', 'br'),
    versionOf('f:1', '/api/items', 'br'),
    versionOf('e:1', '/api/items', 'gzip'),
    versionOf('e:1', '/api/items?page=2', 'br'),
  ]) {
    expect(other).not.toBe(version);
    expect(isHeld(version, other)).toBe(false);
  }
  for (const held of [version, `W/${version}`, `"x", ${version}`, '*'])
    expect(isHeld(version, held)).toBe(true);
  expect(isHeld(version, '')).toBe(false);
});

describe('what is kept', () => {
  test('belongs to one version, and what comes too late for it is not kept', () => {
    const kept = keptAnswers(1_000_000);
    expect(kept.get('e:1', '/a')).toBeUndefined();
    kept.put('e:1', '/a', answerOf('first'), 5);
    expect(kept.get('e:1', '/a')?.body.toString()).toBe('first');
    expect(kept.get('e:2', '/a')).toBeUndefined();
    kept.put('e:1', '/a', answerOf('too late'), 8);
    expect(kept.get('e:2', '/a')).toBeUndefined();
    expect(kept.get('e:1', '/a')).toBeUndefined();
  });

  test('is bounded by its weight, and no single answer takes more than a sixteenth', () => {
    const kept = keptAnswers(160_000);
    kept.get('e:1', '/');
    for (let page = 0; page < 100; page += 1)
      kept.put('e:1', `/${page}`, answerOf('x'.repeat(100)), 7_900);
    const found = Array.from({ length: 100 }, (_, page) => kept.get('e:1', `/${page}`));
    expect(found.filter(Boolean).length).toBeLessThanOrEqual(17);
    expect(found.at(-1)).toBeDefined();
    expect(found[0]).toBeUndefined();
    kept.put('e:1', '/large', answerOf('x'), 10_001);
    expect(kept.get('e:1', '/large')).toBeUndefined();
  });

  test('weighs what stands beside a body, which is most of a small answer', () => {
    const kept = keptAnswers(160_000);
    kept.get('e:1', '/');
    for (let page = 0; page < 1_000; page += 1) kept.put('e:1', `/${page}`, answerOf(''), 0);
    const found = Array.from({ length: 1_000 }, (_, page) => kept.get('e:1', `/${page}`));
    expect(found.filter(Boolean).length).toBeLessThan(80);
  });
});

/** Trees of what is public now: a parent that is not there is not shown, and nobody is lost or repeated in a circle. */
import fc from 'fast-check';
import { nest, pathTo } from '../../../src/plugins/publication/server/domain/tree';

type Nested = [string, ...Nested[]];
const node = (id: string, parentId: string | null = null) => ({ id, parentId });
const tree = (nodes: { id: string; parentId: string | null }[]) =>
  nest<{ id: string; parentId: string | null }, Nested>(nodes, ({ id }, below) => [id, ...below]);
const path = (id: string, nodes: { id: string; parentId: string | null }[]) => {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  return pathTo(byId.get(id), byId).map((one) => one.id);
};

const CITY = [node('city'), node('county', 'city'), node('town', 'county')];
const BROKEN = [node('city'), node('town', 'county')];
const CIRCLE = [node('a', 'b'), node('b', 'c'), node('c', 'a'), node('d', 'c')];

test('children stand under their parent in the order given', () => {
  expect(tree(CITY)).toEqual([['city', ['county', ['town']]]]);
  expect(tree([node('b', 'a'), node('a'), node('c', 'a')])).toEqual([['a', ['b'], ['c']]]);
});

test('whose parent is not public stands at the top, and its path begins with itself', () => {
  expect(tree(BROKEN)).toEqual([['city'], ['town']]);
  expect(path('town', BROKEN)).toEqual(['town']);
});

test('a path goes from the top down', () => {
  expect(path('town', CITY)).toEqual(['city', 'county', 'town']);
  expect(path('nobody', CITY)).toEqual([]);
});

test('a circle ends', () => {
  expect(tree(CIRCLE)).toEqual([['a', ['c', ['b'], ['d']]]]);
  expect(path('a', CIRCLE)).toEqual(['c', 'b', 'a']);
});

test('whatever the parents, each stands once', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const parents = fc.dictionary(ids, fc.option(ids, { nil: null }));
  fc.assert(
    fc.property(parents, (given) => {
      const nodes = Object.entries(given).map(([id, parentId]) => node(id, parentId));
      const all = (branches: Nested[]): string[] =>
        branches.flatMap(([id, ...below]) => [id, ...all(below)]);
      expect(all(tree(nodes)).sort()).toEqual(nodes.map(({ id }) => id).sort());
      for (const { id } of nodes) expect(path(id, nodes).at(-1)).toBe(id);
    }),
  );
});

/** The catalogue counts an item under each that it names and once in what lies above; no tree, however broken, loses one. */
import fc from 'fast-check';
import {
  buildCatalogue,
  type CatalogueBranch,
  type CatalogueNode,
} from '../../../src/plugins/publication/server/domain/catalogue/tree';

const node = (id: string, parentId: string | null = null): CatalogueNode => ({
  value: id,
  id,
  documentId: id,
  parentId,
  code: `${id}-code`,
  name: `${id}-name`,
});
const set = (total: number, ...members: string[]) => ({ members, total });
const flat = (branches: readonly CatalogueBranch[]): CatalogueBranch[] =>
  branches.flatMap((one) => [one, ...flat(one.children)]);
const counts = (branches: readonly CatalogueBranch[]) =>
  Object.fromEntries(
    flat(branches).map(({ code, own, total }) => [code?.split('-')[0], [own, total]]),
  );

const CITY = [node('city'), node('county', 'city'), node('town', 'county'), node('bureau', 'city')];

test('own, and with all below', () => {
  const { branches, total, unassigned } = buildCatalogue(CITY, [
    set(2, 'city'),
    set(3, 'county'),
    set(4, 'town'),
    set(5),
  ]);
  expect(counts(branches)).toEqual({ city: [2, 9], county: [3, 7], town: [4, 4], bureau: [0, 0] });
  expect([total, unassigned]).toEqual([14, 5]);
  expect(branches).toHaveLength(1);
  expect(branches[0]?.children.map(({ documentId }) => documentId)).toEqual(['county', 'bureau']);
});

test('an item of two makers stands under both and counts once above', () => {
  const { branches, total } = buildCatalogue(CITY, [
    set(1, 'bureau', 'town'),
    set(1, 'county', 'town'),
  ]);
  expect(counts(branches)).toEqual({ city: [0, 2], county: [1, 2], town: [2, 2], bureau: [1, 1] });
  expect(total).toBe(2);
});

test('what is named and not public itself is listed at the end, by its value', () => {
  const { branches } = buildCatalogue([node('city')], [set(1, 'city', 'unknown'), set(2, 'other')]);
  expect(branches.slice(1)).toEqual([
    { documentId: null, code: 'other', name: null, own: 2, total: 2, children: [] },
    { documentId: null, code: 'unknown', name: null, own: 1, total: 1, children: [] },
  ]);
});

test('a node whose parent is not there stands at the top; a circle is cut', () => {
  const { branches } = buildCatalogue(
    [node('orphan', 'gone'), node('a', 'b'), node('b', 'a')],
    [set(1, 'orphan'), set(2, 'a')],
  );
  expect(branches.map(({ documentId }) => documentId)).toEqual(['orphan', 'a']);
  expect(counts(branches)).toEqual({ orphan: [1, 1], a: [2, 2], b: [0, 2] });
});

test('whatever the tree: each node once, no item lost, none counted twice above', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const parent = fc.option(fc.constantFrom(...ids, 'gone'));
  fc.assert(
    fc.property(
      fc.tuple(...ids.map(() => parent)),
      fc.array(
        fc.record({
          members: fc.uniqueArray(fc.constantFrom(...ids, 'x'), { maxLength: 4 }),
          total: fc.nat(9),
        }),
      ),
      (parents, sets) => {
        const { branches, total } = buildCatalogue(
          ids.map((id, index) => node(id, parents[index] ?? null)),
          sets,
        );
        const all = flat(branches);
        const known = all.filter(({ documentId }) => documentId !== null);
        expect(known.map(({ documentId }) => documentId).sort()).toEqual(ids);
        expect(total).toBe(sets.reduce((sum, one) => sum + one.total, 0));
        for (const one of all) {
          expect(one.total).toBeGreaterThanOrEqual(one.own);
          expect(one.total).toBeLessThanOrEqual(total);
          const named = sets.filter(({ members }) => members.includes(one.documentId ?? 'x'));
          expect(one.own).toBe(named.reduce((sum, { total: items }) => sum + items, 0));
        }
      },
    ),
  );
});

/** Facets of search entries: one line each, and lines counted. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { countFacets, facetLine } from '../../../src/plugins/publication/server/search/facet-lines';

const NAMES = ['agency', 'subject'];
const lineOf = (agency: string[], subject: string[]) => facetLine(NAMES, { agency, subject });

it('counts each value once for each entry, the most frequent first, equals by value', () => {
  const lines = [
    lineOf(['11610900MB2967190X'], ['education', 'health', 'education']),
    lineOf(['11610900MB2967190X', '116109220160004281'], ['health']),
    lineOf([], []),
  ];
  expect(countFacets(NAMES, lines.join('\n'), 50)).toEqual({
    agency: [
      { value: '11610900MB2967190X', count: 2 },
      { value: '116109220160004281', count: 1 },
    ],
    subject: [
      { value: 'health', count: 2 },
      { value: 'education', count: 1 },
    ],
  });
});

it('gives no more than are wanted of each', () => {
  const lines = ['a', 'b', 'c'].map((agency) => lineOf([agency], ['x'])).join('\n');
  expect(countFacets(NAMES, lines, 2).agency?.map(({ value }) => value)).toEqual(['a', 'b']);
});

it('takes out what would end a value, a facet or a line', () => {
  const lines = lineOf(['a\u001fb\u001ec\nd'], ['x']);
  expect(countFacets(NAMES, lines, 50)).toEqual({
    agency: [{ value: 'abcd', count: 1 }],
    subject: [{ value: 'x', count: 1 }],
  });
});

it('keeps nothing of the lines when its result is kept', () => {
  const MEGABYTE = 1024 * 1024;
  const countLines = (number: number) => {
    const line = lineOf([`agency with a long code, ${number}`], ['a subject with a long name']);
    return countFacets(NAMES, `${line}\n`.repeat(Math.ceil(MEGABYTE / line.length)), 50);
  };
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 40 }, (_, number) => countLines(number));
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  expect(kept).toHaveLength(40);
  expect(grown).toBeLessThan(10 * MEGABYTE);
});

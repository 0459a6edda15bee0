import { evaluateAsync } from './evaluate';

const optionsFor = (value: string) =>
  evaluateAsync(
    'heap.mjs',
    `Promise.resolve().then(() => m.heapOptions(${value})).then((options) => options.join(' '), (error) => error.message)`,
  );

describe('the heap of the CMS', () => {
  it.each([
    ['undefined', '--max-old-space-size=768'],
    ["'256'", '--max-old-space-size=256'],
    ["'4096'", '--max-old-space-size=4096'],
  ])('%s', async (value, options) => {
    expect(await optionsFor(value)).toBe(options);
  });

  it.each(["'255'", "'512m'", "'300.5'", "''", "'-1'"])('%s is refused', async (value) => {
    expect(await optionsFor(value)).toContain('GONGKAI_HEAP_MB=');
  });
});

import { evaluateAsync } from './evaluate';

const optionsFor = (value: string, cores = 2) =>
  evaluateAsync(
    'engine-options.mjs',
    `Promise.resolve().then(() => m.engineOptions(${value}, ${cores})).then((options) => options.join(' '), (error) => error.message)`,
  );

describe('the heap of the CMS', () => {
  it.each([
    ['undefined', '--max-old-space-size=768'],
    ["'256'", '--max-old-space-size=256'],
    ["'4096'", '--max-old-space-size=4096'],
  ])('%s', async (value, options) => {
    expect(await optionsFor(value)).toBe(`${options} --max-semi-space-size=4 --v8-pool-size=1`);
  });

  it.each(["'255'", "'512m'", "'300.5'", "''", "'-1'"])('%s is refused', async (value) => {
    expect(await optionsFor(value)).toContain('GONGKAI_HEAP_MB=');
  });
});

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [64, 4],
])('of %i cores, %i helpers', async (cores, helpers) => {
  expect(await optionsFor('undefined', cores)).toMatch(new RegExp(`--v8-pool-size=${helpers}$`));
});

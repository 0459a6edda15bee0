/** Settings: the command line goes before the environment, and what can't be used is said in a sentence. */
import { SettingsError, readSettings } from '../../../examples/municipal-site/src/settings';
import { type Language, textsIn } from '../../../examples/municipal-site/src/texts';

const SITE_SECRET = 'whsec_c2VjcmV0';

test('without anything but the secret, the defaults hold', () => {
  expect(readSettings([], { SITE_SECRET })).toMatchObject({
    port: 4000,
    language: 'zh-Hans',
    origin: null,
    feedOrigin: 'http://localhost:1337',
  });
});

test('the command line goes before the environment', () => {
  const settings = readSettings(['--port', '1', '--feed-origin', 'https://cms.cn/x'], {
    SITE_SECRET,
    PORT: '2',
    SITE_NAME: '甲市人民政府',
  });
  expect(settings).toMatchObject({
    port: 1,
    siteName: '甲市人民政府',
    feedOrigin: 'https://cms.cn',
  });
});

test.each([
  ['no secret', [], {}],
  ['a port that is none', ['--port', '70000'], { SITE_SECRET }],
  ['an unknown language', ['--language', 'fr'], { SITE_SECRET }],
  ['an address that is none', ['--feed-origin', 'cms'], { SITE_SECRET }],
])('%s stops the start with a sentence', (_, args, environment) => {
  expect(() => readSettings(args, environment)).toThrow(SettingsError);
});

/** The paths of all leaves: the same in every language. */
const pathsOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, `${path}.${name}`))
    : [path];

test.each(['zh', 'en'] as Language[])(
  '%s has every text and label that zh-Hans has',
  (language) => {
    expect(pathsOf(textsIn(language))).toEqual(pathsOf(textsIn('zh-Hans')));
  },
);

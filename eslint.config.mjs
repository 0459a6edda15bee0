/**
 * Lint rules: what a compiler does not see (floating promises, `any`), and the boundaries of the layers while one types
 * (`test/unit/architecture.test.ts` holds the same table, with a test of the test). Formatting is Prettier's.
 */
import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const foldersOf = (place) =>
  readdirSync(new URL(place, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const PLUGINS_WITH_DOMAIN = ['attachment-reading', 'legacy-import', 'review'];
const REST = [
  './src/commands',
  './src/launcher',
  './src/admin',
  './src/index.ts',
  './test',
  './examples',
  './bench',
];

/** `target` may not import from `from`; `except` is relative to `from`. */
const zone = (target, from, message, except) => ({
  target,
  from,
  message,
  ...(except && { except }),
});

const zones = [
  zone('./src/domain', './src', 'The domain imports nothing from outside itself.', ['./domain']),
  ...['./config', './types'].map((from) =>
    zone('./src/domain', from, 'The domain gets everything as an argument.'),
  ),
  ...foldersOf('./src/api').flatMap((name) => [
    zone(`./src/api/${name}`, './src/api', 'Between content types go through strapi and a UID.', [
      `./${name}`,
    ]),
    zone(`./src/api/${name}`, './src/plugins', 'A plugin is reached through its services.'),
  ]),
  ...foldersOf('./src/plugins').flatMap((name) => [
    zone(`./src/plugins/${name}`, './src/plugins', 'Plugins go through services.', [`./${name}`]),
    zone(`./src/plugins/${name}/server`, './src/api', 'Plugins know content types by UID only.'),
    ...(PLUGINS_WITH_DOMAIN.includes(name)
      ? []
      : [
          zone(
            `./src/plugins/${name}/server`,
            './src/domain',
            'The rules reach it through registered descriptors.',
          ),
        ]),
  ]),
  ...['./src/api', './src/plugins', './src/domain'].flatMap((target) =>
    REST.map((from) => zone(target, from, 'Nothing inside imports from the outer layers.')),
  ),
  ...['index', 'governed-types', 'contract-parts'].flatMap((table) => [
    zone(`./src/${table}.ts`, './src/domain', 'src/index.ts only registers.'),
    zone(`./src/${table}.ts`, './src/plugins', 'Plugins register themselves.'),
  ]),
  zone('./src/commands', './src', 'Commands reach everything through strapi.', ['./commands']),
  zone('./src/launcher', '.', 'The launcher runs before anything is installed.', [
    './src/launcher',
  ]),
];

const TYPED = [
  'src/**/*.{ts,tsx}',
  'config/**/*.ts',
  'types/*.ts',
  'examples/municipal-site/src/**/*.ts',
  'test/**/*.ts',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'build/**',
      '.tmp/**',
      '.data/**',
      '.strapi/**',
      'coverage/**',
      'types/generated/**',
      'public/**',
      'test/fixtures/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver': {
        node: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] },
      },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
      // Full-width spaces and control characters are what many patterns here look for.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: TYPED,
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'src/admin/tsconfig.json',
          'test/tsconfig.json',
          'examples/municipal-site/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@strapi/*'], message: 'A pure rule knows no Strapi.' }] },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'A pure rule reads no environment.' },
      ],
    },
  },
  {
    files: ['src/admin/**/*.{ts,tsx}', 'src/plugins/*/admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // A boundary file is named so: it speaks to something untyped and nothing else does.
    files: ['**/*-boundary.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'AbortController',
          'AbortSignal',
          'performance',
          'module',
          'require',
          '__dirname',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['bench/**', 'examples/**', 'test/mutation/*.mjs'], rules: { 'no-console': 'off' } },
  prettier,
);

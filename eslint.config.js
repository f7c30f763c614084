import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The data's way. A folder imports only itself and the folders before it. */
const way = [
  'rdf',
  'site',
  'load',
  'import',
  'validate',
  'snapshot',
  'describe',
  'serialise',
  'catalogue',
  'query',
  'html',
  'http',
];

/** What a folder must not import: later folders, and the files that put the steps together. */
const walls = way.map((folder, step) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\./(?:[^/]+$|(?:${way.slice(step + 1).join('|') || '$'})/)`,
            message: `src/${folder} imports only itself and earlier steps: ${way.slice(0, step).join(', ')}`,
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/', 'bench/node_modules/', 'test/.output/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './test/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only src/main.ts knows the process.' },
      ],
    },
  },
  { files: ['src/main.ts'], rules: { 'no-restricted-globals': 'off' } },
  ...walls,
);

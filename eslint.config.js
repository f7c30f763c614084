import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The data's way. A folder imports only itself and the folders before it. */
const way = [
  'rdf',
  'site',
  'load',
  'validate',
  'snapshot',
  'describe',
  'serialise',
  'catalogue',
  'query',
  'html',
  'http',
];

const zones = way.map((folder, step) => ({
  target: `./src/${folder}/**`,
  from: [...way.slice(step + 1).map((later) => `./src/${later}/**`), './src/*.ts'],
  message: `src/${folder} imports only itself and earlier steps: ${way.slice(0, step).join(', ')}`,
}));

export default defineConfig(
  { ignores: ['dist/', 'bench/node_modules/', 'test/.output/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { project: './test/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
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
      'no-restricted-globals': ['error', { name: 'process', message: 'Only src/main.ts knows the process.' }],
    },
  },
  { files: ['src/main.ts'], rules: { 'no-restricted-globals': 'off' } },
);

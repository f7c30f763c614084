import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirection } from './eslint.rooms.js';

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
    plugins: { rooms: { rules: { 'import-direction': importDirection } } },
    rules: {
      'rooms/import-direction': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only what runs as a process of its own knows it.' },
      ],
    },
  },
  {
    // What runs as a process of its own knows it.
    files: ['src/command-line.ts', 'src/query/process/process-program.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // Tables of cases read better in one place than cut in two.
    files: ['test/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
);
